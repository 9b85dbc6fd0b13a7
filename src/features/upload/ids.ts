export const EXPORT = "upload.export.button";

export const UPLOAD = {
  button: "upload.import.button",
  view: "upload.import.view",
  files: "upload.import.files",
  /** What the app says in the same modal: reading, the dry run, what was done. */
  said: "upload.import.said",
  buttons: "upload.import.buttons",
  apply: "upload.import.apply",
  applyOnHold: "upload.import.apply-on-hold",
  cancel: "upload.import.cancel",
} as const;
