/** What a summary knows: counts, dates and what waits for the office. Never a person's name. Pure. */
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { dateOf, daysBetween } from "../../shared/japanese-date.ts";
import { NAMED_FIGURES } from "../closing/index.ts";
import { newOddities, oddityFacts } from "./plausibility.rules.ts";
import { rosterFacts } from "./roster.rules.ts";
import { themesFacts } from "./themes.rules.ts";
import { workChangesSince, workFacts } from "./work.rules.ts";

const count = z.number().int();

const attendance = z.object({
  enrolled: count,
  /** 受講者数. */
  trainees: count,
  substitutes: count,
  absent: count,
  excused: count,
  unmarked: count,
  observers: count,
});

const reflections = z.object({
  asked: count,
  submitted: count,
  /** Among those who owe. */
  drafts: count,
  declined: count,
  owed: count,
});

/** Whether people mean to come to the next session, while they are asked; never attendance. */
const intention = z.object({ attend: count, substitutes: count, absent: count, unanswered: count });

const sessionLine = z.object({
  number: count,
  date: z.string(),
  isHeld: z.boolean(),
  isClosed: z.boolean(),
  attendance,
  reflections,
  intention: intention.optional(),
});

const share = z.object({ of: count, count });

/** The latest session in detail, until a week after it closed. */
const detail = z.object({
  number: count,
  affiliations: z.record(
    z.enum(["ADMIN", "SHAKYO", "AGENCY"]),
    z.object({ trainees: share, submitted: share }),
  ),
  teams: z.array(
    z.object({
      /** Null: people who were between two teams. */
      number: count.nullable(),
      name: z.string().nullable(),
      enrolled: count,
      trainees: count,
      substitutes: count,
      unmarked: count,
      asked: count,
      submitted: count,
      owed: count,
    }),
  ),
});

/** What was put right in a closed session's counts since the summary before. */
const erratum = z.object({
  number: count,
  date: z.string(),
  changes: z.array(z.object({ figure: z.enum(NAMED_FIGURES), from: count, to: count })),
  /** In the office's own words. */
  reason: z.string(),
});

export const summaryFacts = z.object({
  /** The moment at which this was so. */
  at: z.iso.datetime(),
  /** Those that have taken place and the next one, by number. */
  sessions: z.array(sessionLine),
  canceled: z.array(count),
  /** Oldest first. */
  errata: z.array(erratum).default([]),
  detail: detail.nullable(),
  /** What comes next, by time; of an announcement that nobody has approved yet: when it is due. */
  next: z.array(
    z.object({ kind: z.enum(["session", "closing", "announcement"]), number: count, at: z.iso.datetime() }),
  ),
  waits: z.object({
    /** Announcements about which the office has been asked. */
    approvals: z.array(z.object({ number: count, dueAt: z.iso.datetime() })),
    /** Enrolled, but no Slack account was found, or it was deleted. */
    unmatched: count,
    unreachable: count,
    strangers: count,
    teamsOnHold: z.array(z.object({ number: count, name: z.string() })),
    failed: count,
    /** Requests for a correction that nobody has decided about. */
    corrections: count.default(0),
    /** Notices that are still to be mailed to those whom Slack does not reach. */
    mails: count.default(0),
    /** What teams have handed in and the office has not confirmed. */
    handIns: count.default(0),
  }),
  ...oddityFacts,
  ...rosterFacts,
  ...workFacts,
  ...themesFacts,
});

export type SummaryFacts = z.infer<typeof summaryFacts>;
export type SessionLine = z.infer<typeof sessionLine>;
export type Detail = z.infer<typeof detail>;
export type TeamLine = Detail["teams"][number];
export type NextDate = SummaryFacts["next"][number];
export type Waits = SummaryFacts["waits"];

export function hasWaits({ approvals, teamsOnHold, ...counts }: Waits): boolean {
  return (
    approvals.length > 0 || teamsOnHold.length > 0 || Object.values(counts).some((waiting) => waiting > 0)
  );
}

