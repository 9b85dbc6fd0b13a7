export const COMMAND = "/session";

export const LIST = "schedule.list.view";
export const DETAIL = "schedule.detail.view";
export const DETAIL_OPEN = "schedule.detail.open";

export const CREATE = "schedule.create.view";
export const CREATE_OPEN = "schedule.create.open";
export const EDIT = "schedule.edit.view";
export const EDIT_OPEN = "schedule.edit.open";
export const MOVE = "schedule.move.view";
export const MOVE_OPEN = "schedule.move.open";
export const CANCEL = "schedule.cancel.view";
export const CANCEL_OPEN = "schedule.cancel.open";
/** The exact words of a change before it is told: 内容を確認して送る. */
export const CONFIRM = "schedule.confirm.view";

export const CLOSE = "schedule.close.view";
export const CLOSE_OPEN = "schedule.close.open";

export const APPROVE = "schedule.approve.view";

export const DONE = "schedule.done.view";
/** Blocks of buttons; a repeated one ends in its ordinal. */
export const LIST_ROW = "schedule.list.row";
export const LIST_FOOT = "schedule.list.foot";

/** Block ids of the fields, by the fact that they hold. */
export const FIELD = {
  date: "schedule.field.date",
  startTime: "schedule.field.start",
  endTime: "schedule.field.end",
  mode: "schedule.field.mode",
  venue: "schedule.field.venue",
  link: "schedule.field.link",
  belongings: "schedule.field.belongings",
  theme: "schedule.field.theme",
  parts: "schedule.field.parts",
  note: "schedule.field.note",
} as const;
