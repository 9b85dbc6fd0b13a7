import { dateAndTime } from "../../shared/japanese-date.ts";
import type { paper as source } from "../ja/paper.ts";

export const paper: typeof source = {
  sheet: "Reflection sheet (Word)",
  fileName: (number) => `session-${number}-reflection-sheet.docx`,
  fileNote: (number) =>
    `The reflection sheet of session ${number} on paper, for people who cannot use Slack. Filled in, it is entered for them from the list of /reflection.`,
  sent: "The file is in your DM with the app.",

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
