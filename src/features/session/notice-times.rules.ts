/** When the notices of a session fall due. Pure. */
import type { Occasion } from "../../platform/notices/types.ts";
import { addDays, moment } from "../../shared/japanese-date.ts";
import { addOfficeDays, officeDayFrom, officeDayUntil } from "../../shared/office-days.ts";
import type { ProgramRules } from "../program/index.ts";
import { type SessionFacts, startsAt } from "./session.rules.ts";

/** The hour at which the office is asked to look at an announcement. */
const ASKED_AT = "10:00";

/** The day on which the session is announced: never a closed one, and always before the session. */
export function announcementDate(session: SessionFacts, rules: ProgramRules): string {
  const planned = addDays(session.date, -rules.announcementDaysBefore);
  const day = officeDayFrom(planned);
  return day < session.date ? day : officeDayUntil(planned);
}

export function announcementOccasion(session: SessionFacts, rules: ProgramRules): Occasion {
  return {
    ordinal: 1,
    dueAt: moment(announcementDate(session, rules), rules.reminderTime),
    expiresAt: startsAt(session),
    programId: session.programId,
    needsApproval: true,
  };
}

/** The office is asked on the working day before, and once more on the day itself. */
export function approvalOccasions(session: SessionFacts, rules: ProgramRules): Occasion[] {
  const due = announcementOccasion(session, rules);
  const dayBefore = addOfficeDays(announcementDate(session, rules), -1);
  const shared = { expiresAt: due.expiresAt, programId: session.programId };
  return [
    { ordinal: 1, dueAt: moment(dayBefore, ASKED_AT), ...shared },
    { ordinal: 2, dueAt: due.dueAt, ...shared },
  ];
}

/** The working day before the session; once more for each time it moved. */
export function reminderOccasion(session: SessionFacts, rules: ProgramRules): Occasion {
  return {
    ordinal: session.moves + 1,
    dueAt: moment(addOfficeDays(session.date, -1), rules.reminderTime),
    expiresAt: startsAt(session),
    programId: session.programId,
  };
}
