import type { mydata as source } from "../ja/mydata.ts";

export const mydata: typeof source = {
  help: "• /reflection mydata: see what is kept about you, and take it out as a file.",
  button: "My data",
  title: "My data",
  intro:
    "This is what the app keeps about you. Only you see this window. Of long lists, only the latest entries are shown.",
  download: "Take everything out as a file",
  sent: "An Excel file and a data file (JSON) are in your DM with this app.",
  fileName: (date, kind) => `my-data_${date}.${kind}`,
  fileNote: (at) => `What the app kept about you on ${at}.`,
  jsonNote: "The same in a form that other programs read (JSON).",
  correction: (contact) =>
    `To have something corrected or deleted, please talk to the council office${contact ? ` (${contact})` : ""}.`,
  label: (item) => `${item}: `,
  none: "none",
  count: (count) => ` (${count})`,
  more: (count) => `${count} more in the file.`,
  person: {
    title: "Registration",
    item: "Item",
    value: "Value",
    name: "Name",
    nameKana: "Reading",
    email: "E-mail",
    phone: "Telephone",
    slack: "Slack account",
    language: "Language",
    away: "Away",
    hours: "Hours for messages",
    council: "Council office",
    yes: "yes",
  },
  enrollment: {
    title: "Enrollments",
    headings: [
      ...["Fiscal year", "Program", "Number", "Affiliation", "Organization", "Department"],
      ...["Municipality", "From", "To"],
    ],
  },
  membership: {
    title: "Teams",
    headings: ["Number", "Team no.", "Team", "Role", "From", "To"],
    roles: { LEADER: "leader", CONTACT: "contact", MEMBER: "member" },
  },
  other: {
    title: "Other roles",
    headings: ["Fiscal year", "Role", "Organization", "Sessions"],
    roles: { VIEWER: "viewer", SPEAKER: "speaker", OBSERVER: "observer" },
  },
  attendance: {
    title: "Attendance",
    headings: [
      ...["Session", "Date", "Attendance", "Stand-in", "Stand-in (reading)"],
      ...["Stand-in's organization", "Entered by", "Entered at"],
    ],
    session: (number) => `Session ${number}`,
  },
  marks: {
    title: "Attendance entries",
    headings: ["Session", "From", "To", "Entered by", "At"],
  },
  reflection: {
    title: "Reflections",
    headings: ["Session", "Date", "Version", "State", "At", "Question", "Answer", "Entered by"],
    states: { DRAFT: "draft", SUBMITTED: "handed in", DECLINED: "not this time" },
    anonymous: "Sent (anonymously: the words are kept apart from everybody, so they are not here)",
  },
  messages: {
    title: "Messages received",
    headings: ["At", "Kind"],
  },
  intentions: {
    title: "Whether I meant to come",
    headings: [
      ...["Session", "Date", "Intention", "Place"],
      ...["Stand-in", "Stand-in's reading", "Stand-in's organization", "Entered at"],
    ],
  },
  corrections: {
    title: "Corrections I asked for",
    headings: ["Session", "Date", "Wanted", "Note", "State", "Asked at", "Decided at", "The office's answer"],
    states: { OPEN: "open", ACCEPTED: "put right", REFUSED: "left as it was", WITHDRAWN: "withdrawn" },
  },
  handIns: {
    title: "Assignments I handed in",
    headings: ["Assignment", "Version", "At", "What changed, and with whom", "Link", "Files"],
  },
  mails: {
    title: "Sent to me outside Slack",
    headings: ["Noted at", "What", "Noted by"],
  },
  replies: {
    title: "Words sent to the app",
    headings: ["At", "Words"],
  },
};
