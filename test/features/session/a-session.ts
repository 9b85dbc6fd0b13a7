/** A session and its program as plain facts, for rules and words. */
import { type ProgramFacts, programRules } from "../../../src/features/program/index.ts";
import type { SessionFacts } from "../../../src/features/session/index.ts";

export function aSession(over: Partial<SessionFacts> = {}): SessionFacts {
  return {
    id: "s2",
    workspaceId: "w1",
    programId: "p1",
    number: 2,
    date: "2024-07-22",
    startTime: "13:00",
    endTime: "16:30",
    mode: "VENUE",
    venue: "架空県民センター 大会議室",
    link: null,
    belongings: "セルフチェックシート",
    theme: "地域の協同力アセスメント",
    state: "SCHEDULED",
    closedAt: null,
    closedById: null,
    revision: 0,
    moves: 0,
    reflectionCloseDate: null,
    visibility: "COUNCIL",
    parts: [
      { order: 1, kind: "EXCHANGE", title: "自治体セルフチェックシートの共有", speakers: [] },
      {
        order: 2,
        kind: "LECTURE",
        title: "コミュニティワークの基本的な理解",
        speakers: ["東広島市社協", "広島県社協"],
      },
    ],
    ...over,
  };
}

export function aProgram(over: Partial<ProgramFacts> = {}): ProgramFacts {
  return {
    id: "p1",
    workspaceId: "w1",
    fiscalYear: 2024,
    title: "地域の支え合いコーディネート機能強化研修",
    purpose: "架空の研修です。",
    organizer: "架空県社会福祉協議会",
    contact: "架空県社協 電話 000-0000-0000",
    channelName: "研修",
    channelId: "C1",
    language: "ja",
    state: "RUNNING",
    startedAt: new Date("2024-05-01T00:00:00Z"),
    pausedAt: null,
    pausedById: null,
    rules: programRules.parse({}),
    ...over,
  };
}
