export const COMMAND = "/session";

export const LIST = "session.list.view";
export const DETAIL = "session.detail.view";
export const DETAIL_OPEN = "session.detail.open";

export const CREATE = "session.create.view";
export const CREATE_OPEN = "session.create.open";
export const EDIT = "session.edit.view";
export const EDIT_OPEN = "session.edit.open";
export const MOVE = "session.move.view";
export const MOVE_OPEN = "session.move.open";
export const CANCEL = "session.cancel.view";
export const CANCEL_OPEN = "session.cancel.open";
/** The exact words of a change before it is told: 内容を確認して送る. */
export const CONFIRM = "session.confirm.view";

export const CLOSE = "session.close.view";
export const CLOSE_OPEN = "session.close.open";

export const APPROVE = "session.approve.view";
export const APPROVE_OPEN = "session.approve.open";
/** The actions block of the question that the office is asked. */
export const APPROVE_ASKED = "session.approve.asked";

export const DONE = "session.done.view";
/** Blocks of buttons; a repeated one ends in its ordinal. */
export const LIST_ROW = "session.list.row";
export const LIST_FOOT = "session.list.foot";

/** Block ids of the fields, by the fact that they hold. */
export const FIELD = {
  date: "session.field.date",
  startTime: "session.field.start",
  endTime: "session.field.end",
  mode: "session.field.mode",
  venue: "session.field.venue",
  link: "session.field.link",
  belongings: "session.field.belongings",
  theme: "session.field.theme",
  parts: "session.field.parts",
  note: "session.field.note",
} as const;
