/** A program and the figures of a summary, to be varied. */
import { type ProgramFacts, programRules } from "../../../src/features/program/index.ts";
import type { SessionLine, SummaryFacts } from "../../../src/features/summary/facts.rules.ts";
import { moment } from "../../../src/shared/japanese-date.ts";

export function aProgramOf(change: Partial<ProgramFacts> = {}): ProgramFacts {
  return {
    id: "program",
    workspaceId: "workspace",
    fiscalYear: 2024,
    title: "研修",
    purpose: "",
    organizer: "架空県社協",
    contact: "000",
    channelName: "研修",
    channelId: null,
    language: "ja",
    state: "RUNNING",
    startedAt: new Date("2024-04-01T00:00:00Z"),
    pausedAt: null,
    pausedById: null,
    rules: programRules.parse({}),
    ...change,
  };
}

export const DATES = ["2024-06-25", "2024-07-22", "2024-09-03", "2024-11-08"];

/** Session `number` as the report has it: 118 of 129. */
export function aLine(
  number: number,
  change: {
    isHeld?: boolean;
    isClosed?: boolean;
    date?: string;
    attendance?: Partial<SessionLine["attendance"]>;
    reflections?: Partial<SessionLine["reflections"]>;
  } = {},
): SessionLine {
  const { isHeld = true, isClosed = false, date = DATES[number - 1] ?? "" } = change;
  const came = { trainees: 118, substitutes: 1, absent: 2, excused: 4, unmarked: 4, observers: 5 };
  const toCome = { trainees: 0, substitutes: 0, absent: 0, excused: 0, unmarked: 129, observers: 0 };
  const answered = { asked: 118, submitted: 80, drafts: 5, declined: 2, owed: 36 };
  const none = { asked: 0, submitted: 0, drafts: 0, declined: 0, owed: 0 };
  return {
    number,
    date,
    isHeld,
    isClosed,
    attendance: { enrolled: 129, ...(isHeld ? came : toCome), ...change.attendance },
    reflections: { ...(isHeld ? answered : none), ...change.reflections },
  };
}

export const NO_WAITS: SummaryFacts["waits"] = {
  approvals: [],
  unmatched: 0,
  unreachable: 0,
  strangers: 0,
  teamsOnHold: [],
  failed: 0,
  corrections: 0,
  mails: 0,
  handIns: 0,
};

export function someFacts(change: Partial<SummaryFacts> = {}): SummaryFacts {
  return {
    at: moment("2024-07-01", "09:00").toISOString(),
    sessions: [aLine(1), aLine(2, { isHeld: false })],
    canceled: [],
    errata: [],
    themes: [],
    roster: [],
    oddities: [],
    detail: null,
    next: [{ kind: "session", number: 2, at: moment("2024-07-22", "13:00").toISOString() }],
    waits: NO_WAITS,
    ...change,
  };
}

export function teamsOf(count: number, unmarked = 0) {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    name: `架空${index + 1}チーム`,
    enrolled: 6,
    trainees: 5,
    substitutes: 0,
    unmarked: index < unmarked ? 1 : 0,
    asked: 5,
    submitted: 4,
    owed: 1,
  }));
}

const share = { trainees: { of: 63, count: 58 }, submitted: { of: 58, count: 40 } };
export const AFFILIATIONS = { ADMIN: share, SHAKYO: share, AGENCY: share };
