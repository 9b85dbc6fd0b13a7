/** Teams: who is in them, which are on hold. */
import type { Affiliation, TeamRole } from "../../platform/database/generated/enums.ts";
import type { Tx } from "../../platform/database/index.ts";

const onDate = (date: string) => ({ from: { lte: date }, OR: [{ to: null }, { to: { gte: date } }] });

export interface TeamOfPerson {
  teamId: string;
  number: number;
  name: string;
  onHold: boolean;
  role: TeamRole;
}

/** The teams (as a rule one) in which a person is a member on `date`, and as what. */
export async function teamsOf(
  tx: Tx,
  workspaceId: string,
  personId: string,
  date: string,
): Promise<TeamOfPerson[]> {
  const rows = await tx.membership.findMany({
    where: { workspaceId, ...onDate(date), enrollment: { personId, ...onDate(date) } },
    select: { role: true, team: { select: { id: true, number: true, name: true, onHold: true } } },
    orderBy: { team: { number: "asc" } },
  });
  return rows.map(({ role, team: { id, ...team } }) => ({ teamId: id, ...team, role }));
}

export interface TeamMember {
  enrollmentId: string;
  personId: string;
  number: string;
  name: string;
  nameKana: string | null;
  affiliation: Affiliation;
  organization: string;
  role: TeamRole;
}

/** Who is in the team on `date`, by trainee number. */
export async function teamMembers(
  tx: Tx,
  workspaceId: string,
  teamId: string,
  date: string,
): Promise<TeamMember[]> {
  const rows = await tx.membership.findMany({
    where: { workspaceId, teamId, ...onDate(date), enrollment: onDate(date) },
    include: { enrollment: { include: { person: { select: { name: true, nameKana: true } } } } },
    orderBy: { enrollment: { number: "asc" } },
  });
  return rows.map(({ role, enrollment: { id, personId, number, person, affiliation, organization } }) => ({
    enrollmentId: id,
    personId,
    number,
    ...person,
    affiliation,
    organization,
    role,
  }));
}

export interface HeldTeam {
  teamId: string;
  number: number;
  name: string;
  reason: string | null;
}

/** Teams that nothing is said to until the office has put them right. */
export async function teamsOnHold(tx: Tx, workspaceId: string, programId: string): Promise<HeldTeam[]> {
  const rows = await tx.team.findMany({
    where: { workspaceId, programId, onHold: true },
    orderBy: { number: "asc" },
    select: { id: true, number: true, name: true, holdReason: true },
  });
  return rows.map(({ id, holdReason, ...team }) => ({ teamId: id, ...team, reason: holdReason }));
}
