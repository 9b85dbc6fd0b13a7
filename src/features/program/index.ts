export { availability, municipalityClosedDays } from "./availability.store.ts";
export {
  type Enrolled as EnrolledDates,
  isPlain,
  lastPlace,
  type Place,
  placesWithin,
} from "./membership.rules.ts";
export { movementSheet } from "./movement.sheet.ts";
export { closedDaySheet, municipalitySheet, schemeYearOf } from "./municipality.sheet.ts";
export { enrolledOnDay, noTeams, teamOnDay, teamsOnDay } from "./on-day.store.ts";
export { pastParticipationSheet, pastYearSheet } from "./past-year.sheet.ts";
export { programSheet } from "./program.sheet.ts";
export {
  type Enrolled,
  enrolledOn,
  findProgram,
  isPaused,
  loadProgram,
  type ProgramFacts,
} from "./program.store.ts";
export { type ProgramRules, programRules } from "./program-rules.rules.ts";
export { lineOf, type ProgramLine, rulesOf } from "./program-settings.rules.ts";
export { programRoles } from "./roles.store.ts";
export { contactOf, frameMessages, programLanguage, reachPeople } from "./speak-for-program.ts";
export { teamSheet } from "./team.sheet.ts";
export {
  type HeldTeam,
  teamMembers,
  teamsOf,
  teamsOnHold,
} from "./teams.store.ts";
export { traineeSheet } from "./trainee.sheet.ts";
