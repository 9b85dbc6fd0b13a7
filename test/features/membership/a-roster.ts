/** Small rosters for rules, and acts on them that need no screen. */
import {
  type ActWorld,
  type Planned,
  type Proposal,
  planAct,
  type Roster,
  type RosterAct,
  type World,
} from "../../../src/features/membership/index.ts";
import type { ProgramFacts } from "../../../src/features/program/index.ts";
import { programRules } from "../../../src/features/program/index.ts";
import { personActs } from "../../../src/features/roster/index.ts";
import { teamActs } from "../../../src/features/teams/index.ts";

export const PROGRAM: ProgramFacts = {
  ...{ id: "p", workspaceId: "w", fiscalYear: 2024, title: "研修", purpose: "", organizer: "", contact: "" },
  ...{ channelName: "研修", channelId: null, language: "ja", state: "RUNNING", startedAt: null },
  ...{ pausedAt: null, pausedById: null, rules: programRules.parse({}) },
};

type Affiliation = "ADMIN" | "SHAKYO" | "AGENCY";

export interface Seat {
  team: number;
  role?: "LEADER" | "CONTACT" | "MEMBER";
  affiliation?: Affiliation;
  from?: string;
  to?: string | null;
}

/** Everybody is "e1", "e2" … in the order of the seats; teams are "t1", "t2" …. */
export function rosterOf(seats: Seat[]): Roster {
  const numbers = [...new Set(seats.map((seat) => seat.team))].sort((a, b) => a - b);
  const people = seats.map((seat, index) => ({ ...seat, nth: index + 1 }));
  return {
    people: [],
    exceptions: [],
    teams: numbers.map((number) => ({
      ...{ id: `t${number}`, number, name: `チーム${number}`, areaName: null },
      ...{ onHold: false, holdReason: null, municipalityIds: [`m${number}`] },
    })),
    members: people.map(({ nth, affiliation = "ADMIN", from = "2024-04-01", to = null }) => ({
      ...{
        id: `e${nth}`,
        personId: `p${nth}`,
        number: `R6-${String(nth).padStart(3, "0")}`,
        name: `人${nth}`,
      },
      ...{ affiliation, organization: "架空の役所", municipalityId: null, department: null, from, to },
    })),
    places: people.map(({ nth, team, role = "MEMBER", from = "2024-04-01", to = null }) => ({
      ...{ id: `pl${nth}`, enrollmentId: `e${nth}`, teamId: `t${team}`, role, from, to },
    })),
  };
}

/** Ids in order, so that a failing run can be read. */
export function counter(prefix = "new"): () => string {
  let last = 0;
  return () => `${prefix}${String(++last).padStart(3, "0")}`;
}

export function worldOf(roster: Roster, today = "2024-07-12", newId = counter()): World {
  const world: ActWorld = { program: PROGRAM, today, newId, municipalities: [], people: [] };
  return { ...world, roster };
}

/** "1 LEADER 04-01–07-31", in time. */
export function placesIn(roster: Roster, enrollmentId: string): string[] {
  return roster.places
    .filter((one) => one.enrollmentId === enrollmentId)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ teamId, role, from, to }) => `${teamId} ${role} ${from.slice(5)}–${to?.slice(5) ?? ""}`);
}

export function actNamed(action: string): RosterAct {
  const act = [...personActs, ...teamActs].find((one) => one.action === action);
  if (!act) throw new Error(`no act ${action}`);
  return act;
}

/** The act as the office would make it; throws the UserError that it would be told. */
export function plan(
  world: World,
  action: string,
  subjectId: string,
  input: object,
  leader?: Proposal["leader"],
): Planned {
  const proposal = { act: actNamed(action), subjectId, input: JSON.stringify(input) };
  return planAct(world, { ...proposal, ...(leader && { leader }) });
}
