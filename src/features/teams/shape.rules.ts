/** Teams that are split, merged, named, and made of several municipalities. Pure. */
import { z } from "zod";
import { UserError } from "../../platform/i18n/user-error.ts";
import { addDays } from "../../shared/japanese-date.ts";
import {
  type ActWorld,
  FIELD,
  type Member,
  membersOn,
  type NewId,
  type Place,
  type Roster,
  setLeader,
  type TeamRules,
} from "../membership/index.ts";
import { type Split, splitTeam } from "../workbook/index.ts";
import { MERGE, NAME, SPLIT, UNITS } from "./ids.ts";
import { requireTeam, withTeam } from "./lead.rules.ts";

type World = ActWorld & { subjectId: string };

interface Moving {
  from: string;
  to: string;
  day: string;
  /** Whose places; undefined: everybody's. */
  who?: string[];
  newId: NewId;
}

/** From that day on the places are in the other team; leaders come as members, contacts as what `keeps` says. */
function movePlaces(roster: Roster, { from, to, day, who, newId }: Moving, keepsContacts: boolean): Roster {
  const places = roster.places.flatMap((one): Place[] => {
    const isMeant = one.teamId === from && (who === undefined || who.includes(one.enrollmentId));
    if (!isMeant || (one.to !== null && one.to < day)) return [one];
    const role = keepsContacts && one.role === "CONTACT" ? "CONTACT" : "MEMBER";
    if (one.from >= day) return [{ ...one, teamId: to, role }];
    return [
      { ...one, to: addDays(day, -1) },
      { ...one, id: newId(), teamId: to, role, from: day },
    ];
  });
  const exceptions = roster.exceptions.flatMap((one) => {
    const isMeant = one.teamId === from && (who === undefined || who.includes(one.enrollmentId));
    if (!isMeant || (one.to !== null && one.to < day)) return [one];
    return one.from >= day ? [] : [{ ...one, to: addDays(day, -1) }];
  });
  return { ...roster, places, exceptions };
}

export const merging = z.object({ day: z.string(), otherId: z.string(), stays: z.enum(["own", "other"]) });

/** One of the two numbers stays, with its leader and contacts; the other team is empty from that day on. */
export function planMerge(
  roster: Roster,
  input: z.infer<typeof merging>,
  { subjectId, newId }: World,
): Roster {
  const { day, otherId, stays } = input;
  if (otherId === subjectId) throw new UserError("same", (words) => words.teams.mergeWithItself, FIELD.who);
  const [own, other] = [requireTeam(roster, subjectId), requireTeam(roster, otherId)];
  const [staying, going] = stays === "own" ? [own, other] : [other, own];
  if (membersOn(roster, going.id, day).length === 0) {
    throw new UserError("empty", (words) => words.teams.nobodyToMove(going.number), MERGE.stays);
  }
  const moved = movePlaces(roster, { from: going.id, to: staying.id, day, newId }, false);
  const municipalityIds = [...new Set([...staying.municipalityIds, ...going.municipalityIds])].sort();
  return withTeam(moved, staying.id, { municipalityIds });
}

/** A division that the rules of the program allow: whoever is in the first part stays. */
export function proposeSplit(members: (Member & { isLeader: boolean })[], rules: TeamRules) {
  const half = Math.max(1, Math.ceil(members.length / 2));
  const largestTeam = members.length > rules.largestTeam ? rules.largestTeam : half;
  const split: Split<Member & { isLeader: boolean }> = splitTeam(members, { ...rules, largestTeam });
  return split;
}

export const splitting = z.object({
  day: z.string(),
  movers: z.array(z.string()),
  leaderId: z.string(),
  number: z.number().int().min(1).max(9999),
  name: z.string(),
});

/** Some of the team are another team from that day on, with a leader of its own. */
export function planSplit(roster: Roster, input: z.infer<typeof splitting>, world: World): Roster {
  const { day, movers, leaderId, number, name } = input;
  const { subjectId, newId } = world;
  const team = requireTeam(roster, subjectId);
  const present = membersOn(roster, subjectId, day).map(({ member }) => member.id);
  if (movers.some((id) => !present.includes(id))) {
    throw new UserError("not-in-team", (words) => words.teams.notInTeam, SPLIT.movers);
  }
  if (movers.length === 0 || movers.length === present.length) {
    throw new UserError("no-parts", (words) => words.teams.needParts, SPLIT.movers);
  }
  if (!movers.includes(leaderId)) {
    throw new UserError("leader-stays", (words) => words.teams.leaderMoves, SPLIT.leader);
  }
  if (roster.teams.some((one) => one.number === number)) {
    throw new UserError("number-taken", (words) => words.teams.numberTaken(number), SPLIT.number);
  }
  const id = newId();
  const { municipalityIds } = team;
  const created = { id, number, name, areaName: null, onHold: false, holdReason: null, municipalityIds };
  const moved = movePlaces(roster, { from: subjectId, to: id, day, who: movers, newId }, true);
  const split = { ...moved, teams: [...moved.teams, created] };
  return setLeader(split, { teamId: id, enrollmentId: leaderId, from: day }, newId);
}

export const uniting = z.object({ municipalityIds: z.array(z.string()) });

export function planUnits(roster: Roster, input: z.infer<typeof uniting>, { subjectId }: World): Roster {
  const municipalityIds = [...new Set(input.municipalityIds)].sort();
  if (municipalityIds.length === 0) {
    throw new UserError("no-units", (words) => words.teams.needUnits, `${UNITS.municipalities}-1`);
  }
  return withTeam(roster, subjectId, { municipalityIds });
}

export const naming = z.object({ name: z.string(), areaName: z.string().nullable() });

export function planName(roster: Roster, input: z.infer<typeof naming>, { subjectId }: World): Roster {
  if (!input.name) throw new UserError("no-name", (words) => words.membership.needed, NAME.name);
  return withTeam(roster, subjectId, input);
}
