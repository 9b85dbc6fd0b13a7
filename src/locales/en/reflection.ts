import { dateAndTime, dateOf, shortDate, timeOf } from "../../shared/japanese-date.ts";
import type { reflection as source } from "../ja/reflection.ts";

const dayOf = ({ number, date }: { number: number; date: string }) =>
  `Session ${number} (${shortDate(date, "en")})`;
const until = (closing: Date) => `until ${dateAndTime(closing, "en")}`;
const today = (closing: Date) => `until ${timeOf(closing)} today (${shortDate(dateOf(closing), "en")})`;

const wayOutByMail = "If you cannot answer, please tell the office.";

export const reflection: typeof source = {
  help: "• /reflection: for trainees, the reflection sheet; for the office, attendance and reflections by name, answers, an Excel file.",
  sheet: "Reflection sheet",
  title: (number) => `Session ${number}: reflection`,
  day: dayOf,
  next: "Next",
  whichSession: "Which session would you like to write about?",
  whoReads: {
    COUNCIL:
      "Named (council office only): only the council office can read your answers. Neither your team's leader nor other trainees see them.",
    ANONYMOUS:
      "Anonymous: no name, organization, team or time is kept with your answer. The council office can read the answers only after closing, and only if there are five or more. Once sent, an answer can be neither edited nor taken back.",
  },
  noPersonalCases: "Please do not write about individual cases or name private persons.",
  scaleHint: "From 1 (does not apply) to 5 (applies).",
  continued: (label) => `${label} (continued)`,
  saveDraft: "Save draft",
  draftSaved: (time) =>
    `Draft saved at ${time}. You can close this and go on later. It has not been sent yet.`,
  nothingToSave: "Nothing has been written yet, so no draft was saved.",
  openUntil: (closing) => `Open ${until(closing)}. You can edit it until then, also after sending.`,
  openUntilFinal: (closing) =>
    `Open ${until(closing)}. An anonymous answer has no draft; once sent, it is final.`,
  final: "It was taken anonymously, so it can be neither seen nor edited from here.",
  finalAlready:
    "Your answer to this session has come before, anonymously. Such an answer is final, so what you wrote now was not sent.",
  visibilityChanged:
    "Since you opened this, the session changed between named and anonymous. Please copy what you wrote and open it again.",
  noDrafts: "In an anonymous session no drafts are kept.",
  notKept:
    " It was not sent. An anonymous answer is not kept as a draft either: copy your text before you close this if you need it.",
  namesFound: (names) =>
    `This seems to name trainees: ${names.join(", ")}. If nobody should be recognized, please change it before sending. If it is fine as it is, press "Send" once more.`,
  editUntil: (closing) => `You can edit it ${until(closing)}.`,
  fillIn: "Please write something here; spaces alone are no answer.",
  nothingWritten: "Nothing has been written yet. Please fill in at least one field before sending.",
  attendanceFirst: (status) =>
    `Reflections are asked of those who attended. The present record is "${status}". Choose your attendance, and the sheet opens next.`,

  sampleName: "Trainee",
  usual: {
    deepen: "What from today would you like to go deeper into?",
    helpful: "Which parts helped you most?",
    note: "Anything else you noticed",
  },

  heading: dayOf,
  dear: (name) => `Dear ${name}: `,
  recorded: ({ status, standIn, by }) => {
    const details = [standIn, by && `entered by ${by}`].filter(Boolean).join(", ");
    return `Attendance on record: ${status}${details ? ` (${details})` : ""}`;
  },
  askAttendance: ({ closing, announced, isFinal, byMail = false }) => [
    announced
      ? `You had told us: ${announced}. Please tell us how it was in the end${byMail ? "." : "; it takes about a minute."}`
      : `Thank you for the session. Please tell us whether you were there${byMail ? "." : "; it takes about a minute."}`,
    byMail
      ? `We ask all trainees enrolled on the day. ${isFinal ? "" : "If you were there, please hand in the reflection sheet as well. "}Open ${until(closing)}.`
      : `We ask all trainees enrolled on the day. After present, late or left early, the reflection sheet opens. You can change it ${until(closing)}.`,
  ],
  askReflection: ({ closing, isDraft, isFinal, byMail = false }) => [
    isDraft
      ? "You have a draft of your reflection. Please finish and send it; it takes a few minutes."
      : "Thank you for taking part. Please fill in the reflection sheet; it takes about five minutes.",
    `Open ${until(closing)}.${byMail ? "" : isFinal ? " It is taken anonymously." : " You can edit it until then, also after sending."}`,
  ],
  remindAttendance: ({ closing, nth, byMail = false }) => [
    "Your attendance of this session does not seem to have reached us yet. If our messages crossed, please excuse us.",
    `${byMail ? "" : "The buttons below take about a minute. "}Open ${nth === 3 ? today(closing) : until(closing)}.`,
    byMail
      ? wayOutByMail
      : 'If you cannot answer, press "Not this time"; no more notices about this session will come.',
  ],
  remindReflection: ({ closing, nth, isDraft, byMail = false }) => [
    isDraft
      ? "Thank you for taking part. We keep a draft of your reflection."
      : "Thank you for taking part. Your reflection does not seem to have reached us yet. If our messages crossed, please excuse us.",
    `${isDraft ? "Finish and send it; it takes a few minutes." : "It takes about five minutes."} Open ${nth === 3 ? today(closing) : until(closing)}.`,
    byMail
      ? wayOutByMail
      : 'If you cannot answer, press "Not this time"; no more notices about this session will come.',
  ],
  mailWays: {
    attendance:
      "Please tell us whether you were present, late, left early, absent, or sent somebody, by replying to this mail or by telephone. If you sent somebody, please tell us their name, its reading and their organization.",
    reflection:
      "Please fill in the attached reflection sheet and send it to the office by post, fax or mail (a photo will do). The office enters it for you.",
  },
  write: "Write the reflection",
  goOn: "Continue",
  edit: "Edit",
  decline: "Not this time",
  takeUp: "Write after all",
  received: (at) => `Your reflection has arrived (${dateAndTime(at, "en")}). Thank you.`,
  receivedOnPaper: (at) =>
    `We have your sheet on paper: the office entered it for you (${dateAndTime(at, "en")}). Thank you. Who entered it stands in "My data".`,
  declined: 'We noted "Not this time". No more notices about this session will come.',
  declinedWayBack: (closing) => `Should you find the time, it is open ${until(closing)}.`,
  absentThanks: "Thank you for confirming. We look forward to seeing you next time.",
  substituteThanks: "Thank you for sending a substitute. No reflection is needed.",
  thanks: "Thank you for taking part.",
  over: "Attendance and reflections of this session are closed. Thank you.",
  notNeeded: {
    moved: "The date has changed, so no answer to this is needed. We will ask again after the new date.",
    canceled: "The session was canceled, so no answer to this is needed.",
  },

  noneOpen:
    "No reflection is open now. After the next session you can write it from the message's button or with /reflection.",
  traineesOnly:
    "The reflection sheet is for trainees. As an observer, please tell the council office directly what you thought.",
  onlyTrainees: (contact) =>
    `The reflection sheet is for trainees. If this is a mistake, please contact the council office (${contact}).`,
  canceled: ({ session, contact }) =>
    `${dayOf(session)} was canceled, so there is no reflection. Questions: the council office (${contact}).`,
  noQuestions: (session) => `${dayOf(session)} has no reflection questions.`,
  notOpen: ({ session, closing, contact }) =>
    `The reflection of ${dayOf(session)} is open from the session's beginning ${until(closing)}; it cannot be written now. Please contact the council office (${contact}) if you need to.`,

  notCounted: {
    closed: ({ number, closing }) =>
      `Reflections of session ${number} closed on ${dateAndTime(closing, "en")}.`,
    canceled: ({ number }) => `Session ${number} was canceled.`,
    moved: ({ number }) => `While you were writing, session ${number} was moved to another date.`,
    "not-started": ({ number }) => `Session ${number} has not begun yet.`,
    withdrawn: ({ number }) => `The reflection of session ${number} is asked of those who are enrolled.`,
  },
  keptAsDraft: (contact) =>
    `What you wrote was kept as a draft. Nothing is lost, but it is not counted as an answer. Please contact the council office (${contact}) if you need to.`,

  counts: (counts) =>
    `Reflections: ${counts.submitted} of ${counts.asked} who attended. ${counts.isClosed ? "No answer" : "Still to come"} ${counts.owed} (drafts ${counts.drafts}), not this time ${counts.declined}.`,
};
