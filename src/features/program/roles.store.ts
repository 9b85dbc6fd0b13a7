/** What the program makes of a person on a day. */
import type { AffiliateRole, TeamRole } from "../../platform/database/generated/enums.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Role } from "../../platform/slack/who.ts";
import type { RoleResolver } from "../people/index.ts";

const OF_TEAM: Record<TeamRole, Role[]> = { LEADER: ["leader"], CONTACT: ["contact"], MEMBER: [] };
const OF_AFFILIATE: Record<AffiliateRole, Role> = {
  VIEWER: "viewer",
  SPEAKER: "speaker",
  OBSERVER: "observer",
};

interface RoleRow {
  personId: string;
  team: TeamRole | null;
  affiliate: AffiliateRole | null;
}

/** One query, because it is asked before every interaction: what they are in the latest program on `date`. */
function rolesOn(tx: Tx, workspaceId: string, personIds: string[], date: string): Promise<RoleRow[]> {
  return tx.$queryRaw<RoleRow[]>`
    WITH program AS (
      SELECT "id" FROM "Program" WHERE "workspaceId" = ${workspaceId} ORDER BY "fiscalYear" DESC LIMIT 1
    )
    SELECT e."personId", m."role"::text AS "team", NULL AS "affiliate"
    FROM "Enrollment" e
    JOIN program ON program."id" = e."programId"
    LEFT JOIN "Membership" m ON m."workspaceId" = e."workspaceId" AND m."enrollmentId" = e."id"
      AND m."from" <= ${date} AND (m."to" IS NULL OR m."to" >= ${date})
    WHERE e."workspaceId" = ${workspaceId} AND e."personId" = ANY(${personIds})
      AND e."from" <= ${date} AND (e."to" IS NULL OR e."to" >= ${date})
    UNION ALL
    SELECT a."personId", NULL, a."role"::text
    FROM "Affiliate" a
    JOIN program ON program."id" = a."programId"
    WHERE a."workspaceId" = ${workspaceId} AND a."personId" = ANY(${personIds})`;
}

/** Trainee, leader and contact by the dates of enrollment and membership; viewer, speaker, observer as listed. */
export const programRoles: RoleResolver = async (tx, workspaceId, people, date) => {
  const ids = people.map(({ id }) => id);
  const rows = await rolesOn(tx, workspaceId, ids, date);
  const roles = new Map<string, Role[]>();
  for (const { personId, team, affiliate } of rows) {
    const more: Role[] = affiliate ? [OF_AFFILIATE[affiliate]] : ["trainee", ...(team ? OF_TEAM[team] : [])];
    roles.set(personId, [...(roles.get(personId) ?? []), ...more]);
  }
  return roles;
};
