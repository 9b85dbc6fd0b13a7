/** Reading sessions with their parts. */
import type { Tx } from "../../platform/database/index.ts";
import type { SessionFacts } from "./session.rules.ts";

const withParts = {
  items: {
    orderBy: { order: "asc" as const },
    select: { order: true, kind: true, title: true, speakers: true },
  },
};

type Row = Omit<SessionFacts, "parts"> & { items: SessionFacts["parts"] };

function factsOf({ items, ...row }: Row): SessionFacts {
  return { ...row, parts: items };
}

export async function loadSession(tx: Tx, workspaceId: string, sessionId: string): Promise<SessionFacts> {
  return factsOf(
    await tx.session.findUniqueOrThrow({ where: { id: sessionId, workspaceId }, include: withParts }),
  );
}

/** The program's sessions in order, canceled ones too. */
export async function sessionsOf(
  tx: Tx,
  program: { workspaceId: string; id: string },
): Promise<SessionFacts[]> {
  const rows = await tx.session.findMany({
    where: { workspaceId: program.workspaceId, programId: program.id },
    orderBy: { number: "asc" },
    include: withParts,
  });
  return rows.map(factsOf);
}
