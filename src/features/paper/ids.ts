export const SHEET = "paper.sheet.button";
/** The block in the session's panel that holds it. */
export const CARD = "paper.card.buttons";
