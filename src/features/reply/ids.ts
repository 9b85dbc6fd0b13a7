export const ANSWER = {
  /** Ends in its ordinal, because a reply may be about two sessions. */
  attendance: "reply.answer.attendance",
} as const;

export const RECEIVED_KIND = "reply.received";
