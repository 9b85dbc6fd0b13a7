import type { common as source } from "../ja/common.ts";

export const common: typeof source = {
  send: "Send",
  save: "Save",
  cancel: "Cancel",
  close: "Close",
  back: "Back",
  yes: "Yes",
  no: "No",
  optional: "optional",
  faultTitle: "That did not work",
  fault: (reference: string) =>
    `We could not finish this. Please try again. If it happens again, tell the council office "reference ${reference}".`,
  faultInModal: (reference: string) =>
    `This could not be saved. What you typed is still here; wait a moment and send it again. (reference ${reference})`,
  tooSlow: "The app is busy and cannot confirm yet. What you typed is still here; please send it again.",
  notAllowed: "Your role does not allow this. If you need it, please ask the council office.",
  unknownPerson: (contact: string) =>
    `Your account is not linked to the list of trainees yet. Please contact the council office (${contact}); it has been told as well.`,
  noRole: (contact: string) =>
    `As of today you are not registered for this program, so there is nothing to show (before your enrollment begins, for example, or after it ended). If that is not right, please contact the council office (${contact}).`,
  noRoleNow:
    "As of today you are not registered for this program, so this is not possible. If that is not right, please contact the council office.",
  noProgram:
    "No program has been set up yet. This works as soon as the council office has imported its workbook.",
  councilOnly: "Only the council office can do this.",
};
