/** Answers in the seeded program, as they stand when they were handed in, and what codes them. */
import { codeStatements } from "../../../src/features/coding/index.ts";
import { readCodebook } from "../../../src/features/theme/index.ts";
import type { Database } from "../../../src/platform/database/index.ts";
import type { KnownWho } from "../../../src/platform/slack/who.ts";
import type { SeededProgram } from "../../support/program.ts";

export const AT = new Date("2024-07-01T00:00:00Z");

export function officerOf(workspaceId: string, personId: string): KnownWho {
  return {
    workspaceId,
    personId,
    slackUserId: "U1",
    name: "事務局",
    roles: new Set(["council"]),
    language: "ja",
  };
}

export interface Desk {
  db: Database;
  workspaceId: string;
  program: SeededProgram;
}

/** Hands an answer in, or changes it; the program's trainee and session by their place, from 0. */
export async function answer(
  { db, workspaceId, program }: Desk,
  trainee: number,
  answers: Record<string, string>,
  { session = 0, state = "SUBMITTED" }: { session?: number; state?: "SUBMITTED" | "DRAFT" } = {},
): Promise<void> {
  const key = {
    workspaceId,
    sessionId: program.sessionIds[session] ?? "",
    enrollmentId: program.trainees[trainee]?.enrollmentId ?? "",
  };
  const columns = { state, answers, updatedAt: AT, submittedAt: state === "SUBMITTED" ? AT : null };
  await db.client.reflection.upsert({
    where: { workspaceId_sessionId_enrollmentId: key },
    create: { ...key, ...columns, version: 1 },
    update: { ...columns, version: { increment: 1 } },
  });
}

export async function statementId({ db, workspaceId }: Desk, text: string): Promise<string> {
  const { id } = await db.client.statement.findFirstOrThrow({
    where: { workspaceId, text },
    select: { id: true },
  });
  return id;
}

/** The id of an entry by its key: "network.goal". */
export async function entryId({ db, workspaceId }: Desk, key: string): Promise<string> {
  await readCodebook(db.client, workspaceId, "deepen");
  await readCodebook(db.client, workspaceId, "outreach");
  const { id } = await db.client.codebookEntry.findFirstOrThrow({
    where: { workspaceId, key },
    select: { id: true },
  });
  return id;
}

/** As somebody who had it uncoded before them. */
export async function code(desk: Desk, text: string, keys: string[], personId = "officer"): Promise<string> {
  const wanted: string[] = [];
  for (const key of keys) wanted.push(await entryId(desk, key));
  const choice = { statementId: await statementId(desk, text), base: null, wanted };
  const who = officerOf(desk.workspaceId, personId);
  const [outcome] = await codeStatements(desk, { who, at: AT, choices: [choice] });
  return outcome?.verdict ?? "none";
}
