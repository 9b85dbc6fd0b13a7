import type { Words } from "../index.ts";

const skipped = "The statement of this row was not taken.";

export const listing: Words["listing"] = {
  button: "List (Excel)",
  title: "List of statements",
  intro:
    "The list has one statement a row, with up to three suggestions for what is not coded yet. Choose theme and item from the lists and bring the file back in. Several people may share the work: nobody's coding is overwritten.",
  takeOut: "Download the Excel file",
  bringIn: "Bring an Excel file in",
  making: "The list is being made. It will arrive by DM.",
  sent: "The list has been sent by DM.",
  nothing: "There are no statements yet. Try again once reflections have come in.",
  fileName: (fiscalYear, date) => `statements_FY${fiscalYear}_${date}.xlsx`,
  fileNote: (at, count) =>
    `The list of statements as of ${at} (${count}). It holds what trainees wrote: keep it in the office.`,
  receiveIntro:
    "Choose the lists that were filled in. What somebody else coded since, and what its writer rewrote, stays as it is and is listed.",
  filesLabel: "List of statements (.xlsx)",
  filesHint: "Up to five at once.",
  submit: "Bring in",
  reading: "The list is being read. What came of it will be told here or by DM.",
  taken: (count) => `Codings taken: ${count}.`,
  outcome: ({ name, taken, unchanged, left, faults }) =>
    `${name}: taken ${taken}, unchanged ${unchanged}, not taken ${left}, to be mended ${faults}`,
  more: (count) => `${count} more; all of them are in the file sent by DM.`,
  report: { filename: "statements-result.txt", comment: "What came of the list of statements." },
  uncoded: "not coded",
  gone: (text) => `“${text}” is gone, because the answer was rewritten.`,
  differs: (text, wanted, now) =>
    `“${text}”: the file says “${wanted}”, but since it was taken out it became “${now}”, and stays so.`,
  session: (number) => `${number}`,
  suggestion: (theme, item) => (item === undefined ? theme : `${theme} / ${item}`),
  choices: (question) => [`Theme (${question})`, `Item (${question})`],
  howTo: [
    "Choose theme and item from the lists in the sheet 記述一覧. The item may be left empty; an item alone says its theme.",
    "Choose どれにも当てはまらない where no theme fits. Leave empty what is to be decided later.",
    "For a second theme, copy the row, insert it below, and choose again.",
    "取出時の分類 and 目印 are needed when the file comes back: leave them as they are. Changes in other columns are not taken.",
    "Add new themes to the codebook in /reflection themes first; then take the list out again, or type the name.",
    "The file comes back through /reflection themes, List (Excel).",
  ],
  exported: (count) => `Took out the list of statements (${count})`,
  faults: {
    noSheet: () => ({
      problem: "There is no sheet 記述一覧.",
      whatToDo: " Choose a list that was downloaded from /reflection themes.",
    }),
    noTheme: (theme) => ({
      problem: `“${theme}” is not in the codebook. ${skipped}`,
      whatToDo: " Choose from the list, or add it to the codebook.",
    }),
    noItem: (item, theme) => ({
      problem: `“${item}” is no item of “${theme}”. ${skipped}`,
      whatToDo: " Check theme and item.",
    }),
    whichTheme: (item) => ({
      problem: `“${item}” belongs to several themes. ${skipped}`,
      whatToDo: " Choose the theme as well.",
    }),
    noneAndSome: () => ({
      problem: `“None fits” stands beside others. ${skipped}`,
      whatToDo: " Keep one of them.",
    }),
    noMark: () => ({
      problem: `The mark is missing or was changed. ${skipped}`,
      whatToDo: " Put back the mark of the file as it was taken out.",
    }),
  },
};
