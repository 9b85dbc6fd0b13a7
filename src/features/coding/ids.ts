export const QUEUE = {
  view: "coding.queue.view",
  open: "coding.queue.open",
  question: "coding.queue.question",
  choose: "coding.queue.choose",
  /** Ends in the ordinal of the input, counted over all pages: what was chosen on one page is nothing on the next. */
  choice: "coding.queue.choice",
  later: "coding.queue.later",
  doors: "coding.queue.doors",
} as const;

/** In the audit log. */
export const CODED = "coding.coded";
