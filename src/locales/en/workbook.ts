import type { workbook as source } from "../ja/workbook.ts";

const said = (problem: string, whatToDo: string) => ({ problem, whatToDo });
const list = (names: string[]) => names.join(", ");
const faults = (count: number) => (count === 1 ? "There is 1 fault" : `There are ${count} faults`);

const files = {
  notFound: (file: string) =>
    said(`The file “${file}” was not found.`, "Check where it is and what it is called."),
  emptyFile: () => said("The file is empty.", "Name a file that has something in it."),
  encrypted: () =>
    said("The file is protected by a password.", "Open it in Excel, remove the password and save it."),
  oldExcel: () =>
    said("The file has the old format (.xls).", "Open it in Excel and save it as “Excel Workbook (.xlsx)”."),
  noWorkbook: () =>
    said(
      "The file cannot be read as an Excel workbook (.xlsx).",
      "See whether Excel opens it, and save it as .xlsx.",
    ),
  tooManyRows: (most: number) =>
    said(
      `The file has too many rows (at most ${most.toLocaleString("en")}).`,
      "Remove the rows that are not needed.",
    ),
  fileTooLarge: () => said("The file is too large.", "Remove sheets and pictures that are not needed."),
  noCsv: () =>
    said(
      "There is no CSV file in the folder.",
      "Put files there that are named like the sheets, such as 回.csv.",
    ),
  unreadableCsv: (file: string) =>
    said(
      `The letters of “${file}” cannot be read.`,
      "Save it as UTF-8, or as Excel's “CSV (comma delimited)”.",
    ),
  brokenCsv: (file: string) =>
    said(`A quotation mark in “${file}” does not close.`, "Open it in Excel and save it again."),
  noSheet: () =>
    said("The sheet is missing.", "Name the sheets as in the example (examples/hiroshima-r6.xlsx)."),
  sheetTwice: () => said("Two sheets have this name.", "Keep one of them."),
  unknownSheet: () => said("This sheet is not imported.", "If it should be, check its name."),
  sheetLeftOut: () => said("The sheet is missing, so nothing of it changes.", "Add the sheet to change it."),
};

const cells = {
  needed: () => said("The cell is empty.", "Enter a value."),
  unreadable: () => said("The value cannot be read.", "See how it is written in the sheet 説明."),
  formula: () =>
    said(
      "The formula has no stored result.",
      "Open the file in Excel and save it, or enter the value itself.",
    ),
  noColumn: () => said("The column is missing.", "Add it under the heading given in the sheet 説明."),
  columnTwice: () => said("Two columns have this heading.", "Keep one of them."),
  unknownColumn: () =>
    said("This is not imported.", "If it should be, use the heading given in the sheet 説明."),
  email: (value: string) =>
    said(`“${value}” is not an e-mail address.`, "Write it like name@example.jp, or leave the cell empty."),
  link: (value: string) => said(`“${value}” is not a URL.`, "Enter a URL that begins with https://."),
  number: (value: string, min: number, max: number) =>
    said(
      `“${value}” is not a whole number from ${min} to ${max}.`,
      `Enter a whole number from ${min} to ${max}.`,
    ),
  numbers: (value: string) => said(`“${value}” is not a list of session numbers.`, "Write it like 1、3."),
  date: (value: string) =>
    said(
      `“${value}” cannot be read as a date, or is no day that exists.`,
      "Write it as 2024-06-25, 2024/6/25, 令和6年6月25日 or R6.6.25.",
    ),
  time: (value: string) => said(`“${value}” cannot be read as a time.`, "Write it like 13:00."),
  fiscalYear: (value: string) =>
    said(`“${value}” cannot be read as a fiscal year.`, "Write it as R6, 令和6年度 or 2024."),
  choice: (value: string, allowed: string[]) =>
    said(`“${value}” is not one of the values to choose from.`, `Enter one of: ${list(allowed)}`),
};

