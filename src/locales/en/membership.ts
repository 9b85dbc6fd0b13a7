import { shortDate } from "../../shared/japanese-date.ts";
import type { membership as ja } from "../ja/membership.ts";

const day = (date: string) => shortDate(date, "en");

export const membership: typeof ja = {
  roles: { LEADER: "leader", CONTACT: "contact", MEMBER: "trainee" },
  place: (team, role, [from, to]) => `team ${team}, ${role} (${from} – ${to})`,
  nowhere: "in no team",
  next: " → ",
  and: ", ",
  colon: ": ",
  withSan: (name) => name,
  people: (count) => `${count} people`,
  dayFrom: "From when",
  dayHint: "The change holds from this day on. A day in the past or the future is possible.",
  needDay: "Please choose a day.",
  needed: "Please fill this in.",
  reason: "Reason",
  reasonHint: "Kept in the office's record.",
  needReason: "Please write the reason.",
  needLeader: "Please choose what is to become of this team's leader.",
  somebodyMay: "Somebody in the team may lead by the rule, so there can be no exception.",
  nothing: "The roster stands like this already. Nothing would change.",
  undone: (done) => `Taken back: ${done}`,
  changedSince:
    "The roster has changed since, so this cannot be taken back. Please enter it as a new change.",
  hasRecords: "There are records by now, so this cannot be taken back. Please enter a last day.",
  problems: {
    twoTeams: (person, day) =>
      `${person} would be in two teams on ${day}. A person is in one team a day at most.`,
    outside: (person) => `${person} would be in a team on days on which they are not enrolled.`,
    "too-large": ({ team, day, size, most }) =>
      `Team ${team} would have ${size} people on ${day}. A team has at most ${most}.`,
    "no-leader": ({ team, day }) => `Team ${team} would have no leader from ${day} on.`,
    "two-leaders": ({ team, day }) => `Team ${team} would have two leaders on ${day}.`,
    "wrong-leader": ({ team, day, leader, affiliation }) =>
      `The leader of team ${team} has to be of ${affiliation}; on ${day} it would be ${leader}.`,
    "too-many-contacts": ({ team, day }) => `Team ${team} would have more than two contacts on ${day}.`,
  },
  touch: {
    session: (number, date) => `Session ${number} (${date})`,
    person: (person, status) => `${person}${status ? ` (recorded: ${status})` : ""} `,
    counts: "will count",
    countsNoMore: "will no longer count (the record stays)",
    countsElsewhere: (from, to) => `will count in team ${to} instead of team ${from}`,
    noTeam: "none",
    errata: (numbers) =>
      `Closed: ${numbers.map((number) => `session ${number}`).join(", ")}. The figures change, so an erratum is recorded; the figures of the closing stay as they are.`,
    owed: {
      unmarked: "attendance is not known yet",
      asked: "not handed in yet",
      draft: "there is a draft (it stays with its writer)",
    },
    reflection: (number, person, state, mayAnswer) =>
      `Reflection of session ${number}, ${person}: ${state}. ${mayAnswer ? "It can still be answered." : "It can no longer be answered, and no reminder is sent."}`,
    now: "going out",
    notice: (number, name, when) => `Session ${number} ${name} (${when})`,
    notices: (number, count, [from, to]) => `${count} messages of session ${number} (${from} – ${to})`,
    passes: (notice, from, to) => `${notice}: will reach ${to} instead of ${from}`,
    getsMore: (notice, who) => `${notice}: will reach ${who}`,
    getsNoMore: (notice, who) => `${notice}: will no longer reach ${who}`,
    told: {
      leader: (who) => `${who}: is told by DM that they lead`,
      successor: (who) => `${who}: is told by DM of the hand-over`,
      former: (who) => `${who}: is told by DM that somebody else leads`,
    },
  },
  told: {
    next: ({ number, date, startTime, endTime }) =>
      `Next session: session ${number}, ${day(date)} ${startTime}–${endTime}`,
    item: (title, due, time) => `“${title}”${due === undefined ? "" : ` (until ${day(due)}, ${time})`}`,
    work: (items) => `Your team still hands in: ${items.join(", ")}`,
    revoked: "The change of the roster was taken back, and with it this message. Questions: the office.",
  },
  leader: {
    title: (team) => `You are the leader of team ${team}`,
    intro: (from, before) =>
      `From ${day(from)} you lead the team${before ? ` (leader until then: ${before})` : ""}. No answer is needed. This is what a leader does:`,
    succeeds: (predecessor, from) =>
      `From ${day(from)} you lead the team in the place of ${predecessor}. No answer is needed. This is what a leader does:`,
    does: [
      "Enters the attendance of the whole team (/session).",
      "Sees who of the team still owes a reflection, and has a word with them (/reflection).",
      "Gathers what the team hands in for its assignments (/assignment).",
      "When you cannot, the team's contact can do the same.",
    ],
    end: "For questions, or about the hand-over, please call the office.",
  },
  successor: {
    title: (team) => `You have taken over a place in team ${team}`,
    intro: (predecessor, from, role) =>
      `You take the place of ${predecessor} from ${day(from)} (${role}). No answer is needed.`,
    records:
      "Your predecessor's attendance and reflections stay their own record. There is nothing to answer again.",
    end: "Invitations and questions about attendance come by direct message from this app. For questions, or about the hand-over, please call the office.",
  },
  former: {
    title: (team) => `Team ${team} has another leader`,
    intro: (leader, from) =>
      `From ${day(from)} ${leader ? `${leader} leads the team` : "you no longer lead the team"}. Thank you for having led it.`,
    asMember:
      "The leader and the contacts enter the team's attendance and hand in its assignments. The buttons for handing in, in earlier messages, no longer work. Please go on answering for yourself as before.",
    asContact: "As the team's contact you can still enter its attendance and hand in its assignments.",
  },
};
