/** Attendance: who was there, entered by the person, their team's leader or contact, or the office. */
import type { Feature } from "../../platform/feature.ts";
import { listenMarkOwn, type ReflectionAfterMark } from "./mark-own.listeners.ts";
import { listenMarkTeam, type ReadNotComing } from "./mark-team.listeners.ts";
import { listenRecordObservers } from "./record-observers.listeners.ts";

import { auditedActs } from "./undo-marks.ts";

export { attendanceCard, type CardContext, deskButton, teamButton } from "./attendance.card.ts";
export { readTeamValue, type StandIn, stayedAway, teamValue } from "./attendance.rules.ts";
export {
  clearMarks,
  type Entered,
  enrollmentOf,
  lastEntered,
  lockEnrollments,
  marksOf,
} from "./attendance.store.ts";
export { correctMark } from "./correct-mark.ts";
export type { ReflectionAfterMark } from "./mark-own.listeners.ts";
export { markOwn } from "./mark-own.ts";
export { changeOwnButton, ownButtons, ownModal, takeBackButton } from "./mark-own.view.ts";
export { markTeam } from "./mark-team.ts";
export {
  ATTENDANCE_REMINDER,
  REFLECTION_REMINDER,
  refreshMessages,
  SESSION_FOLLOWUP,
} from "./refresh-messages.ts";
export { type Team, teamsSpokenFor } from "./team.store.ts";
export { withdrawMark } from "./withdraw-mark.ts";

export interface HandedToAttendance {
  /** What 出席 opens: the reflection feature's modal. */
  reflectionModal: ReflectionAfterMark;
  /** Who said in advance that they do not come: beside their names in the list of their team. */
  notComing: ReadNotComing;
}

export function createAttendanceFeature({ reflectionModal, notComing }: HandedToAttendance): Feature {
  return {
    name: "attendance",
    audited: auditedActs,
    listen(listen, deps) {
      listenMarkOwn(listen, deps, reflectionModal);
      listenMarkTeam(listen, deps, notComing);
      listenRecordObservers(listen, deps);
    },
  };
}
