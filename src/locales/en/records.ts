import { dateAndTime, shortDate } from "../../shared/japanese-date.ts";
import type { records as source } from "../ja/records.ts";

const dayOf = ({ number, date }: { number: number; date: string }) =>
  `Session ${number} (${shortDate(date, "en")})`;

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);

export const records: typeof source = {
  title: "Records",
  intro: "Choose a session to open its list, team by team.",
  viewerIntro: "Figures by session. Names and answers are for the office alone.",
  noneBegun: "No session has begun yet. From the first one on, its records stand here.",
  chooseSession: "Choose a session",
  session: dayOf,
  sessionLine: (day) => `${dayOf(day)}: `,
  attendedCounts: ({ trainees, enrolled, unmarked, substitutes, observers }) =>
    `${trainees} of ${enrolled} trainees attended, ${substitutes} stand-ins, ${unmarked} not marked, ${observers} observers. `,
  reflectedCounts: ({ asked, submitted, drafts, owed, declined }, isClosed) =>
    `Reflections: ${submitted} of ${asked} handed in, ${owed} ${isClosed ? "not answered" : "to come"} (${drafts} drafts), ${declined} not this time.`,
  exportAll: "All sessions as an Excel file",
  exportOne: "This session as an Excel file",

  bothTitle: "Reflection",
  bothIntro: "Do you want to write your own reflection, or to open the office's lists?",
  office: "The office's lists",
  own: "Write my reflection",

  seeAll: "Attendance and reflections by name",
  seeTeam: (team) => `Where the team stands (${team})`,

  listTitle: (number) => `Session ${number}: list`,
  filterState: "State",
  filterAffiliation: "Affiliation",
  filterTeam: "Team",
  everyState: "Every state",
  everyAffiliation: "Every affiliation",
  everyTeam: "Every team",
  teamName: (number, name) => (number === null ? "Without a team" : `${number} ${name ?? ""}`),
  states: {
    answered: "Handed in",
    draft: "Draft",
    asked: "To come",
    declined: "Not this time",
    unmarked: "Attendance not marked",
    thanked: "Attended",
    substitute: "Stand-in came",
    absent: "Absent",
    "not-applicable": "Not applicable",
  },
  owes: "Reflection to come (drafts included)",
  noAnswer: "No answer",
  found: people,
  nobody: "Nobody fits.",
  stateLine: (state, count) => `${state}, ${count}: `,
  between: ", ",
  detail: (text) => ` (${text})`,
  roles: { LEADER: "leader", CONTACT: "contact" },
  standIn: (name) => `stand-in: ${name}`,
  choosePage: "Choose a page",
  page: (page, pages, from, to) => `${page}/${pages}: ${from} to ${to}`,
  chooseAnswer: "Open an answer",
  answerHow: "It is recorded who opened an answer, and when. Drafts are for their writers alone.",
  back: "Back to the sessions",

  answerTitle: (number) => `Session ${number}: reflection`,
  answerOf: (number, name) => `${number} ${name}`,
  answerNamed: "A named answer, for the office alone: please keep it there. That you opened it was recorded.",
  handedInAt: (at, version) => `Handed in ${dateAndTime(at, "en")} (version ${version})`,
  chooseVersion: "Open another version",
  notAnswered: "(nothing written)",
  goneQuestion: (key) => `A question that is gone (${key})`,
  backToList: "Back to the list",
  notHandedIn: "Nothing is handed in here: it is a draft, or there is no answer.",

  teamTitle: (number) => `Session ${number}: team`,
  teamIntro: (team, day) => `${team}: attendance and reflections of ${dayOf(day)}.`,
  teamNote:
    "What people wrote is not shown to leaders and contacts either: only the office reads it. This list is for the leader, the contacts and the office.",
  notOwnTeam: (contact) =>
    `Only a team's leader and contacts, and the office, see where it stands. If that has changed, please call the office (${contact}).`,

  making: "The Excel file is being made. It will come to your DM with this app.",
  made: "The Excel file is in your DM with this app. It holds names and answers: please handle it with care.",
  fileName: (fiscalYear, sessions, date) => `records_FY${fiscalYear}_${sessions}_${date}.xlsx`,
  fileNote: (at) =>
    `Records as of ${at}. They hold named answers for the office alone: please keep them there.`,
  fileSessions: (numbers) =>
    numbers.length === 1 ? `session-${numbers[0]}` : `sessions-${numbers[0]}-to-${numbers.at(-1)}`,
  sheets: {
    attendance: "Attendance",
    reflection: "Reflections",
    anonymous: "Anonymous answers",
    totals: "Totals",
  },
  columns: {
    session: "Session",
    date: "Date",
    number: "Number",
    name: "Name",
    nameKana: "Reading",
    teamNumber: "Team no.",
    team: "Team",
    role: "Role",
    affiliation: "Affiliation",
    organization: "Organization",
    attendance: "Attendance",
    standInName: "Stand-in",
    standInKana: "Stand-in (reading)",
    standInOrganization: "Stand-in's organization",
    enteredBy: "Entered by",
    enteredAt: "Entered at",
    state: "State",
    answeredBy: "Entered for them by",
    submittedAt: "Handed in at",
    group: "Counted by",
    groupName: "Name",
    enrolled: "Enrolled",
    trainees: "Attended",
    present: "Present",
    late: "Late",
    leftEarly: "Left early",
    excused: "Excused",
    absent: "Absent",
    substitutes: "Stand-ins",
    unmarked: "Not marked",
    observers: "Observers",
    asked: "Asked to reflect",
    submitted: "Handed in",
    owed: "To come (or no answer)",
    drafts: "Drafts among them",
    declined: "Not this time",
  },
  groups: { all: "All", affiliation: "Affiliation", team: "Team" },
  notEnrolled: "Not applicable",

  opened: ({ session, name, number, version }) =>
    `Opened the reflection of ${number} ${name} on session ${session} (version ${version})`,
  exported: ({ sessions, people: count }) =>
    `Took out attendance and reflections of session ${sessions.join(", ")} (${people(count)}) as an Excel file`,
};
