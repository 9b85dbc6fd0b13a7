import { shortDate } from "../../shared/japanese-date.ts";
import type { Words } from "../index.ts";

const day = (date: string) => shortDate(date, "en");

export const assignment: Words["assignment"] = {
  title: "Team assignments",
  states: {
    NOT_STARTED: "Not started",
    IN_PROGRESS: "In progress",
    INTERNAL_REVIEW: "Internal review",
    SUBMITTED: "Handed in",
    RETURNED: "Asked for again",
    ACCEPTED: "Accepted",
  },
  label: {
    state: "State",
    due: "Due",
    usedIn: "Used in",
    template: "Template",
    pen: "Who writes",
    version: "Handed in",
    given: "Given in",
    form: "Filled in",
    asked: "What is asked for",
    reason: "Reason of the extension",
  },
  due: (date, time, left) => `${day(date)}, ${time} (${left})`,
  dueBefore: (date) => `it was ${day(date)}; please hand in again when you are ready`,
  noDue: "not set yet",
  left: (days) => {
    if (days < 0) return days === -1 ? "1 day late" : `${-days} days late`;
    if (days === 0) return "today";
    return days === 1 ? "tomorrow" : `${days} days left`;
  },
  usedIn: (number, date) => `session ${number} (${day(date)})`,
  notUsed: "none",
  given: (number, date) => `session ${number} (${day(date)})`,
  noPen: "nobody yet",
  template: "Open the template",
  version: (version, date) => `version ${version} (${day(date)})`,
  noVersion: "nothing yet",
  filled: (questions, answered) => `${answered} of ${questions} questions`,
  lastBy: (by, when) => ` (last written by ${by}, ${when})`,
  until: (date) => ` (until ${day(date)})`,
  checking: " (received, its files are being checked)",
  team: (number, name) => `Team ${number} ${name}`,
  former: "A team you were in. You can read this; its present members hand in.",
  onlyLeaders: "The team's leader and contacts hand in.",
  empty: "There are no assignments now.",
  more: (count) => `${count} more.`,
  notStarted: "Once the program has started, your team's assignments stand here.",
  noTeam: (contact) =>
    `You are in no team, so there are no assignments for you. If that is wrong, please tell the office (${contact}).`,
  notOwnTeam: (contact) =>
    `This assignment belongs to another team. Type /assignment for your own team's. The office helps: ${contact}.`,
  gone: "This assignment is not there any more. Please type /assignment again.",
  handedInAlready: (title) => `“${title}” has been handed in. If you changed it, hand in a new version.`,
  buttons: {
    fill: "Fill in",
    pen: "I write this",
    review: "In internal review",
    handIn: "Hand in",
    handInAgain: "Hand in a new version",
    open: "Open the assignments",
  },
  review: {
    title: "Internal review",
    submit: "Save",
    intro: (title) =>
      `While “${title}” waits for your section's approval, reminders stop. Until about when will it take?`,
    until: "Until this day",
    hint: "After it reminders come again. You can hand in earlier at any time.",
    outOfRange: (days) => `Please choose a day within ${days} days from today.`,
    done: (title, until) => `“${title}” is in internal review. There are no reminders until ${day(until)}.`,
  },
  handedOut: {
    title: (title) => `Team assignment “${title}”`,
    text: (title) => `Please work on the team assignment “${title}”.`,
    body: (title) => `Please work on “${title}” in your team. Deciding who writes makes a good first step.`,
  },
  reminder: {
    title: (title) => `“${title}” is due soon`,
    text: (title, due) => `“${title}” is due ${due}.`,
    body: (byMail = false) =>
      `If you have just handed it in, please ignore this.${byMail ? "" : " Handing in takes about two minutes."}`,
    wayOut: (byMail = false): string =>
      byMail
        ? "If it waits for your section's approval, or you cannot make it in time, please tell the office."
        : "If it waits for your section's approval, press “In internal review” and reminders stop until the day you choose. If you cannot make it in time, please talk to the office.",
  },
  overdue: {
    title: (title) => `“${title}” has not arrived yet`,
    text: (title) => `“${title}” has not arrived yet.`,
    body: (byMail = false) =>
      `If you have just handed it in, please ignore this. You can still hand it in${byMail ? "." : "; it takes about two minutes."}`,
    wayOut: "If it is difficult, please call the office: we will find a way. This is said once only.",
  },
  mailWays: (team) => [
    `The leader or a contact of ${team} who uses Slack hands it in there. If nobody can, please send the files to the office.`,
  ],
  now: {
    SUBMITTED: (title, version) => `“${title}” has been handed in (version ${version}). Thank you.`,
    ACCEPTED: (title) => `The office has accepted “${title}”. Thank you.`,
    RETURNED: (title) =>
      `The office has asked for “${title}” again. What it asks for stands in another message and in /assignment.`,
    INTERNAL_REVIEW: (title, until) =>
      `“${title}” is in internal review. There are no reminders until ${day(until)}.`,
    checking: (title) =>
      `“${title}” was received. Its files are being checked; there is no need to send it again.`,
    canceled: (title) => `“${title}” was canceled. You need not hand it in.`,
  },
  touch: {
    getsMore: (name, titles) =>
      `${name} will be told about ${titles.map((title) => `“${title}”`).join(", ")}.`,
    getsNoMore: (name, titles) =>
      `${name} will no longer be told about ${titles.map((title) => `“${title}”`).join(", ")}. The assignments and what was handed in stay with the team.`,
    leavesPen: (name, title) =>
      `${name}, who writes “${title}”, leaves the team. Please ask the team who writes it now.`,
  },
  log: {
    pen: (team, title, name) => `${team}, “${title}”: ${name} writes`,
    review: (team, title, until) => `${team}, “${title}”: internal review until ${day(until)}`,
  },
};
