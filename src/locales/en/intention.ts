import { dateAndTime, shortDate } from "../../shared/japanese-date.ts";
import type { intention as source } from "../ja/intention.ts";

const dayOf = ({ number, date }: { number: number; date: string }) =>
  `session ${number} (${shortDate(date, "en")})`;

const places = ({ venue, online, open }: { venue: number; online: number; open: number }) =>
  ` (venue ${venue}, online ${online}${open > 0 ? `, not said ${open}` : ""})`;

export const intention: typeof source = {
  kinds: { ATTEND: "Coming", ABSENT: "Not coming", SUBSTITUTE: "Substitute" },
  choices: {
    ATTEND: "Coming",
    VENUE: "Coming to the venue",
    ONLINE: "Joining online",
    ABSENT: "Not coming",
    SUBSTITUTE: "Substitute",
  },
  substituteDots: "Substitute…",
  atPlace: { VENUE: "venue", ONLINE: "online" },
  none: "No answer yet",
  state: ({ kind, place, standIn }) => {
    const details = [standIn, place].filter(Boolean).join(", ");
    return `${kind}${details ? ` (${details})` : ""}`;
  },
  enteredBy: (name) => ` (entered by ${name})`,

  heading: ({ number, date }) => `Session ${number} (${shortDate(date, "en")})`,
  dear: (name) => `${name}, `,
  sampleName: "Trainee",
  ask: (due, byMail = false) => [
    `Are you planning to come?${byMail ? "" : " One press is enough."}`,
    `We ask so that seats and handouts can be prepared. Please answer by ${dateAndTime(due, "en")}; you can change it until the session begins.`,
  ],
  remind: (due, byMail = false) => [
    "We have not heard yet whether you are planning to come. If your answer crossed this message, please ignore it.",
    `${byMail ? "" : "One press is enough. "}Please answer by ${dateAndTime(due, "en")}. If it is not decided, tell us what is likely; you can change it until the session begins.`,
  ],
  late: ["The day by which we asked has passed; you can still answer until the session begins."],
  mailWays: [
    "Please reply to this mail, or call us: coming, not coming, or sending somebody.",
    "If you send somebody, please tell us their name, its reading and their organization.",
  ],
  received: (state) => `Noted: ${state}`,
  untilStart:
    "You can change this until the session begins. Attendance on the day itself is recorded separately.",
  change: "Change",
  answer: "Say whether you come",
  whoReads: "Your answer is seen by you, your team's leader and contacts, and the council office.",
  notNeeded: {
    moved: "The date has changed, so no answer is needed here. You will be asked about the new date.",
    canceled: "The session was canceled, so no answer is needed here.",
    over: "The session has begun; answers are closed.",
  },

  title: (number) => `Session ${number}: coming?`,
  askOwn: (session) => `Are you planning to come to ${dayOf(session)}?`,
  askOther: (name, session) => `Is ${name} planning to come to ${dayOf(session)}?`,
  standInTitle: "Substitute",
  standInIntro: (session) => `Who will come to ${dayOf(session)} instead of you?`,
  standInOther: (name, session) => `Who will come to ${dayOf(session)} instead of ${name}?`,
  standInName: "Name",
  standInKana: "Reading of the name",
  standInOrganization: "Organization",
  standInPlace: "How the substitute takes part",
  chooseOne: "Please choose one.",
  fillIn: "Please fill this in.",
  changedMeanwhile: (state) =>
    `While this form was open, somebody else entered "${state}". To change it, please save again.`,

  ownState: (state) => `Planning to come: ${state}`,
  openTeam: (team) => `Who of the team comes (${team})`,
  teamTitle: (number) => `Session ${number}: who comes`,
  teamIntro: ({ team, date }) => `${team}: who is planning to come on ${shortDate(date, "en")}.`,
  member: (name, state) => `${name}: ${state}`,
  choosePerson: "Answer for somebody",
  teamNote: "Who answered for somebody else, and when, is kept, and shown in that person's message.",
  chooseTeam: "Choose a team to see who comes",
  teamOption: ({ number, name, unanswered }) =>
    `${number ?? ""} ${name ?? ""}${unanswered > 0 ? ` (no answer: ${unanswered})` : " (all answered)"}`,

  counts: ({ attend, substitutes, absent, unanswered, isHybrid }) =>
    `Coming ${attend.total}${isHybrid ? places(attend) : ""}, substitutes ${substitutes.total}${isHybrid && substitutes.total > 0 ? places(substitutes) : ""}, not coming ${absent}, no answer ${unanswered}.`,
  observers: (count) => `Also registered to observe: ${count}.`,
  dueBy: (due) => `Answers are due by ${dateAndTime(due, "en")}. They are never counted as attendance.`,

  logged: ({ number, date, name, kind }) => `Answered for ${name}: ${dayOf({ number, date })}, ${kind}`,
  cannotUndo:
    "The answer or the date has changed since, so this cannot be undone. Please look at the answer as it stands and enter it again.",

  over: ({ number, contact }) =>
    `Session ${number} has begun, so this can no longer be changed. Attendance is entered from /session. Questions: ${contact}.`,
  canceled: ({ number, contact }) =>
    `Session ${number} was canceled, so no answer is needed. Questions: ${contact}.`,
  movedSince: (session) =>
    `The date has changed to ${dayOf(session)}. Please answer from the message about the new date, or from /session.`,
  notEnrolled: ({ number, contact }) =>
    `You are not enrolled on the day of session ${number}, so no answer is needed. If this is wrong, please contact ${contact}.`,
  notOwnTeam: (contact) =>
    `Only the team's leader and contacts and the council office can answer for somebody else. If this has changed, please contact ${contact}.`,
};
