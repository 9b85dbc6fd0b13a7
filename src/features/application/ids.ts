export const APPLICATIONS = {
  /** The button on /program's screen. */
  open: "application.show.open",
  view: "application.show.view",
  buttons: "application.show.buttons",
  makeForm: "application.show.make-form",
  receive: "application.show.receive",
  decide: "application.show.decide",
  withdraw: "application.show.withdraw",
} as const;

export const FORM = {
  view: "application.form.view",
  deadline: "application.form.deadline",
  said: "application.form.said",
} as const;

export const RECEIVE = {
  view: "application.receive.view",
  files: "application.receive.files",
  said: "application.receive.said",
  buttons: "application.receive.buttons",
} as const;

/** Inputs end in their ordinal; whom they stand for is in what the modal is about. */
export const DECIDE = {
  view: "application.decide.view",
  take: "application.decide.take",
  person: "application.decide.person",
} as const;

export const CONFIRM = {
  view: "application.confirm.view",
  backBlock: "application.confirm.back-block",
  said: "application.confirm.said",
} as const;
