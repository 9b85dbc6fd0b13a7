/** What Slack does not answer is tried again: soon, then seldom, for more than a day. */

/** After this many tries without an answer, the council is told instead of trying on. */
export const MOST_ATTEMPTS = 60;

/** What is on record, and shown to the office, when it is not known whether a message arrived. */
export const NOT_KNOWN = "not-known";

const FIRST_MS = 60_000;
const SELDOM_MS = 30 * 60_000;

/** After a minute, two, four … and then every half hour: an office's line may be down for a day. */
export function retryAfterMs(attempts: number): number {
  return Math.min(FIRST_MS * 2 ** Math.max(0, attempts - 1), SELDOM_MS);
}
