import { dateAndTime, dateOf, shortDate } from "../../shared/japanese-date.ts";
import type { paper as source } from "../ja/paper.ts";

export const paper: typeof source = {
  sheet: "Reflection sheet (Word)",
  fileName: (number) => `session-${number}-reflection-sheet.docx`,
  fileNote: (number) =>
    `The reflection sheet of session ${number} on paper, for people who cannot use Slack. Filled in, it is entered for them from the list of /reflection.`,
  sent: "The file is in your DM with the app.",

  byOffice: "entered by the office",
  enteredBy: (name, at) => `Entered for them: ${name} (${shortDate(dateOf(at), "en")})`,
  choose: "Enter a sheet on paper",
  chooseHow: (end) =>
    `Sheets on paper can be entered until ${dateAndTime(end, "en")}. Who entered them and when is kept, and the person can see it. If attendance is not known yet, please enter that first.`,
  entryTitle: (number) => `Session ${number}: paper`,
  entryFor: (number, name) => `Sheet on paper of ${number} ${name}`,
  entryHow: "Please enter it as it is written. What was left empty stays empty.",
  hasDraft:
    "There is a draft that the person began in Slack. What you enter becomes the answer in its place.",
  again: "You correct what was entered before. That stays as a version.",
  backToList: "Back to the list",
  saved: (name) => `The reflection of ${name} has been entered.`,
  unchanged: (name) => `The reflection of ${name} says the same as before; nothing has changed.`,
  refused: {
    anonymous:
      "This session is anonymous, so there is no sheet on paper: the office that types it in would know whose it is.",
    canceled: "This session was canceled: nothing can be entered.",
    "not-begun": "This session has not begun: nothing can be entered.",
    over: (end) => `Sheets of this session could be entered until ${dateAndTime(end, "en")}.`,
    moved: "The session was moved after you opened this. Please open the list again.",
    changed:
      "The records of this person changed after you opened this. Please go back to the list and open it again.",
    notEnrolled: "This person was not enrolled on the day of the session.",
    notAttended: (status) =>
      `The attendance on record is "${status}", so there is no reflection to enter. If the person was there, please put the attendance right first.`,
    ownAnswer: "The person has handed in an answer in Slack. The office cannot change it.",
    cannotUndo: "The answer has changed since, or the time for entering is over: this cannot be undone.",
  },
  log: {
    entered: (session, person, version) =>
      `entered the sheet on paper of ${person} for session ${session} (version ${version})`,
    opened: (session, person) =>
      `opened what had been entered for ${person}, session ${session}, to correct it`,
  },

  title: (number) => `Reflection sheet of session ${number}`,
  facts: { when: "When", where: "Where", theme: "Theme" },
  fields: { number: "Trainee no.", name: "Name", team: "Team", organization: "Organization" },
  question: (number, wording, isRequired) => `${number}.  ${wording}${isRequired ? " (required)" : ""}`,
  hints: {
    CHOICE: "Please tick one box.",
    MULTI_CHOICE: "Please tick all that apply.",
    SCALE: "Please tick one, from 1 (not at all) to 5 (very much).",
  },
  below: { until: "Please return by", to: "To", entered: "How it is used" },
  until: (closing) => dateAndTime(closing, "en"),
  entered:
    "The office enters your answers for you; who entered them and when is recorded. Only the office and you can read them. You may ask the office at any time what is recorded.",
};
