export const ANSWER = {
  /** Ends in its ordinal, because a reply may be about two sessions. */
  attendance: "reply.answer.attendance",
  /** Everything that a command would open. */
  menu: "reply.answer.menu",
} as const;

export const RECEIVED_KIND = "reply.received";
