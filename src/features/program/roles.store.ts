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
  team: TeamRole | null;
  affiliate: AffiliateRole | null;
}

/** One query, because it is asked before every interaction: what they are in the latest program on `date`. */
function rolesOn(tx: Tx, workspaceId: string, personId: string, date: string): Promise<RoleRow[]> {
  return tx.$queryRaw<RoleRow[]>`
    WITH program AS (
      SELECT "id" FROM "Program" WHERE "workspaceId" = ${workspaceId} ORDER BY "fiscalYear" DESC LIMIT 1
    )
    SELECT m."role"::text AS "team", NULL AS "affiliate"
    FROM "Enrollment" e
    JOIN program ON program."id" = e."programId"
    LEFT JOIN "Membership" m ON m."workspaceId" = e."workspaceId" AND m."enrollmentId" = e."id"
      AND m."from" <= ${date} AND (m."to" IS NULL OR m."to" >= ${date})
    WHERE e."workspaceId" = ${workspaceId} AND e."personId" = ${personId}
      AND e."from" <= ${date} AND (e."to" IS NULL OR e."to" >= ${date})
    UNION ALL
    SELECT NULL, a."role"::text
    FROM "Affiliate" a
    JOIN program ON program."id" = a."programId"
    WHERE a."workspaceId" = ${workspaceId} AND a."personId" = ${personId}`;
}

/** Trainee, leader and contact by the dates of enrollment and membership; viewer, speaker, observer as listed. */
export const programRoles: RoleResolver = async (tx, person, date) => {
  const rows = await rolesOn(tx, person.workspaceId, person.id, date);
  return rows.flatMap(({ team, affiliate }): Role[] =>
    affiliate ? [OF_AFFILIATE[affiliate]] : ["trainee", ...(team ? OF_TEAM[team] : [])],
  );
};
