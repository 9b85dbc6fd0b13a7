export const ROSTER = "reception.roster.button";
export const BADGES = "reception.badges.button";
/** The block in the session's panel that holds both. */
export const CARD = "reception.card.buttons";
