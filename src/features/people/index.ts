export { type Action, mayDo, RIGHTS, requireRight } from "./rights.rules.ts";
