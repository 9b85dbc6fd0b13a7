export const FILL = {
  view: "worksheet.fill.view",
  /** Followed by its ordinal. */
  answer: "worksheet.fill.answer",
  /** What the app says in the same modal afterwards. */
  said: "worksheet.fill.said",
} as const;

export const SETTLE = {
  view: "worksheet.settle.view",
  /** Followed by their ordinal. */
  answer: "worksheet.settle.answer",
  choice: "worksheet.settle.choice",
} as const;

export const QUESTIONS = {
  /** Drawn by the feature that edits the assignment. */
  open: "worksheet.questions.open",
  list: "worksheet.questions.list",
  /** Followed by its ordinal. */
  buttons: "worksheet.questions.buttons",
  edit: "worksheet.questions.edit",
  add: "worksheet.questions.add",
  remove: "worksheet.questions.remove",
  view: "worksheet.questions.view",
  wording: "worksheet.questions.wording",
  type: "worksheet.questions.type",
  options: "worksheet.questions.options",
  required: "worksheet.questions.required",
} as const;
