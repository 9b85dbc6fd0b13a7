/** The records behind the figures, read in pages so that thousands of people hold up nobody else. */
import type { Tx } from "../../platform/database/index.ts";
import { enrolledOnDay, teamOnDay } from "../program/index.ts";

export interface BasisRow {
  number: string;
  name: string;
  affiliation: "ADMIN" | "SHAKYO" | "AGENCY";
  organization: string;
  team: string | null;
  municipality: string | null;
  /** Null: not marked, or no session was asked for. */
  status: string | null;
}

const PAGE = 1000;

interface Asked {
  workspaceId: string;
  programId: string;
  date: string;
  /** Whose attendance; null: none. */
  sessionId: string | null;
}

/** Everybody enrolled on `date`, by trainee number. */
export async function* basisPages(tx: Tx, asked: Asked): AsyncGenerator<BasisRow[]> {
  const { date, sessionId } = asked;
  let after = "";
  for (;;) {
    const rows = await tx.$queryRaw<BasisRow[]>`
      select e.number, p.name, e.affiliation::text as affiliation, e.organization, t.name as team,
        u.name as municipality, a.status::text as status
      from "Enrollment" e
      join "Person" p on p."workspaceId" = e."workspaceId" and p.id = e."personId"
      ${teamOnDay(date)}
      left join "Municipality" u on u."workspaceId" = e."workspaceId" and u.id = e."municipalityId"
      left join "Attendance" a
        on a."workspaceId" = e."workspaceId" and a."sessionId" = ${sessionId} and a."enrollmentId" = e.id
      where ${enrolledOnDay(asked)} and e.number > ${after}
      order by e.number limit ${PAGE}`;
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.number ?? "";
  }
}
