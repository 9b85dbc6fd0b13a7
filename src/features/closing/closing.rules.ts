/** How marks are counted, and when two counts say the same. Pure. */
import { z } from "zod";

export const STATUSES = ["PRESENT", "LATE", "LEFT_EARLY", "EXCUSED", "ABSENT", "SUBSTITUTE"] as const;
export type AttendanceStatus = (typeof STATUSES)[number];

const ATTENDED: readonly AttendanceStatus[] = ["PRESENT", "LATE", "LEFT_EARLY"];

/** Counts towards 受講者数. */
export function hasAttended(status: AttendanceStatus | undefined): boolean {
  return status !== undefined && ATTENDED.includes(status);
}

export interface AttendanceFigures {
  enrolled: number;
  /** 受講者数: present + late + left early. */
  trainees: number;
  present: number;
  late: number;
  leftEarly: number;
  absent: number;
  excused: number;
  substitutes: number;
  unmarked: number;
}

const FIELDS = {
  PRESENT: "present",
  LATE: "late",
  LEFT_EARLY: "leftEarly",
  ABSENT: "absent",
  EXCUSED: "excused",
  SUBSTITUTE: "substitutes",
} as const satisfies Record<AttendanceStatus, keyof AttendanceFigures>;

export interface StatusCount {
  status: AttendanceStatus | null;
  count: number;
}

export function figuresOf(counts: StatusCount[]): AttendanceFigures {
  const figures: AttendanceFigures = {
    enrolled: 0,
    trainees: 0,
    present: 0,
    late: 0,
    leftEarly: 0,
    absent: 0,
    excused: 0,
    substitutes: 0,
    unmarked: 0,
  };
  for (const { status, count } of counts) {
    figures.enrolled += count;
    figures[status === null ? "unmarked" : FIELDS[status]] += count;
    if (status !== null && hasAttended(status)) figures.trainees += count;
  }
  return figures;
}

const count = z.number().int();
const figures = z.object({
  enrolled: count,
  trainees: count,
  present: count,
  late: count,
  leftEarly: count,
  absent: count,
  excused: count,
  substitutes: count,
  unmarked: count,
});

/** The shape in which counts are kept. */
export const keptCounts = figures.extend({
  observers: count,
  byAffiliation: z.object({ ADMIN: figures, SHAKYO: figures, AGENCY: figures }),
  byTeam: z.array(
    figures.extend({
      teamId: z.string().nullable(),
      number: count.nullable(),
      name: z.string().nullable(),
    }),
  ),
});

export type KeptCounts = z.infer<typeof keptCounts>;

/** A team that got another name is the same team. */
const comparable = ({ byTeam, ...counts }: KeptCounts) =>
  JSON.stringify(
    keptCounts.parse({
      ...counts,
      byTeam: byTeam
        .map((team) => ({ ...team, name: null }))
        .toSorted((a, b) => ((a.teamId ?? "") < (b.teamId ?? "") ? -1 : 1)),
    }),
  );

/** Whether two counts of one session say the same: in total, by affiliation and by team. */
export function saysTheSame(one: KeptCounts, other: KeptCounts): boolean {
  return comparable(one) === comparable(other);
}

/** What an erratum names, the headline first: 受講者数, 登録, 聴講. */
const HEADLINE = ["trainees", "enrolled", "observers"] as const;
const DETAILS = ["late", "leftEarly", "substitutes", "excused", "absent", "unmarked"] as const;
export const NAMED_FIGURES = [...HEADLINE, ...DETAILS] as const;
export type NamedFigure = (typeof NAMED_FIGURES)[number];

export interface FigureChange {
  figure: NamedFigure;
  from: number;
  to: number;
}

/** Every total that differs, the headline first; empty when only the split by team or affiliation does. */
export function changedFigures(before: KeptCounts, after: KeptCounts): FigureChange[] {
  return NAMED_FIGURES.filter((figure) => before[figure] !== after[figure]).map((figure) => ({
    figure,
    from: before[figure],
    to: after[figure],
  }));
}

/** The same for one sentence: what lies behind a changed headline goes without saying. */
export function headlineOf(changes: FigureChange[]): FigureChange[] {
  const headline: readonly NamedFigure[] = HEADLINE;
  const named = changes.filter(({ figure }) => headline.includes(figure));
  return named.length > 0 ? named : changes;
}
