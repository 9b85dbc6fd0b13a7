/** How a choice travels where only 75 signs fit: Slack's option values. */
import { createHash } from "node:crypto";

const LONGEST_VALUE = 75;

/** The text itself, or its beginning and a hash when it is too long. */
export function optionValue(text: string): string {
  if (text.length <= LONGEST_VALUE) return text;
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return `${text.slice(0, LONGEST_VALUE - 11).toWellFormed()}#${hash}`;
}
