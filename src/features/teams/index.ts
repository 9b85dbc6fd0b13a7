/** What the office does with a whole team: its leader, contacts, hold, and how teams are split, merged and named. */
import type { Feature } from "../../platform/feature.ts";
import { auditedAct, type RosterAct } from "../membership/index.ts";
import { holdAct, releaseAct } from "./hold-team.view.ts";
import { contactsAct, leaderAct } from "./lead-team.view.ts";
import { mergeAct } from "./merge-teams.view.ts";
import { nameAct, unitsAct } from "./name-team.view.ts";
import { splitAct } from "./split-team.view.ts";

/** For /program roster, in the order of their buttons. */
export const teamActs: RosterAct[] = [
  ...[leaderAct, contactsAct, splitAct, mergeAct],
  ...[unitsAct, nameAct, holdAct, releaseAct],
];

export function createTeamsFeature(): Feature {
  return { name: "teams", audited: teamActs.map(auditedAct) };
}
