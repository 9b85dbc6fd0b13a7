import { fiscalYearName, longDate } from "../../shared/japanese-date.ts";
import type { movement as source } from "../ja/movement.ts";

const said = (problem: string, whatToDo: string) => ({ problem, whatToDo });

export const movement: typeof source = {
  noTrainee: (number: string) =>
    said(`There is no trainee “${number}”.`, "Enter a trainee number from the sheet 受講者."),
  endsBeforeBegin: () => said("The last day is before the first.", "Correct the dates."),
  beforeEnrollment: (first: string) =>
    said(`The day is before the first day of the enrollment (${first}).`, "Correct it here or in 受講者."),
  afterEnrollment: (last: string) =>
    said(`The day is after the last day of the enrollment (${last}).`, "Correct it here or in 受講者."),
  overlap: (name: string, otherRow: number) =>
    said(
      `The dates of ${name} overlap with row ${otherRow}.`,
      "A person is in one team a day: let the earlier row end on the day before the later one begins.",
    ),
  otherTeam: ({ name, at, team, last }: { name: string; at: number; team: number | null; last: number }) =>
    said(
      `The last place of ${name} (team ${last}) is not what row ${at} of 受講者 says (${team ?? "なし"}).`,
      "For a transfer, end the earlier row with a date and add one for the new team. For somebody who left, write なし as the team in 受講者.",
    ),
  otherRole: (name: string, at: number) =>
    said(
      `The last role of ${name} is not what row ${at} of 受講者 says.`,
      "For a new role, end the earlier row with a date and add one for the new role.",
    ),
  cutAway: (name: string) =>
    said(
      `With this date, a part of what ${name} belonged to would lie outside the enrollment.`,
      "List all places of this person in the sheet 異動, or check the date.",
    ),
  since: (day: string, problem: string) => `As of ${day}: ${problem}`,
  noTeam: (name: string) =>
    said(`${name} is in no team.`, "Once it is known, enter the team's number and import again."),
  sessionKnown: (number: number, before: string) =>
    said(
      `People know the date and hours of session ${number}, or have answered for them, so the workbook cannot change them.`,
      `Change them with /session (“Move”), which tells people as well, and put this cell back (${before}).`,
    ),
  sessionOver: (number: number, before: string) =>
    said(`Session ${number} is over; its date can no longer change.`, `Put this cell back (${before}).`),
  yearUnderWay: (running: number, lastDay: string) =>
    said(
      `The program of ${fiscalYearName(running, "en")} is still under way. With the next year registered, its screens and answers would stop.`,
      `Register it after the last closing day (${longDate(lastDay, "en")}). Until then, prepare it as a file (/program copy).`,
    ),
  erratum: "Workbook import",
};
