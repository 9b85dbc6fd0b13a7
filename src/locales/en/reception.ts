import { dateAndTime } from "../../shared/japanese-date.ts";
import type { reception as source } from "../ja/reception.ts";

export const reception: typeof source = {
  roster: "Reception list (Excel)",
  badges: "Name badges (Word)",
  rosterName: (number) => `session-${number}-reception-list.xlsx`,
  badgesName: (number) => `session-${number}-name-badges.docx`,
  rosterNote: (number, at) =>
    `The reception list of session ${number}, as of ${dateAndTime(at, "en")}. It holds names: please use it for the reception only.`,
  badgesNote: (number, at) =>
    `The name badges of session ${number}, as of ${dateAndTime(at, "en")}: ten on a sheet of A4 (91 × 55 mm).`,
  sent: "The file is in your DM with the app.",

  sheets: { trainees: "Reception list", observers: "Observers", teams: "By team" },
  title: (number, when, venue) => `Reception list of session ${number}  ${when}  ${venue}`,
  asOf: (at) => `As of ${dateAndTime(at, "en")}`,
  columns: {
    team: "Team no.",
    teamName: "Team",
    role: "Role",
    number: "Trainee no.",
    name: "Name",
    kana: "Reading",
    affiliation: "Affiliation",
    organization: "Organization",
    intention: "Coming?",
    attendance: "Attendance",
    standInName: "Substitute",
    standInOrganization: "Substitute's organization",
    remarks: "Remarks",
  },
  roles: { LEADER: "Leader", CONTACT: "Contact", MEMBER: "" },
  onHold: "team on hold",
  withKana: (name, kana) => (kana ? `${name} (${kana})` : name),
  totals: {
    attend: "Coming",
    venue: "of these venue",
    online: "of these online",
    substitutes: "Substitutes",
    absent: "Not coming",
    unanswered: "No answer",
    enrolled: "Enrolled",
    all: "Total",
    noTeam: "No team",
  },

  kinds: { observer: "Observer", speaker: "Speaker", standIn: "Substitute" },
  teamOf: (number, name) => `${number}  ${name}`,
};
