import { longDate, shortDate } from "../../shared/japanese-date.ts";
import type { session as source } from "../ja/session.ts";

export const session: typeof source = {
  nth: (number: number) => `Session ${number}`,
  hours: (from: string, to: string) => `${from}–${to}`,
  longDay: (date: string) => longDate(date, "en"),
  shortDay: (date: string) => shortDate(date, "en"),
  modes: { VENUE: "On site", ONLINE: "Online", HYBRID: "On site and online" },
  kinds: {
    LECTURE: "Lecture",
    PRACTICE_REPORT: "Practice report",
    EXCHANGE: "Exchange",
    EXERCISE: "Exercise",
  },
  quoted: (text: string) => `“${text}”`,
  speakers: (names: string[]) => (names.length > 0 ? ` (${names.join(", ")})` : ""),
  label: {
    date: "Date",
    startTime: "Begins",
    endTime: "Ends",
    mode: "How",
    venue: "Venue",
    link: "Link",
    belongings: "Please bring",
    theme: "Theme",
    parts: "Program",
    when: "When",
    note: "From the office",
  },
  colon: ": ",
  none: "none",
  linkLater: "to be announced",
  openList: "Open the sessions",
  contact: (contact: string) => `Questions: ${contact}`,

  announcement: {
    title: (number: number) => `Session ${number}: invitation`,
    text: (number: number, when: string) => `Session ${number}: ${when}`,
    canceledTitle: (number: number) => `Session ${number} is canceled`,
    canceledText: (number: number, when: string) => `Session ${number} (${when}) is canceled`,
    canceledBody: (when: string) => `The session planned for ${when} is canceled.`,
    reminderLater: "Trainees also get a direct message on the working day before.",
  },

  reminder: {
    today: (number: number, day: string) => `Session ${number} is today, ${day}.`,
    tomorrow: (number: number, day: string) => `Session ${number} is tomorrow, ${day}.`,
    soon: (number: number, day: string) => `Session ${number} is on ${day}.`,
    canceled: (number: number, day: string) => `Session ${number} on ${day} is canceled.`,
    moved: (number: number, day: string) => `Session ${number} has moved to ${day}.`,
    absence: "If you cannot come after all, please tell your team leader or the council office.",
    answered: (state: string) =>
      `What you told us: ${state}. If that has changed, change it in /session, or tell your team leader or the council office.`,
    notAnswered:
      "You have not told us yet whether you come. /session takes about a minute. If you cannot come, telling your team leader or the council office will do.",
  },

  change: {
    changedTitle: (number: number) => `Session ${number}: what has changed`,
    changedText: (number: number, what: string) => `Session ${number} has changed: ${what}`,
    changedBody: "This has changed:",
    postponedTitle: (number: number) => `Session ${number}: new date`,
    postponedText: (number: number, when: string) => `Session ${number} has moved to ${when}`,
    postponedBody: "The session has a new date:",
    tellAgain:
      "What you told us for the old date no longer counts. Please answer for the new one, when you are asked or in /session.",
    canceledTitle: (number: number) => `Session ${number} is canceled`,
    canceledText: (number: number, when: string) => `Session ${number} on ${when} is canceled`,
    canceledBody: (number: number, when: string) => `Session ${number}, planned for ${when}, is canceled.`,
    fromTo: (before: string, after: string) => `${before} → ${after}`,
    and: ", ",
    unchanged: "When and where it now takes place",
    calendar: "Open the attached file to update your calendar.",
    calendarCanceled: "Open the attached file to remove the session from your calendar.",
  },
  mailWays: ["Please reply to this mail, or call us."],
  sample: {
    venue: "(example) another venue",
    note: "(example) The venue is not available.",
  },
  calendarTitle: (number: number, program: string) => `Session ${number}: ${program}`,
  calendarName: (number: number) => `Session ${number} (calendar file)`,

  approval: {
    title: (number: number) => `Session ${number}: please check the invitation`,
    ask: (due: string, channel: string) =>
      `It is due to go to #${channel} on ${due}. It is not sent until the office has checked it; that takes about a minute.`,
    askAgain: (due: string, channel: string) =>
      `It was due on ${due} (#${channel}) and has not been sent, because nobody has checked it yet. It leaves as soon as you confirm.`,
    approved: (name: string, at: string) => `${name} has checked it (${at}). `,
    toLeaveAt: (due: string) => `To be sent: ${due}.`,
    toLeaveNow: "To be sent: right after that.",
    leavesAt: (due: string) => `It leaves on ${due}.`,
    leftOn: (at: string) => `It was sent on ${at}.`,
    leavesNow: "It is leaving now.",
    notNeeded: "This invitation will not be sent, so nothing needs to be checked any more.",
    noChannel: (channel: string) =>
      `The channel #${channel} cannot be found. Please create it and invite this app before you confirm.`,
    look: "Show it",
  },
};
