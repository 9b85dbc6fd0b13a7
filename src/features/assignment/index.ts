export { assignmentSheet } from "./assignment.sheet.ts";
