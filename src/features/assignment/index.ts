/** Team assignments: where each team stands, and what is said between the sessions. */
import type { AuditedAction } from "../../platform/audit/index.ts";
import type { Feature } from "../../platform/feature.ts";
import { assignmentNotices } from "./assignment.notices.ts";
import { logged } from "./say-act.ts";
import { listenForAssignments, type OfficeScreen } from "./show-assignments.listeners.ts";

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
export { HAND_IN_OPEN } from "./ids.ts";
export { noteAct } from "./note-act.ts";
export { type Asked, mayNudge } from "./occasions.rules.ts";
export {
  type AssignmentLine,
  assignmentLines,
  type OwnAssignment,
  ownAssignment,
} from "./read-assignments.ts";
export { refreshReminders } from "./refresh-reminders.ts";
export { type OfficeScreen, readStandingKey } from "./show-assignments.listeners.ts";
export { touchAssignments } from "./touch-assignments.ts";

export function createAssignmentFeature(handed: { officeScreen: OfficeScreen }): Feature {
  return {
    name: "assignment",
    notices: assignmentNotices,
    audited: logged satisfies AuditedAction[],
    listen: (listen, deps) => listenForAssignments(listen, deps, handed.officeScreen),
  };
}
