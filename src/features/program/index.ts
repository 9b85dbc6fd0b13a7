export { type Enrolled, enrolledOn, findProgram, loadProgram, type ProgramFacts } from "./program.store.ts";
export { type ProgramRules, programRules } from "./program-rules.rules.ts";
