export const COMMAND = "/program";

export const OVERVIEW = {
  view: "launch.overview.view",
  first: "launch.overview.first",
  buttons: "launch.overview.buttons",
  preview: "launch.overview.preview",
  testSend: "launch.overview.test-send",
  start: "launch.overview.start",
} as const;

export const PREVIEW_VIEW = "launch.preview.view";

export const START = {
  view: "launch.start.view",
  /** Followed by its ordinal; which notice it stands for is in what the modal is about. */
  past: "launch.start.past",
  done: "launch.start.done",
} as const;

export const TEST_SEND_KIND = "launch.test-send";
