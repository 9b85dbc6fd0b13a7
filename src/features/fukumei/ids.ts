export const FUKUMEI = {
  /** In messages and in the session's panel. */
  open: "fukumei.draft.open",
  view: "fukumei.draft.view",
  /** Ends in the ordinal of the part. */
  text: "fukumei.draft.text",
  foot: "fukumei.draft.foot",
  word: "fukumei.draft.word",
  card: "fukumei.card.own",
} as const;
