import { dateAndTime, shortDate } from "../../shared/japanese-date.ts";
import type { correction as source } from "../ja/correction.ts";

const dayOf = ({ number, date }: { number: number; date: string }) =>
  `Session ${number} (${shortDate(date, "en")})`;
const ending = (what: string, by: string, at: Date | null) =>
  `${what}${by ? ` by ${by}` : ""}${at ? ` (${dateAndTime(at, "en")})` : ""}.`;

export const correction: typeof source = {
  ask: "Ask for a correction",
  change: "See or change your request",
  askTitle: (number) => `Session ${number}: correction`,
  onRecord: ({ status, ...day }) => `${dayOf(day)}: on record as "${status}".`,
  isOpen: (at) => `You asked on ${dateAndTime(at, "en")}. Sending changes that request.`,
  wanted: "What it should be",
  withdraw: "Take the request back",
  note: "Note",
  noteHint: "For a substitute: their name, its reading, and organization.",
  whoDecides:
    "The council office checks and decides; you are told by direct message. You and the office can read this.",
  outcome: {
    asked: "Your request was sent. The office checks it and tells you by direct message.",
    changed: "Your request was changed. The office checks it and tells you by direct message.",
    withdrawn: "Your request was taken back. Your attendance stays as it is on record.",
    unchanged: "Your request is as it was.",
  },
  same: "That is what is on record. Please choose what it should be.",
  notAsked: {
    canceled: ({ number }) => `Session ${number} was canceled, so there is nothing to correct.`,
    "not-begun": ({ number }) => `Session ${number} has not begun. You can enter attendance with /session.`,
    over: ({ number, contact }) =>
      `The fiscal year is over, so session ${number} can no longer be corrected here. Please ask the council office (${contact}).`,
    own: ({ number }) =>
      `You can still change your attendance in session ${number} yourself: "Change attendance" in the message, or /session.`,
  },
  waiting: (status) => `You asked for a correction ("${status}"). The office will check it.`,
  stands: {
    OPEN: ({ status, at }) =>
      `Correction asked for: "${status}" (${dateAndTime(at, "en")}). The office will check it.`,
    ACCEPTED: ({ status, at }) => `Your request: changed to "${status}" (${dateAndTime(at, "en")}).`,
    REFUSED: ({ status, at }) => `Your request ("${status}"): left as on record (${dateAndTime(at, "en")}).`,
  },

  help: "• /program corrections: look at trainees' requests to correct attendance, and decide.",
  button: "Requests for correction",
  listTitle: "Requests to correct",
  listIntro: (count) => (count > 0 ? `Waiting for the office: ${count}.` : "No request is waiting."),
  more: (count) => `${count} more; please decide about those above first.`,
  look: "Look and decide",
  who: ({ trainee, name, team, ...day }) => `${dayOf(day)}: ${trainee} ${name}${team ? ` (${team})` : ""}`,
  wish: (now, wanted) => `On record "${now}" → asked for "${wanted}"`,
  decideTitle: "Request to correct",
  decide: "Decide",
  recorded: ({ status, by }) =>
    `On record: ${status}${by ? ` (entered by ${by.name}, ${dateAndTime(by.at, "en")})` : " (nothing entered yet)"}`,
  asks: (status, at) => `Asked for: ${status} (${dateAndTime(at, "en")})`,
  verdict: "Your decision",
  accept: "Accept and change the record",
  refuse: "Leave the record as it is",
  answer: "A word to the trainee",
  answerHint: "Goes with the result. May be left empty.",
  standInHint: "To accept, fill in the substitute's name, its reading, and organization.",
  leavesErratum: (number) =>
    `Session ${number} is confirmed. Accepting leaves a correction (reason: asked for by the trainee), stated in the next weekly summary.`,
  hasChanged:
    "The request or the record has changed while this was open. Nothing was saved yet. Please look and decide again.",
  decided: {
    accepted: (who) => `Accepted: ${who}`,
    refused: (who) => `Left as on record: ${who}`,
    gone: (who) => `This request was decided or taken back already: ${who}`,
  },
  unknown: "This request cannot be found.",
  reason: "asked for by the trainee",

  heard: "A trainee asks for a correction of attendance",
  ended: {
    ACCEPTED: ({ by, at }) => ending("Accepted", by, at),
    REFUSED: ({ by, at }) => ending("Left as on record", by, at),
    WITHDRAWN: ({ at }) => ending("Taken back by the trainee", "", at),
  },
  resultTitle: (day) => `${dayOf(day)}: correction of attendance`,
  result: ({ isAccepted, status }) =>
    isAccepted
      ? `As you asked, the record now says "${status}".`
      : `We checked your request ("${status}"); the record stays as it is. For questions, please contact the office.`,
  reversed: (status) =>
    `The office has taken back the result that it told you. The record now says "${status}". It looks at your request again and tells you the result. No answer is needed.`,
  takenBack: "The office has taken this result back. It looks at the request again and tells you the result.",
  reversedReason: "a decision about a correction was taken back",
  reverseMeans: [
    "A mark that was put right becomes what it was before the decision. Counts of a closed session that change become an erratum.",
    "The request waits again, and can be decided in /program corrections.",
    "The person is told by DM that the result was taken back.",
  ],
  changedSince:
    "Attendance or the request has changed since, so this cannot be taken back. Nothing was changed. Look at the record and put it right in /session.",
  fromOffice: "From the office:",
  logged: ({ number, trainee, name, status, isAccepted }) =>
    `Session ${number}: ${isAccepted ? "accepted" : "refused"} the request of ${trainee} ${name} ("${status}")`,
};
