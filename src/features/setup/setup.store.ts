import type { Tx } from "../../platform/database/index.ts";
import { type ProgramFacts, type ProgramLine, rulesOf } from "../program/index.ts";

function columnsOf(line: ProgramLine, stored: unknown) {
  const { title, purpose, organizer, contact, channelName, language } = line;
  return { title, purpose, organizer, contact, channelName, language, rules: rulesOf(line, stored) };
}

/** A channel of another name is looked up anew. */
export async function saveSettings(
  tx: Tx,
  program: ProgramFacts,
  line: ProgramLine,
  at: Date,
): Promise<void> {
  const { workspaceId, id } = program;
  const channelId = line.channelName === program.channelName ? program.channelId : null;
  await tx.program.updateMany({
    where: { workspaceId, id },
    data: { ...columnsOf(line, program.rules), channelId, updatedAt: at },
  });
}

/** The years that have a program. */
export async function programYears(tx: Tx, workspaceId: string): Promise<number[]> {
  const rows = await tx.program.findMany({ where: { workspaceId }, select: { fiscalYear: true } });
  return rows.map((row) => row.fiscalYear);
}

/** A draft; undefined when the year has a program already. */
export async function insertProgram(
  tx: Tx,
  { workspaceId, line, rules, at }: { workspaceId: string; line: ProgramLine; rules: unknown; at: Date },
): Promise<string | undefined> {
  const { fiscalYear } = line;
  const data = { workspaceId, fiscalYear, ...columnsOf(line, rules), createdAt: at, updatedAt: at };
  const [made] = await tx.program.createManyAndReturn({
    data: [data],
    skipDuplicates: true,
    select: { id: true },
  });
  return made?.id;
}

/** False when something hangs on it by now, or it has been started. */
export async function deleteEmptyDraft(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const none = { none: {} };
  const { count } = await tx.program.deleteMany({
    where: {
      ...{ workspaceId, id, state: "DRAFT" },
      ...{ teams: none, enrollments: none, sessions: none, assignments: none, affiliates: none },
    },
  });
  return count === 1;
}
