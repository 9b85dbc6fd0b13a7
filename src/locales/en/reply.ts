import { shortDate } from "../../shared/japanese-date.ts";
import type { reply as source } from "../ja/reply.ts";

const dayOf = ({ number, date }: { number: number; date: string }) =>
  `session ${number} (${shortDate(date, "en")})`;
const office = (contact: string) => `the council office${contact ? ` (${contact})` : ""}`;

export const reply: typeof source = {
  text: "Your message has arrived.",
  attendanceAhead: (day) =>
    `This is about ${dayOf(day)}. Nothing is recorded yet: "Change attendance" below takes an absence or a substitute now. Present, late and left early can be entered from the day itself on.`,
  attendanceNow: (day) =>
    `This is about your attendance in ${dayOf(day)}. Nothing is recorded yet: press "Change attendance" below, choose and save.`,
  noAttendance: "There is no session now for which you can enter attendance.",
  sheet: (day) => `The reflection of ${dayOf(day)}:`,
  noReflection: "There is no reflection to write now.",
  nextSession: (day) => `Next is ${dayOf(day)}.`,
  noSession: "No further session has been set yet.",
  ownData: "What the app keeps about you: the button below shows it, and hands it to you as a file.",
  stop: (contact) =>
    `To get no more messages, or to leave the program, please talk to ${office(contact)}. "Not this time" under a message stops the requests for that one reflection.`,
  thanks: "Thank you for your message.",
  files: (contact) => `Files cannot be taken here. Please send them to ${office(contact)}.`,
  menuTitle: "This is what the app can do:",
  menu: [
    'Attendance: write "absent", "late" or "substitute", and it shows where to enter it.',
    'Reflection: write "reflection", or press below. It takes about five minutes.',
    'The next session: write "when" or "where", or press below. Leaders and contacts enter their team\'s attendance there.',
    "The team's assignments and your own data: press below.",
    "Whoever can use commands opens the same with /session, /reflection and /assignment.",
  ],
  menuCouncil: [
    "/program: the whole program, what will be sent, and the start",
    "/session: editing sessions, entering attendance, closing",
    "/reflection: attendance and reflections by name, answers, an Excel file",
    "What trainees write here appears in the office's channel.",
  ],
  shown: (contact) => `The office can read your message. If it is urgent, please call ${office(contact)}.`,
  notShown: (contact) => `The office does not see your message. Please call ${office(contact)}.`,

  received: (name) => `${name} wrote to the app`,
  team: (number, name) => ` (team ${number}, ${name})`,
  stranger: " (a Slack account that is on no list)",
  answered: (time, offers) => `${time} · The app answered: ${offers.join(", ")}`,
  isCut: (length) => `Too long to show whole (${length} characters).`,
  hadFiles: "Files were attached. The app did not take them.",
  offered: {
    attendance: (day) => `attendance button${day ? ` of ${dayOf(day)}` : ""}`,
    "no-attendance": () => "no session open for attendance",
    reflection: (day) => `reflection${day ? ` of ${dayOf(day)}` : ""}`,
    "no-reflection": () => "no reflection to write",
    session: (day) => `details${day ? ` of ${dayOf(day)}` : ""}`,
    "no-session": () => "no further session",
    "own-data": () => "the button of their own data",
    stop: () => "to call the office (wants to stop)",
    thanks: () => "thanks",
    files: () => "that it takes no files",
    menu: () => "what the app can do (the words were not understood)",
    "no-role": () => "that they have no role today, and whom to call",
    refused: () => "that they are on no list, and whom to call",
  },
};
