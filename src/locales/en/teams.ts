import { shortDate } from "../../shared/japanese-date.ts";
import type { teams as ja } from "../ja/teams.ts";

const since = ({ day }: Record<string, string>) => (day ? ` (from ${shortDate(day, "en")})` : "");

export const teams: typeof ja = {
  acts: {
    leader: "Choose the leader",
    contacts: "Choose the contacts",
    split: "Split the team",
    merge: "Merge two teams",
    units: "Municipalities",
    name: "Name and area",
    hold: "Put on hold",
    release: "Take off hold",
  },
  newLeader: "New leader",
  rule: (affiliation) => `A leader has to be of ${affiliation}. Who leads now becomes a trainee.`,
  nobodyMay: (affiliation) =>
    `Nobody in the team is of ${affiliation}, so somebody else may lead by exception. Its days and reason are recorded.`,
  until: "Last day of the exception",
  untilHint: "Empty: to the end of the year.",
  untilBefore: "The last day has to come after the first.",
  notInTeam: "They are not in this team on that day.",
  othersMay: (affiliation, names) =>
    `A leader has to be of ${affiliation}. ${names.join(", ")} may lead this team, so there can be no exception.`,
  contact: (nth) => `Contact (${nth})`,
  contactHint: "Of any affiliation, two at most. Who is not chosen becomes a trainee.",
  leads: (name) => `${name} is the leader. Please choose somebody else as the contact.`,
  holdMeans:
    "While it is on hold, nothing is sent to anybody of the team. Records stay. It takes effect at once.",
  releaseMeans: "Messages reach the team again. Leader and size have to be in order.",
  alreadyHeld: "The team is on hold already.",
  notHeld: "The team is not on hold.",
  noOtherTeam: "There is no other team to merge with.",
  mergeWith: "Merge with",
  whichStays: "Which number stays",
  ownStays: (number) => `This team's (${number})`,
  otherStays: "The other team's",
  staysHint: "The leader and contacts of the team that stays go on; the municipalities of both are joined.",
  mergeWithItself: "A team cannot be merged with itself.",
  nobodyToMove: (number) => `Nobody is in team ${number} on that day.`,
  tooFew: "It takes two people to split a team.",
  proposal: (parts) =>
    parts > 2
      ? `So many people take ${parts} teams. Please split one off first, then split the rest. A proposal is filled in.`
      : "A proposal is filled in: each part has somebody who may lead, and sizes and agencies are spread evenly.",
  lacking: (affiliation, count) =>
    `To split the team, ${count} more of ${affiliation} who may lead would be needed. Go on only if you grant an exception.`,
  movers: "Who moves to the new team",
  leaderOfNew: "Leader of the new team",
  numberOfNew: "Number of the new team",
  nameOfNew: "Name of the new team",
  secondPart: (name) => `${name} (2)`,
  needParts: "Please choose who moves. Not everybody can.",
  leaderMoves: "The leader of the new team has to be one of those who move.",
  numberTaken: (number) => `The team number ${number} is taken.`,
  units: () => "Municipalities of this team",
  unitsHint: "Two or more for a joint team. In the year's figures each is counted once.",
  noUnits: () => "No municipality is known yet. Please import them with the workbook.",
  needUnits: "Please choose at least one.",
  name: "Name",
  area: "Area",
  areaHint: "The district, when the team is made for one. Empty: the whole municipality.",
  log: {
    leader: (facts) =>
      `${facts.person} leads team ${facts.team}${since(facts)}${facts.exception ? ", by exception" : ""}`,
    contacts: (facts) => `Contacts of team ${facts.team}: ${facts.people || "none"}${since(facts)}`,
    hold: (facts) => `Team ${facts.team} put on hold`,
    release: (facts) => `Team ${facts.team} taken off hold`,
    merge: (facts) => `Team ${facts.otherTeam} merged into team ${facts.team}${since(facts)}`,
    split: (facts) =>
      `${facts.count} people of team ${facts.team} became team ${facts.otherTeam}${since(facts)}`,
    units: (facts) => `Municipalities of team ${facts.team} changed`,
    name: (facts) => `Name or area of team ${facts.team} changed (${facts.name})`,
  },
};
