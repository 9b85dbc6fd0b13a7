export const SETTINGS = {
  button: "setup.settings.button",
  view: "setup.settings.view",
  done: "setup.settings.done",
  /** Followed by the setting's name. */
  field: "setup.settings.field",
} as const;

export const NEW = {
  button: "setup.new.button",
  view: "setup.new.view",
  done: "setup.new.done",
  /** Followed by the fact's name. */
  field: "setup.new.field",
} as const;

export const COPY = "setup.copy.button";
