import { shortDate } from "../../shared/japanese-date.ts";
import type { attendance as source } from "../ja/attendance.ts";

export const attendance: typeof source = {
  status: {
    NONE: "Not known yet",
    PRESENT: "Present",
    LATE: "Late",
    LEFT_EARLY: "Left early",
    EXCUSED: "Excused",
    ABSENT: "Absent",
    SUBSTITUTE: "Substitute",
  },
  whoReads: "Your attendance is seen by you, your team's leader and contacts, and the council office.",

  ownTitle: (number) => `Session ${number}: attendance`,
  askOwn: ({ number, date }) => `Your attendance in session ${number} (${shortDate(date, "en")})`,
  changeOwn: "Change attendance",
  takeBack: "Take attendance back",
  notOwnMark:
    'Somebody else has entered your attendance since. If it is wrong, please use "Change attendance".',
  enterOwn: "Enter attendance",
  tellAbsence: "Tell us of an absence",
  chooseOne: "Please choose one.",
  fillIn: "Please fill this in.",
  standInTitle: "Substitute",
  askStandIn: ({ number, date }) =>
    `Who attended session ${number} (${shortDate(date, "en")}) instead of you?`,
  standInName: "Name",
  standInKana: "Reading of the name",
  standInOrganization: "Organization",

  teamTitle: (number) => `Session ${number}: team`,
  teamIntro: ({ team, date }) =>
    `${team}: choose the attendance on ${shortDate(date, "en")}. Only what you change is saved.`,
  markRest: "Mark everybody not known as present",
  markRestNote: "Nothing is recorded before you save; you can still change single people first.",
  markRestLeaves: "Who said that they stay away, or send somebody, is left unmarked.",
  personLabel: (name) => name,
  personIntends: (name, intention) => `${name} (announced: ${intention})`,
  teamNote:
    "If you choose Substitute, the next page asks for name, reading and organization. Who entered what, and when, is kept.",
  conflictIntro:
    "While this list was open, somebody else entered the following. Everything else was saved. To change them, choose again and save.",
  conflict: ({ name, by, time, status }) => `${name}: ${by} entered "${status}" at ${time}.`,
  standInsIntro: "Who attended instead? Nothing changes for these people until you save.",
  standInFor: (name, field) => `${field} of the substitute for ${name}`,

  observersTitle: (number) => `Session ${number}: observers`,
  observerNames: "Names",
  observerNamesHint: "One name a line.",
  observerCount: "Number",
  observerCountHint: "Without names, enter the number only.",
  observersNote: "Observers are counted apart and are never among the trainees.",
  observersChanged: (now) =>
    `While this was open, somebody else entered ${now} observers. Nothing was saved yet; to replace them, save again.`,
  wholeNumber: (most) => `Please enter a whole number from 0 to ${most}.`,
  fewerThanNames: (names) => `There are ${names} names. The number must be at least ${names}.`,

  closed: ({ number, contact }) =>
    `Attendance of session ${number} is closed. For a correction, use "Ask for a correction" in /session, or contact the council office (${contact}). What was recorded is kept.`,
  canceled: ({ number, contact }) =>
    `Session ${number} was canceled, so attendance cannot be entered. Questions: the council office (${contact}).`,
  tooEarly: (date) =>
    `An absence or a substitute can be entered now; present, late and left early from the day of the session (${shortDate(date, "en")}).`,
  notEnrolled: ({ number, contact }) =>
    `You were not enrolled on the day of session ${number}, so attendance does not apply. If this is wrong, please contact the council office (${contact}).`,
  notOwnTeam: (contact) =>
    `A team's attendance can be entered by its leader or contacts and by the council office. If the roles have changed, please contact the office (${contact}).`,

  ownNotApplicable: "Your attendance: not applicable (not enrolled on the day)",
  ownState: (status) => `Your attendance: ${status}`,
  ownStandIn: (name) => ` (${name})`,
  enterTeam: (team) => `Enter the team's attendance (${team})`,
  chooseTeam: "Choose a team to enter its attendance",
  teamOption: ({ number, name, unmarked }) =>
    `${number ?? ""} ${name ?? ""} ${unmarked > 0 ? `(${unmarked} not known)` : "(complete)"}`,
  counts: (counts) =>
    `Trainees present: ${counts.trainees} of ${counts.enrolled} enrolled (late ${counts.late}, left early ${counts.leftEarly}). ` +
    `Substitutes ${counts.substitutes}, absent ${counts.absent + counts.excused} (with notice ${counts.excused}), not known ${counts.unmarked}. Observers ${counts.observers}.`,
  countsAhead: ({ enrolled, absent, excused, substitutes }) =>
    `Enrolled ${enrolled}. So far: absence announced ${absent + excused}, substitutes ${substitutes}.`,
  desk: "Enter at the desk",
  deskTitle: (number) => `Session ${number}: at the desk`,
  deskIntro:
    "Choosing a team opens its list. Saving goes on to the next team of which somebody is not known yet.",
  deskOpen: ({ people, teams }) => `Not known yet: ${people} (teams: ${teams})`,
  deskComplete: "Every team's attendance is entered.",
  deskNote: "Save before you go to another team: choices that are not saved are lost.",
  saveAndNext: "Save, then next team",
  enterObservers: "Enter observers",

  log: {
    marked: ({ number, team, count }) =>
      `Entered attendance of session ${number} (${team ? `${team}, ` : ""}${count} people)`,
    observers: (number, count) => `Recorded ${count} observers of session ${number}`,
    people: (count) => String(count),
    and: ", ",
    standIn: (status, name) => `${status} (${name})`,
    undoMarks: [
      "Attendance of these people goes back to what it was. Whoever was changed since stays as they are.",
      "If that changes the counts of a closed session, it is kept as a correction.",
    ],
    changedSince:
      "This has changed since, so it cannot be undone. Nothing was changed. Please look at how it stands.",
    erratum: "An entry was taken back",
  },
};
