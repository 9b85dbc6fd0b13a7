export const LIST = {
  button: "calendar.list.button",
  view: "calendar.list.view",
  head: "calendar.list.head",
  weeks: "calendar.list.weeks",
  /** Followed by nothing: each notice has a section with its button. */
  open: "calendar.list.open",
  turn: "calendar.list.turn",
  newer: "calendar.list.newer",
  older: "calendar.list.older",
} as const;

export const NOTICE = {
  view: "calendar.notice.view",
  acts: "calendar.notice.acts",
  hold: "calendar.notice.hold",
  release: "calendar.notice.release",
  stop: "calendar.notice.stop",
  foot: "calendar.notice.foot",
  refresh: "calendar.notice.refresh",
  people: "calendar.notice.people",
  back: "calendar.notice.back",
} as const;

export const MOVE = {
  open: "calendar.move.open",
  view: "calendar.move.view",
  date: "calendar.move.date",
  time: "calendar.move.time",
} as const;

export const PEOPLE = {
  view: "calendar.people.view",
  turn: "calendar.people.turn",
  newer: "calendar.people.newer",
  older: "calendar.people.older",
  back: "calendar.people.back",
} as const;
