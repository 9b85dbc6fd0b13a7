/** The office's way in, by /reflection: the sessions to choose from. */
export const HOME = {
  view: "records.home.view",
  choose: "records.home.choose",
  chooseBlock: "records.home.choose-block",
  foot: "records.home.foot",
  exportAll: "records.home.export",
} as const;

/** An officer who is a trainee too is asked which of the two they mean. */
export const BOTH = {
  view: "records.both.view",
  buttons: "records.both.buttons",
  office: "records.both.office",
} as const;

/** One session by team. Filters are selects of their own: what they are set to travels in `about`. */
export const LIST = {
  open: "records.list.open",
  view: "records.list.view",
  filters: "records.list.filters",
  state: "records.list.state",
  affiliation: "records.list.affiliation",
  team: "records.list.team",
  pages: "records.list.pages",
  page: "records.list.page",
  answers: "records.list.answers",
  answer: "records.list.answer",
  entries: "records.list.entries",
  foot: "records.list.foot",
  export: "records.list.export",
  back: "records.list.back",
} as const;

export const ANSWER = {
  view: "records.answer.view",
  foot: "records.answer.foot",
  version: "records.answer.version",
  back: "records.answer.back",
} as const;

export const TEAM = {
  open: "records.team.open",
  view: "records.team.view",
} as const;

/** In the session's panel; the leader's ends in its ordinal. */
export const CARD = {
  office: "records.card.office",
  team: "records.card.team",
} as const;
