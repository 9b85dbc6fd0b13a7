export const MATRIX = {
  teams: "review.matrix.teams",
  assignments: "review.matrix.assignments",
  team: "review.matrix.team",
  buttons: "review.matrix.buttons",
  choices: "review.matrix.choices",
} as const;

export const TEAM = {
  view: "review.team.view",
  /** Followed by its ordinal. */
  buttons: "review.team.buttons",
  confirm: "review.team.confirm",
  fetch: "review.team.fetch",
  nudge: "review.team.nudge",
  /** The answers of the latest version, and another version of them. */
  answers: "review.team.answers",
  version: "review.team.version",
  answersView: "review.team.answers-view",
  versions: "review.team.versions",
} as const;

export const RETURN = {
  open: "review.return-hand-in.open",
  view: "review.return-hand-in.view",
  note: "review.return-hand-in.note",
} as const;

export const EXTEND = {
  open: "review.extend-due.open",
  view: "review.extend-due.view",
  date: "review.extend-due.date",
  whom: "review.extend-due.whom",
  reason: "review.extend-due.reason",
} as const;

export const EDIT = {
  create: "review.edit-assignment.create",
  open: "review.edit-assignment.open",
  choose: "review.edit-assignment.choose",
  cancel: "review.edit-assignment.cancel",
  view: "review.edit-assignment.view",
  title: "review.edit-assignment.title",
  kind: "review.edit-assignment.kind",
  template: "review.edit-assignment.template",
  given: "review.edit-assignment.given",
  used: "review.edit-assignment.used",
  due: "review.edit-assignment.due",
} as const;

export const TAKE_OUT = "review.take-out.press";
export const DONE = "review.done";
