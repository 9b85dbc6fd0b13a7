import { shortDate } from "../../shared/japanese-date.ts";
import type { Words } from "../index.ts";

const day = (date: string) => shortDate(date, "en");
const nTeams = (count: number) => `${count} ${count === 1 ? "team" : "teams"}`;

export const visit: Words["visit"] = {
  title: "Support visits",
  kinds: { VISIT: "support visit", HEARING: "hearing" },
  states: { PLANNED: "Planned", DONE: "Done", CANCELED: "Canceled" },
  tags: {
    PARTICIPATION: "Participation support",
    COMMUNITY: "Community building",
    MULTI_AGENCY: "Multi-agency work",
  },
  label: {
    kind: "Kind",
    state: "State",
    date: "Date",
    time: "Time",
    teamIds: "Teams",
    staffIds: "Staff",
    nextStep: "Next step",
    nextStepDate: "Next step due",
    tags: "Tags",
    notes: "What was discussed",
  },
  labeled: (label) => `${label}: `,
  none: "none",
  day,
  when: (date, time) => (time === null ? day(date) : `${day(date)}, ${time}`),
  until: (date) => ` (by ${day(date)})`,
  list: (items) => items.join(", "),
  more: (count) => ` and ${count} more`,
  moreTeams: (count) => `${nTeams(count)} more`,
  moreVisits: (count) => `${count} more.`,
  inBrackets: (text) => ` (${text})`,
  teamShort: (number, name) => `${number} ${name}`,
  onHold: " (on hold)",
  window: (after, before) => {
    if (before === undefined) return after === 0 ? "This year" : `After session ${after}`;
    return after === 0 ? `Before session ${before}` : `Between sessions ${after} and ${before}`;
  },
  otherWindows: "Other times",
  visitedTeams: (visited, teams) => `${visited} of ${nTeams(teams)} visited`,
  toCome: "Visits to come",
  noneToCome: "Nothing is planned.",
  overdue: "  (its day is over)",
  done: "Visits done",
  noneDone: "None yet.",
  waiting: {
    title: (waiting, teams) => `Not visited yet: ${waiting} of ${nTeams(teams)}`,
    none: "All teams have been visited in this time.",
    order: "Teams with overdue assignments first, then those with the most still to hand in.",
    planned: "planned",
    work: (open, late) => `${open} to hand in${late > 0 ? `, ${late} of them late` : ""}`,
    more: (count) => `${nTeams(count)} more`,
    choose: "Choose a team to plan a visit",
  },
  staffOnly: "Only the office sees this screen.",
  buttons: { create: "New visit", open: "Open", done: "Mark as done" },
  fields: {
    createTitle: "New visit",
    editTitle: "Visit",
    range: (from, to) => ` (${from} to ${to})`,
    separator: ", ",
    freeTags: "Free tags",
    freeTagsHint: "Separated by commas.",
    stepHint: "The staff are told by DM on this day.",
    disclosure:
      "Only the office reads this. It may have to be disclosed on request (開示請求の対象になり得ます).",
    notesHint: "Please write no single cases and no names of persons.",
  },
  stale: (fields) =>
    `Somebody else changed this while you had it open (${fields}). This is how it stands now; what you wrote is still below. Please check it and save again.`,
  cancel: {
    button: "Cancel the visit",
    title: "Cancel the visit",
    text: "It leaves the list, and nothing more is sent about it. What was written stays, and the log can take it back.",
  },
  saved: {
    PLANNED: (at, kind) => `Saved: ${kind} on ${at}. The staff get a DM on the working day before.`,
    DONE: (at, kind) => `Saved as done: ${kind} on ${at}.`,
    CANCELED: (at, kind) => `The ${kind} on ${at} is canceled.`,
    canceled: (at, kind) => `The ${kind} on ${at} was canceled.`,
    nothing: "Nothing was changed.",
  },
  fault: {
    teams: "Please choose at least one team.",
    date: "Please choose a date.",
    time: "Please choose a time.",
    future: "A day to come cannot be done. Please check the date.",
    stepText: "A day alone does not say what for. Please write the next step as well.",
    stepEarly: "Please choose the day of the visit or a later one.",
    tags: "A tag can be at most 30 characters long.",
    tooManyTags: "At most 10 free tags, please.",
    noTeam: "One of these teams is not there any more. Please open the screen again.",
    noOfficer: "One of these people is no longer in the office. Please choose again.",
    canceled: "This visit was canceled. The log (/program log) can take it back.",
    changedMeanwhile:
      "Somebody else changed this visit while you had it open. Nothing was canceled. Please open it again to see how it stands.",
  },
  gone: "This visit is not there any more. Please type /visit again.",
  officeOnly:
    "/visit is where the office keeps its support visits and hearings. If you would like a visit, please tell the office.",
  counts: ({ window, teams, visitedTeams, planned, done, hearings, doneInYear }) =>
    `Support visits (${window}): ${visitedTeams} of ${nTeams(teams)} visited; ${done} done, ${hearings} hearings, ${planned} planned. Done this year: ${doneInYear}.`,
  reminder: {
    title: (kind) => `Coming up: ${kind}`,
    text: (at, kind) => `You have a ${kind} on ${at}.`,
    how: "Afterwards, please press “Open”, mark it as done, and note what was discussed and the next step.",
  },
  step: {
    title: "A next step is due",
    text: (at, kind, due) => `The next step of the ${kind} on ${at} is due on ${day(due)}.`,
    how: "When it is done, please empty “Next step” under “Open”, or plan the next visit.",
    cleared: "This next step no longer stands.",
    moved: (due) => `This next step is now due on ${day(due)}.`,
  },
  now: {
    canceled: (at, kind) => `The ${kind} on ${at} was canceled.`,
    done: (at, kind) => `The ${kind} on ${at} is done.`,
    moved: (at, kind) => `The ${kind} is now on ${at}.`,
  },
  log: {
    created: (at, kind, teams) => `${kind} on ${at} set up (${teams})`,
    done: (at, kind, teams) => `${kind} on ${at} done (${teams})`,
    canceled: (at, kind, teams) => `${kind} on ${at} canceled (${teams})`,
    changed: (at, kind, teams, fields) => `${kind} on ${at} changed (${teams}): ${fields}`,
    undoDone: ["It is planned again. What was written stays."],
    undoCanceled: ["It is as it was before. A planned visit is reminded of on the working day before."],
    changedSince: "This visit has changed since. Please mend it in /visit.",
  },
  column: {
    heading: "Visit",
    cells: { DONE: "done", PLANNED: "planned", NONE: "–" },
    sentence: (window, done, planned, none) =>
      `Visits (${window}): ${done} done, ${planned} planned, ${none} neither.`,
  },
};
