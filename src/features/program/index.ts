export { type Availability, availability, municipalityClosedDays } from "./availability.store.ts";
export { type Enrolled, enrolledOn, findProgram, loadProgram, type ProgramFacts } from "./program.store.ts";
export { type ProgramRules, programRules } from "./program-rules.rules.ts";
export { programRoles } from "./roles.store.ts";
export { contactOf, frameMessages, programLanguage, reachPeople } from "./speak-for-program.ts";
export {
  type HeldTeam,
  type TeamMember,
  type TeamOfPerson,
  teamMembers,
  teamsOf,
  teamsOnHold,
} from "./teams.store.ts";
