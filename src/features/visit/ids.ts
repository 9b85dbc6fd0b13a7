export const COMMAND = "/visit";

export const LIST = {
  view: "visit.list.view",
  open: "visit.list.open",
  window: "visit.list.window",
  choices: "visit.list.choices",
  /** Followed by its ordinal in the list. */
  buttons: "visit.list.buttons",
  team: "visit.list.team",
  teams: "visit.list.teams",
} as const;

export const EDIT = {
  create: "visit.edit.create",
  open: "visit.edit.open",
  done: "visit.edit.done",
  view: "visit.edit.view",
  cancel: "visit.edit.cancel",
  cancelBlock: "visit.edit.cancel-block",
} as const;

/** Block ids of the fields, by the fact that they hold; a repeated or renewed one ends in its ordinal. */
export const FIELD = {
  kind: "visit.field.kind",
  state: "visit.field.state",
  date: "visit.field.date",
  time: "visit.field.time",
  teamIds: "visit.field.teams",
  staffIds: "visit.field.staff",
  nextStep: "visit.field.step",
  nextStepDate: "visit.field.due",
  tags: "visit.field.tags",
  notes: "visit.field.notes",
} as const;
/** The free tags beside the three of the scheme. */
export const FREE_TAGS = "visit.field.free-tags";

export const DONE = "visit.done";

/** Buttons of messages. */
export const MESSAGE_BUTTONS = "visit.message.buttons";

/** Kinds of notice. */
export const REMINDER = "visit.reminder";
export const NEXT_STEP = "visit.next-step";
