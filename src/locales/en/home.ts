import { dateAndTime, shortDate } from "../../shared/japanese-date.ts";
import type { home as source } from "../ja/home.ts";

const day = (date: string) => shortDate(date, "en");
const dayOf = ({ number, date }: { number: number; date: string }) => `Session ${number} (${day(date)})`;
const until = (closing: Date) => dateAndTime(closing, "en");

export const home: typeof source = {
  asOf: (at) => `As of ${dateAndTime(at, "en")}.`,
  cut: "There is more than fits here. The buttons open the whole of it.",
  closed: "This program is over. Thank you for taking part.",
  welcome:
    "Sasaeai helps with a training program that people attend in teams: attendance, reflections, assignments and notices.",

  owed: {
    title: "What we ask of you",
    none: "Nothing is asked of you at the moment.",
    intention: (session) => `${dayOf(session)}: will you come?`,
    attendance: (session, closing) => `${dayOf(session)}: were you there? Open until ${until(closing)}.`,
    reflection: (session, closing) =>
      `${dayOf(session)}: your reflection, please. Open until ${until(closing)}.`,
    draft: (session, closing) =>
      `${dayOf(session)}: you have a draft of your reflection. Open until ${until(closing)}.`,
    assignment: (title, due) => `Team assignment “${title}”, due ${due}`,
    returned: (title, due) => `Team assignment “${title}”: please hand in again, due ${due}`,
  },

  record: {
    title: "Your attendance and reflections so far",
    none: "No session has begun yet.",
    open: "See or change by session",
    line: (session) => `${dayOf(session)}: `,
    attendance: (status) => `attendance: ${status}`,
    reflection: (state) => `, reflection: ${state}`,
  },

  team: {
    title: "Your team",
    board: "Attendance and reflections of the team",
  },

  next: {
    title: "The next message you will get",
    message: (name, at) => `“${name}”, about ${dateAndTime(at, "en")}`,
    none: "No message to you is planned at the moment.",
    paused: "The office is holding messages back at the moment.",
  },

  session: {
    none: "No session is to come.",
    notRegistered: "You are registered for no session to come.",
  },

  settings: {
    title: "Your settings",
    button: "Change settings",
    language: "Language",
    languages: { ja: "日本語", en: "English" },
    asProgram: (language) => `As the program (${language})`,
    hours: "Hours for messages",
    hour: (time) => time,
    hoursText: (from, to) => `${from}–${to} on working days`,
    away: "Away",
    awayText: (from, to) => `${from ? day(from) : ""} – ${to ? day(to) : "(no end yet)"}`,
    noAway: "No",
    from: "Messages from",
    to: "Messages until",
    hoursHint:
      "Routine messages reach you on working days within these hours. Urgent ones, such as a change of date, and those that would come too late reach you outside them as well.",
    awayFrom: "Away from",
    awayTo: "Away to",
    awayHint:
      "While you are away no routine message is sent. What is still in time when you are back reaches you then. Leave empty if you are not away.",
    fault: {
      hours: "“Until” must be later than “from”.",
      lunch: "Hours must be more than the lunch break.",
      order: "The last day must not be before the first.",
      past: "The last day must not be in the past.",
    },
  },

  office: {
    tasks: "Often used",
    approve: (number) => `Look at the announcement of session ${number}`,
    matrix: "Team assignments",
    notices: "Notices",
    coming: "To come",
    noneComing: "No notice is planned.",
    afterApproval: " (after the office has approved it)",
    held: (count) => `Held back: ${count}`,
    failed: (count) => `Could not be delivered (last seven days): ${count}`,
    failedHow: "Please call them; and look at the Slack account, or whether the app is in the channel.",
    to: (name) => ` → ${name}`,
    person: (name) => name,
    channel: "a channel",
    error: (code) => ` (Slack said: ${code})`,
    notKnown: " (Slack did not answer: whether it arrived is not known)",
    more: (count) => `${count} more`,
  },
};
