export const HOME = {
  calendar: "home.notices.calendar",
  view: "home.view",
  /** Blocks of buttons; a repeated one ends in its ordinal. */
  board: "home.board",
  team: "home.team",
  sessions: "home.sessions",
  report: "home.report",
  tasks: "home.tasks",
  approve: "home.approve",
  settings: "home.settings",
} as const;

/** Turning the pages of the matrix. */
export const PAGE = {
  teams: "home.page.teams",
  assignments: "home.page.assignments",
} as const;

export const SETTINGS = {
  open: "home.settings.open",
  view: "home.settings.view",
  language: "home.settings.language",
  from: "home.settings.from",
  to: "home.settings.to",
  awayFrom: "home.settings.away-from",
  awayTo: "home.settings.away-to",
} as const;