/** A session in the week before or the week after. */
function hasSessionNear({ at, sessions }: SummaryFacts): boolean {
  const today = dateOf(new Date(at));
  return sessions.some(({ date }) => Math.abs(daysBetween(today, date)) <= 7);
}

/** The same 受講者数 at every one of at least three sessions that are closed. */
export function sameHeadcount({
  sessions,
}: SummaryFacts): { sessions: number; trainees: number } | undefined {
  const held = sessions.filter((line) => line.isClosed && line.isHeld);
  const [first] = held;
  if (!first || held.length < 3 || first.attendance.trainees === 0) return undefined;
  const { trainees } = first.attendance;
  return held.every((line) => line.attendance.trainees === trainees)
    ? { sessions: held.length, trainees }
    : undefined;
}

/** The note on it is shown once: not again while nothing about it has changed. */
export function newlySame(facts: SummaryFacts, before: SummaryFacts | undefined) {
  const now = sameHeadcount(facts);
  const then = before && sameHeadcount(before);
  return now?.sessions === then?.sessions && now?.trainees === then?.trainees ? undefined : now;
}

export type Figure =
  | "enrolled"
  | "trainees"
  | "substitutes"
  | "away"
  | "observers"
  | "submitted"
  | "drafts"
  | "declined";

export type Change = { number: number } & (
  | { kind: "held" | "closed" | "canceled" }
  | { kind: "moved"; date: string }
  | { kind: "count"; figure: Figure; by: number }
);

function figuresOf({ attendance, reflections }: SessionLine): Record<Figure, number> {
  const { enrolled, trainees, substitutes, absent, excused, observers } = attendance;
  const { submitted, drafts, declined } = reflections;
  const away = absent + excused;
  return { enrolled, trainees, substitutes, away, observers, submitted, drafts, declined };
}

function changesOf(line: SessionLine, before: SessionLine | undefined): Change[] {
  const { number } = line;
  if (line.isHeld && !before?.isHeld) return [{ number, kind: "held" }];
  if (!before) return [];
  const [now, then] = [figuresOf(line), figuresOf(before)];
  // The keys are those of the record that was just built.
  const figures = Object.keys(now) as Figure[];
  return [
    ...(line.date === before.date ? [] : [{ number, kind: "moved" as const, date: line.date }]),
    ...figures
      .map((figure) => ({ number, kind: "count" as const, figure, by: now[figure] - then[figure] }))
      .filter(({ by }) => by !== 0),
    ...(line.isClosed && !before.isClosed ? [{ number, kind: "closed" as const }] : []),
  ];
}

/** What is different from what was said before, by session. */
export function changesSince(facts: SummaryFacts, before: SummaryFacts): Change[] {
  const then = new Map(before.sessions.map((line) => [line.number, line]));
  const canceled = facts.canceled.filter((number) => !before.canceled.includes(number));
  return [
    ...facts.sessions.flatMap((line) => changesOf(line, then.get(line.number))),
    ...canceled.map((number) => ({ number, kind: "canceled" as const })),
  ];
}

/** What waits is as it was told last time, and nothing of it is due: one person without an account, all year. */
function waitsAsBefore(now: Waits, before: Waits): boolean {
  return now.approvals.length === 0 && isDeepStrictEqual(now, before);
}

/** Nothing new: one line will do. The first summary of a program is never quiet. */
export function isQuiet(facts: SummaryFacts, before: SummaryFacts | undefined): boolean {
  if (!before || hasSessionNear(facts) || facts.errata.length > 0) return false;
  if (hasWaits(facts.waits) && !waitsAsBefore(facts.waits, before.waits)) return false;
  if (newOddities(facts, before).length > 0) return false;
  return changesSince(facts, before).length === 0 && workChangesSince(facts, before).length === 0;
}
