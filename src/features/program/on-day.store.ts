/** Pieces of SQL that several counts share: who is enrolled on a day, and in which team. */
import { Prisma } from "../../platform/database/generated/client.ts";

/** For `from "Enrollment" e`: those of the program who are enrolled on `date` ("2024-06-25"). */
export function enrolledOnDay({
  workspaceId,
  programId,
  date,
}: {
  workspaceId: string;
  programId: string;
  date: string;
}): Prisma.Sql {
  return Prisma.sql`e."workspaceId" = ${workspaceId} and e."programId" = ${programId}
    and e."from" <= ${date} and (e."to" is null or e."to" >= ${date})`;
}

/** Joins to `"Enrollment" e` the membership of that day as `m` (teamId, role) and its team as `t`; none: all null. */
export function teamOnDay(date: string): Prisma.Sql {
  return Prisma.sql`
    left join lateral (
      select m."teamId", m.role::text as role from "Membership" m
      where m."workspaceId" = e."workspaceId" and m."enrollmentId" = e.id
        and m."from" <= ${date} and (m."to" is null or m."to" >= ${date})
      order by m."from" desc, m.id limit 1
    ) m on true
    left join "Team" t on t."workspaceId" = e."workspaceId" and t.id = m."teamId"`;
}

/** The same for everybody at once, in which each person's own search would take longer than one of all memberships. */
export function teamsOnDay({ workspaceId, date }: { workspaceId: string; date: string }): Prisma.Sql {
  return Prisma.sql`
    left join (
      select distinct on (m."enrollmentId") m."enrollmentId", m."teamId", m.role::text as role
      from "Membership" m
      where m."workspaceId" = ${workspaceId} and m."from" <= ${date} and (m."to" is null or m."to" >= ${date})
      order by m."enrollmentId", m."from" desc, m.id
    ) m on m."enrollmentId" = e.id
    left join "Team" t on t."workspaceId" = e."workspaceId" and t.id = m."teamId"`;
}

/** In their place, where nobody asks for teams. */
export const noTeams = Prisma.sql`
  cross join (select null::text as id, null::int as number, null::text as name) t`;
