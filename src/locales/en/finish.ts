import { fiscalYearName } from "../../shared/japanese-date.ts";
import type { finish as source } from "../ja/finish.ts";

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const finish: typeof source = {
  help: "• /program finish: ends the year. Messages and weekly summaries end, and the next year can be registered.",
  button: "End the year",
  title: "End of the year",
  intro: (fiscalYear) =>
    `This ends the program of ${fiscalYearName(fiscalYear, "en")}. From then on there are no more:`,
  stops: ["messages to trainees, teams and the office (weekly summaries too)", "hand-ins and reminders"],
  staysTitle: "This goes on:",
  stays: [
    "reading and downloading attendance, reflections, assignments and visits",
    "correcting attendance and the roster (recorded as corrections)",
    "trainees can read their own records",
  ],
  waitingTitle: "Some things are not done. You can end the year all the same.",
  openCorrections: (n) => count(n, "request for a correction waits", "requests for a correction wait"),
  notHandedIn: (n) => `${count(n, "assignment", "assignments")} not handed in (counted by team)`,
  notAccepted: (n) => `${count(n, "hand-in", "hand-ins")} not looked at`,
  notYet: "The year cannot end yet: a session is still open.",
  openUntil: (number, until) => `Session ${number}: until ${until}`,
  notYetHow: "Try again once it is over. To be faster, close or cancel the session in /session.",
  sessionOpen: (number) => `The year cannot end yet: session ${number} is still open.`,
  submit: "End the year",
  done: "The year has ended.",
  doneHow:
    "Register the next year with /program new or /program copy. Until then this can be taken back in /program log.",
  notRunning: "No program is running, so there is nothing to end.",
  nextYearThere: "The next year is registered already, so this cannot be taken back.",
  goesOn: "This year is running again already.",
  logged: "Ended the year",
};
