export const HAND_IN = {
  view: "submission.hand-in.view",
  files: "submission.hand-in.files",
  link: "submission.hand-in.link",
  note: "submission.hand-in.note",
  share: "submission.hand-in.share",
  /** What the app says in the same modal afterwards. */
  said: "submission.hand-in.said",
} as const;
