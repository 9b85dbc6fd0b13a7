export const PEOPLE = {
  /** The button on /program's screen. */
  open: "matching.people.open",
  view: "matching.people.view",
  /** Beside one person of the list. */
  choose: "matching.people.choose",
  /** Out of everybody; the block ends in its ordinal. */
  pick: "matching.people.pick",
  everybody: "matching.people.everybody",
} as const;

export const MATCH = {
  view: "matching.match.view",
  candidate: "matching.match.candidate",
  account: "matching.match.account",
  back: "matching.match.back",
  backBlock: "matching.match.back-block",
  confirm: "matching.match.confirm",
} as const;
