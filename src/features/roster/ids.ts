/** The list from which a team or a person is chosen, and what can be done with them. */
export const ROSTER = {
  open: "roster.list.open",
  view: "roster.list.view",
  /** The block ends in its ordinal, because a menu holds a hundred. */
  teams: "roster.list.teams",
  team: "roster.list.team",
  people: "roster.list.people",
  person: "roster.list.person",
  subject: "roster.subject.view",
  acts: "roster.subject.acts",
  members: "roster.subject.members",
  member: "roster.subject.member",
  back: "roster.subject.back",
  foot: "roster.subject.foot",
} as const;

/** One form for all acts, and the look at what it touches. */
export const ACT = {
  form: "roster.act.form",
  preview: "roster.act.preview",
  done: "roster.act.done",
} as const;

export const LEAVE = { open: "roster.leave.open" } as const;
export const TRANSFER = { open: "roster.transfer.open" } as const;

export const JOIN = {
  open: "roster.join.open",
  known: "roster.join.known",
  name: "roster.join.name",
  kana: "roster.join.kana",
  number: "roster.join.number",
  affiliation: "roster.join.affiliation",
  organization: "roster.join.organization",
  municipality: "roster.join.municipality",
  department: "roster.join.department",
  email: "roster.join.email",
  phone: "roster.join.phone",
} as const;

export const SUCCEED = {
  open: "roster.succeed.open",
  lastDay: "roster.succeed.last-day",
  firstDay: "roster.succeed.first-day",
} as const;
