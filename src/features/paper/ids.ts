export const SHEET = "paper.sheet.button";
/** The block in the session's panel that holds it. */
export const CARD = "paper.card.buttons";

/** 代理入力, from the list of a session's records. */
export const ENTER = {
  choose: "paper.enter.choose",
  view: "paper.enter.view",
  foot: "paper.enter.foot",
  back: "paper.enter.back",
} as const;
