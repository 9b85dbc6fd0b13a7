export const LOG = {
  /** The button on /program's screen. */
  button: "history.log.button",
  view: "history.log.view",
  buttons: "history.log.buttons",
  pages: "history.log.pages",
  newer: "history.log.newer",
  older: "history.log.older",
  everything: "history.log.everything",
  download: "history.log.download",
} as const;

export const FILTER = {
  open: "history.filter.open",
  view: "history.filter.view",
  kind: "history.filter.kind",
  by: "history.filter.by",
  from: "history.filter.from",
  until: "history.filter.until",
  text: "history.filter.text",
} as const;

export const ENTRY = {
  open: "history.entry.open",
  view: "history.entry.view",
  buttons: "history.entry.buttons",
} as const;

export const UNDO = {
  ask: "history.undo.ask",
  view: "history.undo.view",
  done: "history.undo.done",
} as const;