const structure = {
  twice: (value: string, otherRow: number) =>
    said(`“${value}” stands in row ${otherRow} as well.`, "Correct one of them."),
  traineeTwice: (number: string, otherRow: number) =>
    said(
      `The trainee number “${number}” stands in row ${otherRow} as well.`,
      "Give each person a number of their own.",
    ),
  personInTwoTeams: (name: string, teams: number[], otherRow: number) =>
    said(
      `${name} stands in row ${otherRow} as well, and so in two teams (${teams.join(", ")}).`,
      "A person is in one team only. If these are two people, give them e-mail addresses of their own.",
    ),
  noSession: (number: number) => said(`There is no session ${number}.`, "Enter a number from the sheet 回."),
  noAssignment: (number: number) =>
    said(`There is no assignment ${number}.`, "Enter a number from the sheet 課題."),
  fewOptions: () => said("There are too few options.", "List two or more with 、 between them."),
  formTypeFixed: (before: string) =>
    said(
      "Teams have answered this question already, so its type cannot change.",
      `Put this cell back (${before}). Wording and options may change.`,
    ),
  noTeam: (number: number) => said(`There is no team ${number}.`, "Enter a number from the sheet チーム."),
  noMunicipality: (value: string) =>
    said(
      `“${value}” is not in the sheet 市町.`,
      "Write the full name (with 市 or 町) or the six-digit code as it stands there.",
    ),
  whichMunicipality: (value: string, candidates: string[]) =>
    said(`“${value}” alone may be one of several municipalities.`, `Write ${candidates.join(" or ")}.`),
  noTeamMunicipality: () =>
    said("The municipality is empty.", "Enter at least one municipality for the team."),
  checkDigit: (code: string, right: string) =>
    said(
      `The check digit of the municipality code “${code}” is wrong.`,
      `Check the six digits (${right} if the first five are right).`,
    ),
  notACode: (code: string) =>
    said(`“${code}” is not a six-digit municipality code.`, "Enter six digits, check digit included."),
  sessionsOutOfOrder: (number: number, previous: number) =>
    said(
      `Session ${number} is not after session ${previous}.`,
      "Correct the dates so that they follow the numbers.",
    ),
  sessionOtherYear: (year: string) =>
    said(`The date is not in ${year}.`, "Correct the fiscal year in 研修, or the date."),
  endsBeforeStart: () => said("It ends before it begins.", "Correct the times."),
  usedBeforeGiven: () => said("It is used before it is given out.", "Correct the session numbers."),
  leavesBeforeStart: () => said("The last day is before the first.", "Correct the dates."),
  noOptions: () =>
    said("There are no options.", "List them with 、 between them, or write この回の内容から."),
  badKey: (key: string) =>
    said(
      `The key “${key}” cannot be used.`,
      "Use small letters, figures and hyphens, beginning with a letter.",
    ),
  hoursInOrder: () =>
    said("The hours are not in order.", "Office hours begin, lunch begins, lunch ends, office hours end."),
  remindersInOrder: () =>
    said("The reflections close before the second reminder.", "Enter more days until the reflections close."),
  totals: (parts: number, total: number) =>
    said(`The three affiliations add up to ${parts}, but the total is ${total}.`, "Check the figures."),
};

const teams = {
  wrongLeader: (leader: string, affiliation: string, able: string[]) =>
    said(
      `The leader ${leader} is not of the affiliation that may lead (${affiliation}).`,
      able.length > 0 ? `These could lead: ${list(able)}` : `Add somebody of ${affiliation} to the team.`,
    ),
  noLeader: (affiliation: string, able: string[]) =>
    said(
      "Nobody leads the team yet.",
      able.length > 0
        ? `Write リーダー as the role of one of those who could lead: ${list(able)}`
        : `Add somebody of ${affiliation} to the team as its leader.`,
    ),
  twoLeaders: (leaders: string[]) =>
    said(`The team has ${leaders.length} leaders (${list(leaders)}).`, "Keep one leader."),
  tooManyContacts: (contacts: string[]) =>
    said(`The team has ${contacts.length} contacts (${list(contacts)}).`, "Keep two contacts at most."),
  tooLarge: (size: number, most: number, parts: string[][]) =>
    said(
      `The team has ${size} people (at most ${most}).`,
      `Make it ${parts.length} teams: ${parts.map((names, index) => `${index + 1}) ${list(names)}`).join("; ")}`,
    ),
  tooLargeAndLacking: (facts: {
    size: number;
    most: number;
    parts: number;
    lacking: number;
    affiliation: string;
  }) =>
    said(
      `The team has ${facts.size} people (at most ${facts.most}).`,
      `To make it ${facts.parts} teams, ${facts.lacking} more of ${facts.affiliation} are needed who could lead.`,
    ),
};

