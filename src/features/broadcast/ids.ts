export const MESSAGE_KIND = "broadcast.message";

export const WRITE = {
  button: "broadcast.write.button",
  start: "broadcast.write.start",
  view: "broadcast.write.view",
  /** Inputs; the first two tell the app at once what they are set to, because others follow from them. */
  group: "broadcast.write.group",
  groupChosen: "broadcast.write.group-chosen",
  teams: "broadcast.write.teams",
  session: "broadcast.write.session",
  text: "broadcast.write.text",
  when: "broadcast.write.when",
  whenChosen: "broadcast.write.when-chosen",
  date: "broadcast.write.date",
  time: "broadcast.write.time",
} as const;

export const PREVIEW = {
  view: "broadcast.preview.view",
  foot: "broadcast.preview.foot",
  edit: "broadcast.preview.edit",
} as const;

export const SENT = {
  list: "broadcast.sent.list",
  choose: "broadcast.sent.choose",
  chooseBlock: "broadcast.sent.choose-block",
  head: "broadcast.sent.head",
  view: "broadcast.sent.view",
  foot: "broadcast.sent.foot",
  refresh: "broadcast.sent.refresh",
  stop: "broadcast.sent.stop",
  back: "broadcast.sent.back",
} as const;
