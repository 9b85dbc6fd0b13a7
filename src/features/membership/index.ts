/** Who is in which team on which day: the rules of every act on it, its preview, and how it is made and taken back. */
import type { Feature } from "../../platform/feature.ts";
import { createLeaderNotices, type ReadOpenWork } from "./leader.notices.ts";

export {
  type ActFacts,
  type ActWorld,
  defineAct,
  type FormScreen,
  type RosterAct,
} from "./act.rules.ts";
export {
  dayInput,
  memberInput,
  memberOption,
  readDay,
  readReason,
  reasonInput,
  required,
} from "./act-fields.view.ts";
export { changeRoster, loadWorld, type Preview, previewChange } from "./change-roster.ts";
export { personName, placesText, teamName } from "./describe-roster.ts";
export { FIELD, GAP } from "./ids.ts";
export { type LeaderChoice, type LeaderGap, leaderChoice } from "./leader-choice.rules.ts";
export {
  endExceptions,
  grantException,
  type NewId,
  putInTeam,
  setEnrollmentEnd,
  setLeader,
  setRole,
} from "./places.rules.ts";
export { type Planned, type Proposal, planAct, type World } from "./plan-act.ts";
export { MOST_CONTACTS } from "./problems.rules.ts";
export {
  covers,
  type Member,
  markOf,
  memberOf,
  membersOn,
  type Place,
  placeOn,
  type Roster,
  type RosterTeam,
  type TeamRules,
  teamOf,
  without,
} from "./roster.rules.ts";
export { leaderExceptionsOf } from "./roster.store.ts";
export { changesCounts, peopleTouched, standingOn } from "./touch.rules.ts";
export type { RosterTouch, Touching } from "./touch-records.ts";
export { auditedAct } from "./undo-change.ts";

/** `openWork`: what comes with a place in a team. */
export function createMembershipFeature({ openWork }: { openWork: ReadOpenWork }): Feature {
  return { name: "membership", notices: createLeaderNotices(openWork) };
}
