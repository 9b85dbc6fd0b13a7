/** Who leads a team, who is its contact, and whether it takes part at all. Pure. */
import { z } from "zod";
import { UserError } from "../../platform/i18n/user-error.ts";
import {
  type ActWorld,
  FIELD,
  grantException,
  MOST_CONTACTS,
  membersOn,
  type Roster,
  type RosterTeam,
  setLeader,
  setRole,
  teamOf,
} from "../membership/index.ts";
import { CONTACTS, LEADER } from "./ids.ts";

type World = ActWorld & { subjectId: string };

export function requireTeam(roster: Roster, teamId: string): RosterTeam {
  const team = teamOf(roster, teamId);
  if (!team) throw new UserError("no-team", (words) => words.roster.gone);
  return team;
}

export const leading = z.object({
  day: z.string(),
  enrollmentId: z.string(),
  /** Of an exception: last day and reason. */
  until: z.string().nullable(),
  reason: z.string().nullable(),
});

/** Who may not lead by the rule leads by an exception with its reason, and only where nobody in the team may. */
export function planLeader(roster: Roster, input: z.infer<typeof leading>, world: World): Roster {
  const { day: from, enrollmentId, until, reason } = input;
  const { subjectId: teamId, program, newId } = world;
  requireTeam(roster, teamId);
  const present = membersOn(roster, teamId, from).map(({ member }) => member);
  const chosen = present.find((one) => one.id === enrollmentId);
  if (!chosen) throw new UserError("not-in-team", (words) => words.teams.notInTeam, FIELD.who);
  const led = setLeader(roster, { teamId, enrollmentId, from }, newId);
  const { leaderAffiliation, affiliationNames } = program.rules;
  if (chosen.affiliation === leaderAffiliation) return led;
  const able = present.filter((one) => one.affiliation === leaderAffiliation).map((one) => one.name);
  if (able.length > 0) {
    const rule = affiliationNames[leaderAffiliation];
    throw new UserError("others-may", (words) => words.teams.othersMay(rule, able), FIELD.who);
  }
  if (!reason) throw new UserError("no-reason", (words) => words.membership.needReason, FIELD.reason);
  if (until !== null && until < from) {
    throw new UserError("until-before", (words) => words.teams.untilBefore, LEADER.until);
  }
  return grantException(led, { teamId, enrollmentId, from, to: until, reason }, newId);
}

export const contacting = z.object({
  day: z.string(),
  enrollmentIds: z.array(z.string()).max(MOST_CONTACTS),
});

/** Contacts may be of any affiliation; who was one and is not chosen becomes a member. */
export function planContacts(roster: Roster, input: z.infer<typeof contacting>, world: World): Roster {
  const { day: from, enrollmentIds } = input;
  const { subjectId: teamId, newId } = world;
  const present = membersOn(roster, teamId, from);
  let next = roster;
  for (const [index, enrollmentId] of enrollmentIds.entries()) {
    const field = index === 0 ? CONTACTS.first : CONTACTS.second;
    const chosen = present.find(({ member }) => member.id === enrollmentId);
    if (!chosen) throw new UserError("not-in-team", (words) => words.teams.notInTeam, field);
    if (chosen.place.role === "LEADER") {
      throw new UserError("leads", (words) => words.teams.leads(chosen.member.name), field);
    }
    next = setRole(next, { enrollmentId, teamId, role: "CONTACT", from }, newId);
  }
  const others = roster.places.filter(
    (one) =>
      one.teamId === teamId &&
      one.role === "CONTACT" &&
      (one.to === null || one.to >= from) &&
      !enrollmentIds.includes(one.enrollmentId),
  );
  for (const { enrollmentId } of others) {
    next = setRole(next, { enrollmentId, teamId, role: "MEMBER", from }, newId);
  }
  return next;
}

export function withTeam(roster: Roster, teamId: string, change: Partial<RosterTeam>): Roster {
  requireTeam(roster, teamId);
  return { ...roster, teams: roster.teams.map((one) => (one.id === teamId ? { ...one, ...change } : one)) };
}

export const holding = z.object({ reason: z.string().nullable() });

export function planHold(roster: Roster, { reason }: z.infer<typeof holding>, { subjectId }: World): Roster {
  if (!reason) throw new UserError("no-reason", (words) => words.membership.needReason, FIELD.reason);
  if (requireTeam(roster, subjectId).onHold) throw new UserError("held", (words) => words.teams.alreadyHeld);
  return withTeam(roster, subjectId, { onHold: true, holdReason: reason });
}

/** What the team lacks then is found by the rules that hold for every team. */
export function planRelease(roster: Roster, _input: object, { subjectId }: World): Roster {
  if (!requireTeam(roster, subjectId).onHold) throw new UserError("not-held", (words) => words.teams.notHeld);
  return withTeam(roster, subjectId, { onHold: false, holdReason: null });
}
