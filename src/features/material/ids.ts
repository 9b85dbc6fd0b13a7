export const ADD = {
  button: "material.add.button",
  modal: "material.add.modal",
  said: "material.add.said",
  kind: "material.add.kind",
  title: "material.add.title",
  files: "material.add.files",
  link: "material.add.link",
  date: "material.add.date",
  time: "material.add.time",
} as const;

export const REMOVE = {
  button: "material.remove.button",
  modal: "material.remove.modal",
  file: "material.remove.file",
} as const;

export const CARD = "material.card.buttons";

export const RELEASED = "material.released";
