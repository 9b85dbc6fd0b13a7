import { longDate } from "../../shared/japanese-date.ts";
import type { closure as source } from "../ja/closure.ts";

interface Day {
  municipality: string;
  date: string;
  name: string;
}

const dayOf = ({ municipality, date, name }: Day) => `${municipality}, ${longDate(date, "en")} (${name})`;

export const closure: typeof source = {
  button: "Closed days",
  title: "Closed days",
  intro: (year) =>
    `Closed days of single municipalities in ${year}. Weekends, national holidays and 29 December – 3 January are closed days of all and need not be entered. On a day entered here, people of that municipality get no routine messages; they arrive on the next working day. Due days of assignments move to the working day before.`,
  none: "No closed days are entered.",
  inBrackets: (text) => ` (${text})`,
  add: "Add a closed day",
  addTitle: "Add a closed day",
  addSubmit: "Add",
  remove: "Remove",
  removeHow: (date, municipality) =>
    `${date} is no longer a closed day of ${municipality}. Messages and due days are planned as for a working day.`,
  newer: "Previous page",
  older: "Next page",
  label: { municipality: "Municipalities", date: "Date", name: "Name" },
  nameHint: "What the day is called, such as Peace Memorial Day.",
  workbook:
    "The same as the sheet 閉庁日 of the workbook. Importing an older workbook brings back what stands in it: take a new one with /program export first.",
  added: "Added. Messages and due days were planned again.",
  removed: "Removed. Messages and due days were planned again.",
  fault: {
    noMunicipality: "Choose a municipality.",
    noDate: "Choose a date.",
    noName: "Enter a name.",
    otherYear: "Choose a date within this fiscal year.",
    closedAnyway: "This is a weekend, a national holiday or the turn of the year: closed anyway.",
    already: "The chosen municipalities have this closed day already.",
    gone: "This closed day has been removed already. Open the screen again.",
    changedSince: "This closed day has changed since and cannot be put back.",
  },
  log: {
    added: (day) => `Added a closed day: ${dayOf(day)}`,
    removed: (day) => `Removed a closed day: ${dayOf(day)}`,
  },
};
