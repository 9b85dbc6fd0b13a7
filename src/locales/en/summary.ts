import { dateAndTime, fiscalYearName, shortDate } from "../../shared/japanese-date.ts";
import type { summary as source } from "../ja/summary.ts";

const nth = (number: number) => `Session ${number}`;
const people = (count: number) => `${count} ${count === 1 ? "person" : "people"}`;
const points = (all: { label: string; value: number }[]) =>
  all.map(({ label, value }) => `${label} ${value}`).join(", ");
const signed = (by: number) => `${by > 0 ? "+" : "−"}${Math.abs(by)}`;

export const summary: typeof source = {
  title: (date) => `Weekly summary (${shortDate(date, "en")})`,
  asOf: (at) => `Figures as of ${dateAndTime(at, "en")}.`,

  sessionsTitle: "Sessions",
  earlierSessions: (count) => `${count} earlier ${count === 1 ? "session is" : "sessions are"} left out.`,
  held: ({ number, date, trainees, enrolled, percent, observers }) =>
    `${nth(number)} (${shortDate(date, "en")}): ${trainees} of ${enrolled} enrolled attended` +
    `${percent === undefined ? "" : ` (${percent}%)`}, ${observers} ${observers === 1 ? "observer" : "observers"}`,
  others: ({ substitutes, absent, excused, unmarked }) =>
    `${substitutes} ${substitutes === 1 ? "substitute" : "substitutes"}, ${absent + excused} absent (${excused} with notice), ${unmarked} not marked yet`,
  reflections: ({ submitted, asked, owed, drafts, declined, isClosed }) =>
    `Reflections${isClosed ? " (closed)" : ""}: ${submitted} of ${asked} answered, ` +
    `${owed} ${isClosed ? "without an answer" : "awaited"} (${drafts} with a draft), ${declined} declined this time`,
  intention: ({ attend, substitutes, absent, unanswered }) =>
    `Planning to come: ${attend}; substitutes ${substitutes}, not coming ${absent}, no answer ${unanswered}`,
  upcoming: ({ number, date, enrolled, away }) =>
    `${nth(number)} (${shortDate(date, "en")}): to come, ${enrolled} enrolled` +
    `${away > 0 ? `, ${away} told us they cannot come` : ""}`,
  sameHeadcount: (sessions, trainees) =>
    `All ${sessions} sessions had the same number of trainees (${trainees}). If that is what the records say, nothing needs to be done.`,

  answersShort: ({ submitted, asked }) => `, reflections ${submitted} of ${asked} answered (closed)`,

  chart: {
    title: "Trainees and reflections by session",
    session: nth,
    trainees: "Trainees",
    answers: "Reflections",
    sentence: (trainees, answers) => `Trainees: ${points(trainees)}. Reflections: ${points(answers)}.`,
  },
  odd: {
    title: "Please look at these records",
    observerEnrolled: (number, count) =>
      `${nth(number)}: ${people(count)} among the observers with the name of a trainee. If that is so, nothing need be done`,
    presentAway: (number, count) =>
      `${nth(number)}: ${people(count)} marked as present on a day on which they had said they are away. If that is so, nothing need be done`,
    presentNotEnrolled: (number, count) =>
      `${nth(number)}: ${people(count)} marked as present who were not enrolled on the day (not counted). If the dates of enrollment are right, nothing need be done`,
    pastYearSum: (one) =>
      `${fiscalYearName(one.fiscalYear, "en")}: the affiliations add up to ${one.sum}, the trainees are ${one.trainees}. Which is right?`,
  },

  errataTitle: "Corrections",
  earlierErrata: (count) => `${count} earlier ones are left out here; see the details in /session.`,

  roster: {
    title: "Changes of the roster",
    acts: {
      "roster.join": "joined",
      "roster.leave": "left",
      "roster.transfer": "changed team",
      "roster.succeed": "hand-overs",
      "teams.leader": "new leaders",
      "teams.contacts": "contacts changed",
      "teams.hold": "put on hold",
      "teams.release": "taken off hold",
      "teams.split": "teams split",
      "teams.merge": "teams merged",
      "teams.name": "teams renamed",
      "teams.units": "municipalities or areas changed",
      undone: "earlier changes taken back",
    },
    count: (act, count) => `${act} ${count}`,
    line: (acts) => `${acts} (see /program log)`,
    quiet: (acts) => ` Changes of the roster: ${acts}.`,
  },

  affiliationTitle: (number) => `By affiliation (session ${number})`,
  affiliationTrainees: "Attended: ",
  affiliationAnswers: ". Reflections answered: ",
  share: (count, of) => ` ${count} of ${of}`,
  comma: ", ",
  stop: ".",
  colon: ": ",

  changesTitle: (date) => `Since the last summary (${shortDate(date, "en")})`,
  noChange: "No change.",
  noOtherChange: "None besides what stands above.",
  change: {
    held: (number) => `${nth(number)} took place`,
    closed: (number) => `${nth(number)} closed`,
    canceled: (number) => `${nth(number)} was canceled`,
    moved: (number, date) => `${nth(number)} moved to ${shortDate(date, "en")}`,
    counts: (number, figures) => `${nth(number)}: ${figures.join(", ")}`,
  },
  clauses: (clauses) => clauses.join("; "),
  figure: {
    enrolled: (by) => `enrolled ${signed(by)}`,
    trainees: (by) => `attended ${signed(by)}`,
    substitutes: (by) => `substitutes ${signed(by)}`,
    away: (by) => `absent ${signed(by)}`,
    observers: (by) => `observers ${signed(by)}`,
    submitted: (by) => `answers ${signed(by)}`,
    drafts: (by) => `drafts ${signed(by)}`,
    declined: (by) => `declined ${signed(by)}`,
  },

  work: {
    title: "Team assignments",
    assignment: ({ title, due, teams, handedIn, accepted, returned, overdue }) =>
      `“${title}”${due === null ? "" : ` (due ${shortDate(due, "en")})`}: ${handedIn} of ${teams} teams handed in (${accepted} accepted), ${returned} asked again, ${overdue} overdue`,
    complete: (title, teams) => `“${title}”: accepted from all ${teams} teams`,
    notBegun: (title, count) =>
      `Due soon and not begun, “${title}”, ${count} ${count === 1 ? "team" : "teams"}: `,
    otherAssignments: (count) => `${count} earlier ${count === 1 ? "one is" : "ones are"} left out.`,
    visitsTitle: "Support visits",
    notVisited: ({ window, waiting, teams, planned, isByNumber }) => {
      const notes = [
        ...(planned > 0 ? [`${planned} planned`] : []),
        ...(isByNumber ? [] : ["those with open work first"]),
      ];
      const about = notes.length > 0 ? ` (${notes.join("; ")})` : "";
      return `${window}, not visited yet: ${waiting} of ${teams} teams${about}: `;
    },
    noneVisited: ({ window, teams, planned }) =>
      `${window}: no team has been visited yet (${teams} teams${planned > 0 ? `, ${planned} planned` : ""})`,
    allVisited: (window, teams) => `${window}: all ${teams} teams have been visited`,
    change: {
      given: (title) => `“${title}” was handed out`,
      withdrawn: (title) => `“${title}” was canceled`,
      counts: (title, figures) => `“${title}”: ${figures.join(", ")}`,
      visited: (by) => `teams visited ${signed(by)}`,
    },
    figure: {
      handedIn: (by) => `handed in ${signed(by)}`,
      accepted: (by) =>
        by > 0 ? `accepted ${signed(by)}` : `to be confirmed again (as after a new version): ${-by}`,
      returned: (by) => `asked again ${signed(by)}`,
      overdue: (by) => `overdue ${signed(by)}`,
    },
  },

  nextTitle: "Coming up",
  noNext: "Nothing is scheduled.",
  next: {
    session: (number, at) => `${dateAndTime(at, "en")} – session ${number}`,
    closing: (number, at) =>
      `${dateAndTime(at, "en")} – attendance and reflections of session ${number} close`,
    announcement: (number, at) =>
      `${dateAndTime(at, "en")} – announcement of session ${number} (the office confirms it first)`,
  },

  themes: {
    title: "Themes of the reflections so far",
    theme: (name: string, people: number) => `“${name}” (${people} ${people === 1 ? "person" : "people"})`,
    line: (question: string, most: string, { coded, uncoded }: { coded: number; uncoded: number }) =>
      `${question}: most often ${most} (${coded} coded${uncoded > 0 ? `, ${uncoded} not yet: /reflection themes` : ""})`,
  },
  waitsTitle: "Waiting for the office",
  noWaits: "Nothing.",
  waits: {
    approval: (number, due) =>
      `Confirm the announcement of session ${number} (due ${dateAndTime(due, "en")})`,
    handIns: (count) => `Hand-ins to be confirmed: ${count} (/assignment)`,
    corrections: (count) => `requests to correct attendance: ${count} (/program corrections)`,
    mails: (count) => `notices not yet sent by mail: ${count} (/program mail)`,
    unmatched: (count) => `Trainees without a Slack account that we could find: ${count}`,
    unreachable: (count) => `Trainees whose Slack account no longer works: ${count}`,
    strangers: (count) => `People not on the list who tried to use the app: ${count}`,
    teamsOnHold: (count) => `Teams on hold (${count}): `,
    failed: (count) => `Messages that could not be delivered: ${count}`,
  },
  more: (count) => ` and ${count} more`,

  teamsTitle: (number) => `By team (session ${number})`,
  teamsComplete: ({ teams, marked, answered }) =>
    `Of ${teams} teams, attendance is complete for ${marked} and reflections for ${answered}. `,
  teamsUnmarked: "Not fully marked yet: ",
  teamCount: (count) => ` (${people(count)})`,
  noTeam: "No team",
  teamColumns: (isClosed) => [
    "Team",
    "Enrolled",
    "Attended",
    "Substitutes",
    "Not marked",
    "Answered",
    isClosed ? "No answer" : "Awaited",
  ],
  teamLine: ({ enrolled, trainees, substitutes, unmarked, submitted, owed, isClosed }) =>
    `enrolled ${enrolled}, attended ${trainees}, substitutes ${substitutes}, not marked ${unmarked}, ` +
    `answered ${submitted}, ${isClosed ? "no answer" : "awaited"} ${owed}`,
  teamsInFile:
    "There are too many teams for a table here; it is in the file in this thread (CSV, opens in Excel).",
  fileTitle: (number, at) => `Session ${number} by team (as of ${dateAndTime(at, "en")})`,

  quiet: (next) => `A quiet week: nothing new. ${next}`,
  quietNext: {
    session: (number, at) => `Next: session ${number} on ${dateAndTime(at, "en")}.`,
    closing: (number, at) => `Next: session ${number} closes on ${dateAndTime(at, "en")}.`,
    announcement: (number, at) => `Next: announcement of session ${number} on ${dateAndTime(at, "en")}.`,
  },
  quietWaits: (waits) => ` Still waiting for the office: ${waits}.`,
  quietNoNext: "Nothing is scheduled.",

  now: {
    help: "• /program summary: this week's summary in the office's channel now; if it is there already, with the figures of now.",
    button: "Post the weekly summary now",
    posted: "This week's summary goes to the office's channel. It takes about a minute.",
    paused: "Messages are paused, so this week's summary was not posted. Resume first, with /program resume.",
    edited: "This week's summary stands already: its figures are brought up to date. No new message is sent.",
  },
  notRunning: "The program has not started or is over, so there is no weekly summary.",
  noChannel: "No council channel is set, so the summary cannot be posted. Please ask whoever runs the app.",
  outsideYear: "This day is outside the program's fiscal year, so there is no weekly summary.",
};
