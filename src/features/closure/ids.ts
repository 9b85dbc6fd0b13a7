export const LIST = {
  button: "closure.list.button",
  view: "closure.list.view",
  head: "closure.list.head",
  rows: "closure.list.rows",
  turn: "closure.list.turn",
  newer: "closure.list.newer",
  older: "closure.list.older",
  remove: "closure.list.remove",
} as const;

export const ADD = {
  open: "closure.add.open",
  view: "closure.add.view",
  municipality: "closure.add.municipality",
  date: "closure.add.date",
  name: "closure.add.name",
} as const;
