import type { membership as ja } from "../ja/membership.ts";

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
    passes: (notice, from, to) => `${notice}: will reach ${to} instead of ${from}`,
    getsMore: (notice, who) => `${notice}: will reach ${who}`,
    getsNoMore: (notice, who) => `${notice}: will no longer reach ${who}`,
  },
  leader: {
    title: (team) => `You are the leader of team ${team}`,
    intro: "You have become the leader of your team. This is what a leader does in this program:",
    does: [
      "Enters the attendance of the whole team (/session).",
      "Sees who of the team still owes a reflection, and has a word with them.",
      "Gathers what the team hands in for its assignments.",
      "When you cannot, the team's contact can do the same.",
    ],
    contact: (contact) => `For questions, or about the hand-over, please call the office (${contact}).`,
  },
};
