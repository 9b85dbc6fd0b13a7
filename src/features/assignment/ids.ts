export const COMMAND = "/assignment";

export const LIST = {
  view: "assignment.list.view",
  /** Opens the list from a message. */
  open: "assignment.list.open",
  openBlock: "assignment.list.open-block",
  /** Followed by its ordinal in the list. */
  buttons: "assignment.list.buttons",
} as const;

export const PEN = "assignment.hold-pen.press";

export const REVIEW = {
  open: "assignment.await-approval.open",
  view: "assignment.await-approval.view",
  until: "assignment.await-approval.until",
} as const;

/** Drawn here, in the list and in messages; heard by the feature that takes what is handed in. */
export const HAND_IN_OPEN = "assignment.hand-in.open";

/** Drawn here in the list; heard by the feature that knows the form. */
export const FILL_OPEN = "assignment.fill.open";

/** Kinds of notice. */
export const HANDED_OUT = "assignment.handed-out";
export const REMINDER = "assignment.reminder";
export const OVERDUE = "assignment.overdue";
