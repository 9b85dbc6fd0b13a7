/** Reading and writing sessions with their parts, and what became of their announcements. */
import type { Tx } from "../../platform/database/index.ts";
import type { SessionDetails } from "./change.rules.ts";
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

export async function findSession(
  tx: Tx,
  workspaceId: string,
  sessionId: string,
): Promise<SessionFacts | undefined> {
  const row = await tx.session.findUnique({ where: { id: sessionId, workspaceId }, include: withParts });
  return row ? factsOf(row) : undefined;
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

/**
 * Reads a session that is about to be written. Two officers take turns: the write that changes nothing but the
 * time holds the row until the transaction ends.
 */
export async function lockSession(
  tx: Tx,
  workspaceId: string,
  sessionId: string,
  at: Date,
): Promise<SessionFacts | undefined> {
  await tx.session.updateMany({ where: { id: sessionId, workspaceId }, data: { updatedAt: at } });
  return findSession(tx, workspaceId, sessionId);
}

/** The same for a program to which a session is added, so that two new ones get two numbers. */
export async function lockProgram(tx: Tx, workspaceId: string, programId: string, at: Date): Promise<void> {
  await tx.program.updateMany({ where: { id: programId, workspaceId }, data: { updatedAt: at } });
}

export async function insertSession(
  tx: Tx,
  session: SessionDetails & { workspaceId: string; programId: string; number: number },
  at: Date,
): Promise<SessionFacts> {
  const { parts, ...columns } = session;
  const { id } = await tx.session.create({ data: { ...columns, createdAt: at, updatedAt: at } });
  await insertParts(tx, { id, workspaceId: session.workspaceId }, parts);
  return loadSession(tx, session.workspaceId, id);
}

export type SessionUpdate = Partial<
  Omit<SessionDetails, "parts"> &
    Pick<SessionFacts, "state" | "revision" | "moves"> & { closedAt: Date; closedById: string }
>;

export async function updateSession(
  tx: Tx,
  { id, workspaceId }: Pick<SessionFacts, "id" | "workspaceId">,
  { parts, ...columns }: SessionUpdate & { parts?: SessionDetails["parts"] },
  at: Date,
): Promise<SessionFacts> {
  await tx.session.updateMany({ where: { id, workspaceId }, data: { ...columns, updatedAt: at } });
  if (parts) {
    await tx.sessionItem.deleteMany({ where: { sessionId: id, workspaceId } });
    await insertParts(tx, { id, workspaceId }, parts);
  }
  return loadSession(tx, workspaceId, id);
}

export async function keepClosingDate(
  tx: Tx,
  { id, workspaceId }: Pick<SessionFacts, "id" | "workspaceId">,
  reflectionCloseDate: string,
  at: Date,
): Promise<void> {
  await tx.session.updateMany({ where: { id, workspaceId }, data: { reflectionCloseDate, updatedAt: at } });
}

async function insertParts(
  tx: Tx,
  { id: sessionId, workspaceId }: Pick<SessionFacts, "id" | "workspaceId">,
  parts: SessionDetails["parts"],
): Promise<void> {
  const data = parts.map(({ kind, title, speakers }, index) => ({
    workspaceId,
    sessionId,
    order: index + 1,
    kind,
    title,
    speakers,
  }));
  if (data.length > 0) await tx.sessionItem.createMany({ data });
}
