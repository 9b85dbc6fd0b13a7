/** When a visit is spoken of: the working day before, and when its next step falls due. Pure. */
import type { Occasion } from "../../platform/notices/types.ts";
import { moment } from "../../shared/japanese-date.ts";
import { addOfficeDays, officeDayFrom } from "../../shared/office-days.ts";
import type { ProgramRules } from "../program/index.ts";
import type { VisitFacts } from "./visit.rules.ts";

/** So many working days a next step is still worth a word. */
const STEP_WORKING_DAYS = 5;

type Rules = Pick<ProgramRules, "reminderTime" | "officeHours">;

/** The moment of the reminder: the working day before the visit. */
export function reminderMoment({ date }: Pick<VisitFacts, "date">, { reminderTime }: Rules): Date {
  return moment(addOfficeDays(date, -1), reminderTime);
}

export const reminderOrdinal = ({ moves }: Pick<VisitFacts, "moves">) => moves + 1;
export const stepOrdinal = ({ stepMoves }: Pick<VisitFacts, "stepMoves">) => stepMoves + 1;

/** Whom a reminder reaches: whoever set the date when the reminder's hour was past knows it. */
export function toRemind(visit: VisitFacts, rules: Rules): string[] {
  const isLate = reminderMoment(visit, rules) <= visit.dateSetAt;
  return visit.staffIds.filter((personId) => !isLate || personId !== visit.dateSetById);
}

export function reminderOccasions(visit: VisitFacts, rules: Rules): Occasion[] {
  if (visit.state !== "PLANNED" || toRemind(visit, rules).length === 0) return [];
  return [
    {
      ordinal: reminderOrdinal(visit),
      dueAt: reminderMoment(visit, rules),
      expiresAt: moment(visit.date, visit.time ?? rules.officeHours.to),
      programId: visit.programId,
    },
  ];
}

/** A day that was past already when it was set has nothing to follow up. */
export function stepOccasions(visit: VisitFacts, rules: Rules): Occasion[] {
  const { state, nextStep, nextStepDate, stepSetAt, programId } = visit;
  if (state === "CANCELED" || nextStep === null || nextStepDate === null) return [];
  const day = officeDayFrom(nextStepDate);
  const dueAt = moment(day, rules.reminderTime);
  if (dueAt <= stepSetAt) return [];
  const expiresAt = moment(addOfficeDays(day, STEP_WORKING_DAYS), rules.officeHours.to);
  return [{ ordinal: stepOrdinal(visit), dueAt, expiresAt, programId }];
}

/** Every team of the visit has had a later one since: the next step was spoken of there. */
export function isFollowed(
  visit: Pick<VisitFacts, "date" | "teamIds">,
  others: Pick<VisitFacts, "state" | "date" | "teamIds">[],
): boolean {
  const later = others.filter(({ state, date }) => state === "DONE" && date > visit.date);
  return visit.teamIds.every((teamId) => later.some((other) => other.teamIds.includes(teamId)));
}
