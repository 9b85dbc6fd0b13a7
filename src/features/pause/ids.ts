export const HOLD = {
  button: "pause.hold.button",
  view: "pause.hold.view",
  done: "pause.hold.done",
} as const;

export const RESUME = {
  button: "pause.resume.button",
  view: "pause.resume.view",
  /** Followed by its ordinal; which notice it stands for is in what the modal is about. */
  missed: "pause.resume.missed",
  done: "pause.resume.done",
} as const;
