/** An act would leave a team without somebody who may lead it: who leads then, or the team is put on hold. Pure. */
import { z } from "zod";
import { UserError } from "../../platform/i18n/user-error.ts";
import { grantException, type NewId, setLeader } from "./places.rules.ts";
import type { Problem } from "./problems.rules.ts";
import { type Member, membersOn, type Roster, type RosterTeam, type TeamRules } from "./roster.rules.ts";

export const leaderChoice = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("member"), enrollmentId: z.string() }),
  z.object({ kind: z.literal("hold") }),
]);
export type LeaderChoice = z.infer<typeof leaderChoice>;

/** The team that lacks a leader, since when, and who of it may lead; others would need an exception. */
export interface LeaderGap {
  team: RosterTeam;
  day: string;
  able: Member[];
  others: Member[];
}

export function leaderGap(problems: Problem[], after: Roster, rules: TeamRules): LeaderGap | undefined {
  const problem = problems.find(({ kind }) => kind === "no-leader" || kind === "wrong-leader");
  if (!problem || !("team" in problem)) return undefined;
  const { team, day } = problem;
  const present = membersOn(after, team.id, day).map(({ member }) => member);
  const able = present.filter((one) => one.affiliation === rules.leaderAffiliation);
  return { team, day, able, others: present.filter((one) => !able.includes(one)) };
}

interface Chosen {
  gap: LeaderGap;
  choice: LeaderChoice;
  reason: string | null;
  /** The block of the reason's field. */
  field: string;
  newId: NewId;
}

/** The roster with what was chosen for the team. An exception needs its reason, and nobody who could lead by the rule. */
export function withChoice(roster: Roster, { gap, choice, reason, field, newId }: Chosen): Roster {
  const { team, day: from } = gap;
  const needReason = () => new UserError("no-reason", (words) => words.membership.needReason, field);
  if (choice.kind === "hold") {
    if (!reason) throw needReason();
    const teams = roster.teams.map((one) =>
      one.id === team.id ? { ...one, onHold: true, holdReason: reason } : one,
    );
    return { ...roster, teams };
  }
  const { enrollmentId } = choice;
  const isException = gap.others.some((one) => one.id === enrollmentId);
  if (isException && gap.able.length > 0) {
    throw new UserError("leader-able", (words) => words.membership.somebodyMay);
  }
  const led = setLeader(roster, { teamId: team.id, enrollmentId, from }, newId);
  if (!isException) return led;
  if (!reason) throw needReason();
  return grantException(led, { teamId: team.id, enrollmentId, from, to: null, reason }, newId);
}