const warnings = {
  noEmail: (name: string) =>
    said(
      `${name} has no e-mail.`,
      "With an e-mail the Slack account is linked by itself. Without one, no message arrives until the office links it.",
    ),
  sharedEmail: (email: string, rows: number[]) =>
    said(
      `Several people have the e-mail “${email}” (rows ${rows.join(", ")}).`,
      "It is not used for matching. Enter an address of their own if they have one.",
    ),
  smallTeam: (size: number) => said(`The team has ${size} people.`, "See whether it will have two or more."),
  closedDay: (date: string, reason: string) =>
    said(`Offices are closed on ${date} (${reason}).`, "See whether this is the right day."),
  closedFor: (date: string, municipality: string, name: string) =>
    said(`${municipality} is closed on ${date} (${name}).`, "See whether this is the right day."),
};

export const workbook: typeof source = {
  faults: { ...files, ...cells, ...structure, ...teams, ...warnings },
  place: (sheet: string | null, row: number | null, column: string | null) =>
    [sheet && `Sheet ${sheet}`, row && `row ${row}`, column && `“${column}”`].filter(Boolean).join(", "),
  weekend: "weekend",
  turnOfYear: "turn of the year",
  planTitle: (title: string, year: string) => `${year}: ${title}`,
  isNew: "A new program. It is imported as a draft: nothing is sent until it is started.",
  isDraft: "A program in draft: nothing is sent until it is started.",
  isRunning: "The program has started. Messages still to come are planned again from what changes.",
  isClosed: "The program has ended. Only the records change.",
  counts: (facts: { added: number; changed: number; unchanged: number; gone: number }) =>
    `new ${facts.added}, changed ${facts.changed}, unchanged ${facts.unchanged}, not in the file ${facts.gone}`,
  added: (label: string) => `  + ${label}`,
  changed: (label: string, heading: string, from: string, to: string) =>
    `  ~ ${label}, ${heading}: ${from || "(empty)"} → ${to || "(empty)"}`,
  goneStays: (label: string) => `  - ${label} (not in the file; kept)`,
  goneLeaves: (label: string) => `  - ${label} (not in the file; taken out)`,
  andMore: (count: number) => `  … and ${count} more`,
  back: {
    title: (at: string, count: number) =>
      `NOTE: this workbook was handed out on ${at}. What is stored has changed since: importing it takes back or overwrites ${count} of these changes.`,
    back: (label: string, heading: string, from: string, to: string) =>
      `  ↩ ${label}, ${heading}: now ${from || "(empty)"}; goes back to ${to || "(empty)"}`,
    both: (label: string, heading: string, from: string, to: string) =>
      `  ↩ ${label}, ${heading}: now ${from || "(empty)"} (changed since); becomes ${to || "(empty)"}`,
    returns: (label: string) => `  ↩ ${label}: was taken out since; comes back`,
    leaves: (label: string) => `  ↩ ${label}: was added since; is taken out`,
    advice:
      "If that is not wanted, do not import: download the workbook of now with /program export, and make your changes there.",
  },
  untold: (sessions: number[]) =>
    `Session ${sessions.join(", ")}: the workbook tells nobody of a new place or link. Change it with /session, and trainees can be told as well.`,
  corrected: (sessions: number[]) =>
    `The counts of closed session ${sessions.join(", ")} become others. What was counted at closing stays; the import adds an erratum.`,
  nothingChanges: "Nothing changes.",
  faultsTitle: (count: number) => `${faults(count)} to correct. Nothing was imported.`,
  teamFaultsTitle: (count: number) => `${faults(count)} against the rules for teams.`,
  mayHold:
    "To import the other teams as they are, add --hold. These teams are put on hold and get no messages.",
  willHold:
    "These teams are imported on hold. They get no messages until they are corrected and imported again.",
  warningsTitle: (count: number) => `Please check (${count}).`,
  dryRun: "This was a dry run. Nothing was written.",
  done: "Imported.",
  doneDraft: "Next, open /program in Slack and check it. Nothing is sent until somebody presses Start.",
  usage: "Usage: npm run import -- FILE.xlsx (or a folder of CSV files) [--dry-run] [--hold] [--lang en]",
  importedMeanwhile:
    "Somebody else imported the same program at the same time. Import again, and the file is compared with what is there now.",
  manyWorkspaces: "More than one Slack workspace is registered, so it is not clear where to import.",
};
