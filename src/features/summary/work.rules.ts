/** What lies between the sessions: assignments, and teams that wait for a visit. Pure. */
import { z } from "zod";

const count = z.number().int();
const team = z.object({ number: count, name: z.string() });

const assignmentLine = z.object({
  number: count,
  title: z.string(),
  /** The due date of most teams; null: none is set. */
  due: z.string().nullable(),
  teams: count,
  /** Accepted ones too. */
  handedIn: count,
  accepted: count,
  /** Asked for again, and not handed in since. */
  returned: count,
  overdue: count,
  /** Teams that have not begun, and are due soon. */
  notBegun: z.array(team),
});

const visits = z.object({
  /** Between which sessions: 0 is before the first, null after the last. */
  after: count,
  before: count.nullable(),
  teams: count,
  /** Those among `waiting` for which a visit is planned. */
  planned: count,
  /** Teams that have not been visited in this time, those with the most open work first. */
  waiting: z.array(team),
});

/** Absent in figures that were kept before there were any. */
export const workFacts = {
  /** Given out and not canceled, by number. */
  assignments: z.array(assignmentLine).optional(),
  /** Null: the office has recorded no visit at all. */
  visits: visits.nullable().optional(),
};

export type AssignmentLine = z.infer<typeof assignmentLine>;
export type VisitsLine = z.infer<typeof visits>;
export interface WorkFacts {
  assignments?: AssignmentLine[] | undefined;
  visits?: VisitsLine | null | undefined;
}

/** So many days before the due date, a team that has not begun is named. */
export const SOON_DAYS = 14;

/** Handed in, and not confirmed by the office: they wait for it. */
export function unconfirmed({ assignments = [] }: WorkFacts): number {
  return assignments.reduce((sum, { handedIn, accepted }) => sum + handedIn - accepted, 0);
}

export type WorkFigure = "handedIn" | "accepted" | "returned" | "overdue";
const FIGURES: WorkFigure[] = ["handedIn", "accepted", "returned", "overdue"];

export type WorkChange =
  | { kind: "given" | "withdrawn"; title: string }
  | { kind: "counts"; title: string; figures: { figure: WorkFigure; by: number }[] }
  | { kind: "visited"; by: number };

function assignmentChanges(now: AssignmentLine[], before: AssignmentLine[]): WorkChange[] {
  const then = new Map(before.map((line) => [line.number, line]));
  const left = new Set(now.map(({ number }) => number));
  return [
    ...now.flatMap((line): WorkChange[] => {
      const { number, title } = line;
      const old = then.get(number);
      if (!old) return [{ kind: "given", title }];
      const figures = FIGURES.map((figure) => ({ figure, by: line[figure] - old[figure] }));
      const changed = figures.filter(({ by }) => by !== 0);
      return changed.length > 0 ? [{ kind: "counts", title, figures: changed }] : [];
    }),
    ...before
      .filter(({ number }) => !left.has(number))
      .map(({ title }): WorkChange => ({ kind: "withdrawn", title })),
  ];
}

const visitedOf = ({ teams, waiting }: VisitsLine) => teams - waiting.length;

/** What is different from what was said before; nothing where it was not said. */
export function workChangesSince(facts: WorkFacts, before: WorkFacts): WorkChange[] {
  const { assignments, visits: now } = facts;
  const then = before.visits;
  const isSameTime = now && then && now.after === then.after;
  // In a new time everybody waits again: only who was visited in it since is told.
  const by = now ? visitedOf(now) - (isSameTime ? visitedOf(then) : 0) : 0;
  return [
    ...(assignments && before.assignments ? assignmentChanges(assignments, before.assignments) : []),
    ...(by !== 0 && then !== undefined ? [{ kind: "visited" as const, by }] : []),
  ];
}
