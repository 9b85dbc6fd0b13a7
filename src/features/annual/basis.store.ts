/** The records behind the figures, read in pages so that thousands of people hold up nobody else. */
import type { Tx } from "../../platform/database/index.ts";

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

const PAGE = 500;

interface Asked {
  workspaceId: string;
  programId: string;
  date: string;
  /** Whose attendance; null: none. */
  sessionId: string | null;
}

/** Everybody enrolled on `date`, by trainee number. */
export async function* basisPages(tx: Tx, asked: Asked): AsyncGenerator<BasisRow[]> {
  const { workspaceId, programId, date, sessionId } = asked;
  const onDate = { from: { lte: date }, OR: [{ to: null }, { to: { gte: date } }] };
  let after = "";
  for (;;) {
    const rows = await tx.enrollment.findMany({
      where: { workspaceId, programId, ...onDate, number: { gt: after } },
      orderBy: { number: "asc" },
      take: PAGE,
      select: {
        ...{ number: true, affiliation: true, organization: true },
        person: { select: { name: true } },
        municipality: { select: { name: true } },
        memberships: { where: onDate, select: { team: { select: { name: true } } } },
        attendances: { where: { sessionId: sessionId ?? "" }, select: { status: true } },
      },
    });
    yield rows.map(({ person, municipality, memberships, attendances, ...row }) => ({
      ...row,
      name: person.name,
      team: memberships[0]?.team.name ?? null,
      municipality: municipality?.name ?? null,
      status: attendances[0]?.status ?? null,
    }));
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.number ?? "";
  }
}
