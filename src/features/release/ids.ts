export const RELEASE = {
  /** A button for each question. */
  deepen: "release.open.deepen",
  outreach: "release.open.outreach",
  buttons: "release.buttons",
  view: "release.preview.view",
  done: "release.preview.done",
} as const;
