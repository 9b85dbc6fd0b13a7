import type { upload as source } from "../ja/upload.ts";

export const upload: typeof source = {
  help: "• /program import: takes in the program workbook (Excel, CSV). You see what changes and what needs mending before anything is written.",
  button: "Import the workbook",
  title: "Import the workbook",
  submit: "Check it",
  intro: "Choose the workbook's file. It is only checked first; nothing is written.",
  filesLabel: "The workbook's file",
  filesHint:
    "One Excel file (.xlsx), up to ten CSV files (.csv, one for each sheet), or one .zip of them. 10 MB at most each.",
  reading: "Reading the file. The result appears here; when you close this window, it comes by DM.",
  applying: "Importing. You will be told when it is done.",
  readSoFar: (rows: number) => `Read ${rows.toLocaleString("en-US")} rows. Checking them.`,
  writtenSoFar: (written: number, total: number) =>
    `Writing: ${written.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} rows.`,
  leftReading: (at: string) =>
    `Checking the workbook of ${at} stopped half-way, as the app was restarted. Nothing was written. Please choose the file again with /program import.`,
  leftApplying: (at: string) =>
    `Importing the workbook of ${at} stopped half-way, as the app was restarted. Import the same file again with /program import, and the rest is added.`,
  dryRun: "This is what was found. Nothing has been written yet.",
  refused: "Some things have to be mended first. Nothing has been written.",
  inFile: "This is long: the whole is in a file in your DM with this app.",
  holdHow:
    "If you import as it is, these teams are on hold: they get no messages until they are mended and imported again.",
  apply: "Import",
  applyOnHold: "Import, these teams on hold",
  cancel: "Do not import",
  canceled: "Nothing was imported, and nothing was written.",
  applied: "The workbook has been imported.",
  nextDraft: 'The program is a draft. Check it with /program; nothing is sent until you press "Start".',
  nextRunning: "The coming messages were planned anew.",
  hasChanged:
    "What is stored has changed since you checked. Nothing was written. This compares with what is there now.",
  refusedMeanwhile:
    "What is stored changed just now, so nothing was imported or written. Please choose the file again.",
  over: "This import is over, or was given up. Please choose the file again.",
  firstTitle: "Set up a program",
  first:
    "There is no program yet. Import the program workbook (Excel): it becomes a draft, and nothing is sent until you start it.",
  helpExport:
    "• /program export: sends what is stored to your DM, as the same workbook (Excel) that an import takes.",
  buttonExport: "Download the workbook",
  exportName: (fiscalYear, date) => `workbook_${fiscalYear}_${date}.xlsx`,
  exportNote: (at) => `What was stored on ${at}. Imported as it is, it changes nothing.`,
  exported:
    "The workbook is in your DM with this app. It holds names and addresses: please handle it with care.",
  nothingToExport: "There is no program yet, so there is no workbook.",
  report: { filename: "import-check.txt", comment: "The whole result of checking the workbook." },
  faults: {
    gone: (name) =>
      `${name ? `"${name}"` : "The file"} is not there. It seems to have been deleted before it was read. Please upload it again.`,
    kind: (name) => `"${name}" is of a kind that cannot be imported. Use .xlsx, .csv or .zip.`,
    tooLarge: (name) =>
      `"${name}" is over 10 MB. Take out sheets and pictures that are not needed, and try again.`,
    empty: (name) => `"${name}" is empty. Save it again and try once more.`,
    content: (name, kind) => `"${name}" is not a .${kind} inside. Open it and save it as .${kind}.`,
    archive: (name) => `"${name}" cannot be opened: it is broken, or has a password. Please make it anew.`,
    nothingInside: "There is no file inside that can be imported (.xlsx, .csv).",
    mixed: "Choose one Excel file (.xlsx), or CSV files (.csv), one for each sheet. They cannot be mixed.",
  },
  log: {
    applied: ({ title, files, added, changed, removed, held }) =>
      `Imported ${files.length > 0 ? files.map((name) => `“${name}”`).join(", ") : "a workbook"} ` +
      `(${title}: ${added} new, ${changed} changed, ${removed} removed${held > 0 ? `, ${held} teams on hold` : ""})`,
    counts: ({ added, changed, removed }) => `${added} new, ${changed} changed, ${removed} removed`,
  },
};
