/** What people wrote leaves the office as a released table, and in no other way. */
export { latestRelease, type Release } from "./release.store.ts";
export {
  type CountedTheme,
  QUESTIONS,
  type QuestionKey,
  type ReleasedTable,
  releasedTable,
} from "./released.rules.ts";
