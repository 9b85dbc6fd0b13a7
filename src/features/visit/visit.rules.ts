/** Visits and hearings: between which sessions they lie, which teams wait for one, what their tags are. Pure. */
import type { SessionFacts } from "../session/index.ts";

export type VisitKind = "VISIT" | "HEARING";
export type VisitState = "PLANNED" | "DONE" | "CANCELED";

/** What the office fills in. */
export interface VisitDetails {
  kind: VisitKind;
  state: VisitState;
  date: string;
  time: string | null;
  teamIds: string[];
  /** Person ids of officers. */
  staffIds: string[];
  nextStep: string | null;
  nextStepDate: string | null;
  tags: string[];
  notes: string | null;
}

export interface VisitFacts extends VisitDetails {
  id: string;
  workspaceId: string;
  programId: string;
  /** Counts every change. */
  revision: number;
  moves: number;
  dateSetAt: Date;
  dateSetById: string;
  stepMoves: number;
  stepSetAt: Date;
}

/** The three parts of the scheme: places to meet, consultation without boundaries, network of agencies. */
export const SCHEME_TAGS = ["PARTICIPATION", "COMMUNITY", "MULTI_AGENCY"] as const;
export type SchemeTag = (typeof SCHEME_TAGS)[number];

export const isSchemeTag = (tag: string): tag is SchemeTag => SCHEME_TAGS.some((one) => one === tag);

export const MOST_TAGS = 10;
export const TAG_LENGTH = 30;

/** Checked ones and what was typed, separated by commas; a name of the scheme's parts that was typed is that part. */
export function readTags(checked: string[], typed: string, names: Record<SchemeTag, string>[]): string[] {
  const free = typed
    .split(/[、，,;；\n]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "")
    .map((tag) => SCHEME_TAGS.find((one) => names.some((name) => name[one] === tag)) ?? tag);
  const all = new Set([...checked.filter(isSchemeTag), ...free]);
  return [...SCHEME_TAGS.filter((tag) => all.has(tag)), ...[...all].filter((tag) => !isSchemeTag(tag))];
}

type Sessions = readonly Pick<SessionFacts, "number" | "date" | "state">[];

/** The time between two sessions, named by the one before it: 0 is before the first. */
export interface VisitWindow {
  after: number;
  /** The session that ends it; undefined after the last one. */
  before: number | undefined;
}

/** All windows of the program in order; a canceled session parts nothing. */
export function windowsOf(sessions: Sessions): VisitWindow[] {
  const held = sessions.filter(({ state }) => state !== "CANCELED").toSorted(byDate);
  const bounds = [0, ...held.map(({ number }) => number)];
  return bounds.map((after, index) => ({ after, before: bounds[index + 1] }));
}

const byDate = (a: { date: string }, b: { date: string }) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/** The window that a day lies in. The day of a session still belongs to the time before it. */
export function windowOf(date: string, sessions: Sessions): VisitWindow {
  const passed = sessions.filter((one) => one.state !== "CANCELED" && one.date < date).length;
  return windowsOf(sessions)[passed] ?? { after: 0, before: undefined };
}

export interface OpenWork {
  /** Assignments that are given out and still owed. */
  open: number;
  /** Those of them that are past their due date. */
  late: number;
}

/** Most late first, then most open, then by number. */
export function byOpenWork<T extends { number: number; work: OpenWork }>(a: T, b: T): number {
  return b.work.late - a.work.late || b.work.open - a.work.open || a.number - b.number;
}

export type TeamVisited = "DONE" | "PLANNED" | "NONE";

/** What each team has had in a window; a team that is not in it has had nothing. */
export function visitedIn(
  visits: Pick<VisitFacts, "state" | "date" | "teamIds">[],
  sessions: Sessions,
  { after }: VisitWindow,
): Map<string, TeamVisited> {
  const result = new Map<string, TeamVisited>();
  for (const { state, date, teamIds } of visits) {
    if (state === "CANCELED" || windowOf(date, sessions).after !== after) continue;
    for (const teamId of teamIds) if (result.get(teamId) !== "DONE") result.set(teamId, state);
  }
  return result;
}

/** By date and hour; one without an hour stands first on its day. */
export function byTime(a: Pick<VisitFacts, "date" | "time">, b: Pick<VisitFacts, "date" | "time">): number {
  const key = ({ date, time }: typeof a) => `${date} ${time ?? ""}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
