export const ANSWER = {
  command: "/reflection",
  open: "reflection.answer.open",
  /** What the command opens, for whoever cannot type it. */
  openOwn: "reflection.answer.open-own",
  modal: "reflection.answer.modal",
  /** Ends in the ordinal of the input: `reflection.answer.question-1`. */
  question: "reflection.answer.question",
  draftBlock: "reflection.answer.draft",
  saveDraft: "reflection.answer.save-draft",
  kept: "reflection.answer.kept",
} as const;

export const CHOOSE = {
  modal: "reflection.choose.modal",
  session: "reflection.choose.session",
  /** An officer who is a trainee too means their own sheet. */
  own: "reflection.choose.own",
} as const;

export const DECLINE = {
  press: "reflection.decline.press",
} as const;

/** Ends in the number of the session, because reminders of two sessions may stand in one message. */
export const MESSAGE = {
  attendance: "reflection.message.attendance",
  reflection: "reflection.message.reflection",
} as const;

export const CARD = {
  own: "reflection.card.own",
} as const;
