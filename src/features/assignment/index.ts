/** Team assignments: where each team stands, and what is said between the sessions. */
import type { AuditedAction } from "../../platform/audit/index.ts";
import type { Feature } from "../../platform/feature.ts";
import { assignmentNotices } from "./assignment.notices.ts";
import { logged } from "./say-act.ts";
import { type HandedToAssignments, listenForAssignments } from "./show-assignments.listeners.ts";

export {
  type AssignmentMessage,
  assignmentsButton,
  dateLines,
  messageButtons,
  reminderMessage,
  stateLines,
} from "./assignment.card.ts";
export {
  type AssignmentFacts,
  commonDueDate,
  dueMoment,
  isDone,
  isGiven,
  isOpen,
  mayHandIn,
  NOTHING_DONE,
  type Standing,
  type TeamState,
  teamDueDate,
} from "./assignment.rules.ts";
export { assignmentSheet } from "./assignment.sheet.ts";
export {
  type AssignmentOfTeam,
  assignmentsOf,
  findAssignment,
  lockStanding,
  membersOn,
  saveStanding,
  standingKey,
  standingsOf,
  teamsWithDays,
} from "./assignment.store.ts";
export { assignmentText, dueOf, handInButton, listButton, owedBy } from "./home.card.ts";
export { FILL_OPEN, HAND_IN_OPEN } from "./ids.ts";
export { noteAct } from "./note-act.ts";
export { type Asked, mayNudge } from "./occasions.rules.ts";
export { openWork } from "./open-work.ts";
export {
  type AssignmentLine,
  assignmentLines,
  assignmentsOfPerson,
  type OwnAssignment,
  ownAssignment,
  type TeamAssignments,
} from "./read-assignments.ts";
export { refreshReminders } from "./refresh-reminders.ts";
export { type OfficeScreen, readStandingKey } from "./show-assignments.listeners.ts";
export type { FormSummary, ReadForms } from "./show-assignments.view.ts";
export { touchAssignments } from "./touch-assignments.ts";

export function createAssignmentFeature(handed: HandedToAssignments): Feature {
  return {
    name: "assignment",
    notices: assignmentNotices,
    audited: logged satisfies AuditedAction[],
    listen: (listen, deps) => listenForAssignments(listen, deps, handed),
  };
}
