/** Facts for tests of rules: a session and a program as the report has them. */
import { type ProgramFacts, programRules } from "../../../src/features/program/index.ts";
import type { SessionFacts } from "../../../src/features/session/index.ts";

/** The moment in Japan: at("2024-06-25T13:00"). */
export const at = (time: string) => new Date(`${time}:00+09:00`);

export function aSession(facts: Partial<SessionFacts> = {}): SessionFacts {
  return {
    id: "session-1",
    workspaceId: "workspace",
    programId: "program",
    number: 1,
    date: "2024-06-25",
    startTime: "13:00",
    endTime: "16:30",
    mode: "VENUE",
    venue: null,
    link: null,
    belongings: null,
    theme: "基本的理解",
    state: "SCHEDULED",
    closedAt: null,
    closedById: null,
    revision: 0,
    moves: 0,
    reflectionCloseDate: null,
    visibility: "COUNCIL",
    parts: [
      { order: 1, kind: "LECTURE", title: "講義の題", speakers: [] },
      { order: 2, kind: "EXCHANGE", title: "意見交換の題", speakers: [] },
    ],
    ...facts,
  };
}

export function aProgram(facts: Partial<ProgramFacts> = {}): ProgramFacts {
  return {
    id: "program",
    workspaceId: "workspace",
    fiscalYear: 2024,
    title: "研修",
    purpose: "",
    organizer: "架空県社協",
    contact: "架空県社協 電話 000-0000-0000",
    channelName: "研修",
    channelId: null,
    language: "ja",
    state: "RUNNING",
    startedAt: null,
    pausedAt: null,
    pausedById: null,
    rules: programRules.parse({}),
    ...facts,
  };
}
