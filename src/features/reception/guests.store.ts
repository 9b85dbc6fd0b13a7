/** Who else comes to a session: registered observers, and what is known of those who speak. */
import type { Tx } from "../../platform/database/index.ts";
import type { SessionFacts } from "../session/index.ts";

export interface Guest {
  name: string;
  kana: string | null;
  organization: string | null;
}

type Key = Pick<SessionFacts, "workspaceId" | "programId" | "number">;

async function affiliates(
  tx: Tx,
  { workspaceId, programId }: Key,
  where: { role: "OBSERVER" | "SPEAKER"; session?: number },
): Promise<Guest[]> {
  const { role, session } = where;
  const rows = await tx.affiliate.findMany({
    where: {
      workspaceId,
      programId,
      role,
      ...(session !== undefined && { OR: [{ sessions: { isEmpty: true } }, { sessions: { has: session } }] }),
    },
    select: { organization: true, person: { select: { name: true, nameKana: true } } },
  });
  return rows
    .map(({ organization, person }) => ({ name: person.name, kana: person.nameKana, organization }))
    .toSorted((a, b) => ((a.kana ?? a.name) < (b.kana ?? b.name) ? -1 : 1));
}

/** Observers who registered for this session, or for all, by reading. */
export function observersOf(tx: Tx, session: Key): Promise<Guest[]> {
  return affiliates(tx, session, { role: "OBSERVER", session: session.number });
}

/** Everybody who is listed as speaking in the program. */
export function speakersListed(tx: Tx, session: Key): Promise<Guest[]> {
  return affiliates(tx, session, { role: "SPEAKER" });
}
