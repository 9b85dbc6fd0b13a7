/** 出欠, 振り返り and 集計 of one session or of all as one workbook, written down before it is handed out. */
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { type AuditedAction, recordAudit } from "../../platform/audit/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { writeLargeXlsx } from "../../platform/sheets/write-large-xlsx.ts";
import type { Who } from "../../platform/slack/who.ts";
import { attendanceCounts } from "../closing/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { type SessionFacts, sessionsOf, startsAt } from "../session/index.ts";
import { findRecorded } from "./read-records.ts";
import { recordSheets } from "./records.sheet.ts";

const EXPORTED = "records.exported";
const exportedFacts = z.object({ sessions: z.array(z.number()), people: z.number() });

export interface ExportRecords {
  who: Who;
  words: Words;
  /** One session; absent: all that have begun. */
  sessionId?: string;
  at: Date;
}

type Chosen = { program: ProgramFacts; sessions: SessionFacts[] };

async function chosen({ db }: Pick<Deps, "db">, { who, sessionId, at }: ExportRecords): Promise<Chosen> {
  const tx = db.client;
  if (sessionId !== undefined) {
    const { program, session } = await findRecorded(tx, who, sessionId);
    return { program, sessions: [session] };
  }
  const program = await findProgram(tx, who.workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.common.noProgram);
  const begun = (await sessionsOf(tx, program)).filter(
    (session) => session.state !== "CANCELED" && startsAt(session) <= at,
  );
  if (begun.length === 0) throw new UserError("none-begun", (words) => words.records.noneBegun);
  return { program, sessions: begun };
}

/** Read in pages and not in one transaction, so that thousands of people hold up nobody else. */
export async function exportRecords(
  deps: Pick<Deps, "db">,
  asked: ExportRecords,
): Promise<Chosen & { content: Buffer }> {
  const { who, words, at } = asked;
  requireRight(who, "records.export");
  const { program, sessions } = await chosen(deps, asked);
  const sheets = await recordSheets(deps.db.client, { words, program, sessions, at });
  const content = await writeLargeXlsx(sheets);
  await deps.db.transaction(async (tx) => {
    const counts: number[] = [];
    for (const session of sessions) counts.push((await attendanceCounts(tx, session)).enrolled);
    await recordAudit(tx, {
      workspaceId: who.workspaceId,
      programId: program.id,
      at,
      byId: who.personId,
      action: EXPORTED,
      subject: { type: "program", id: program.id },
      facts: { sessions: sessions.map((session) => session.number), people: Math.max(...counts) },
    });
  });
  return { program, sessions, content };
}

/** What was handed out cannot be taken back. */
export const recordsExported: AuditedAction = {
  action: EXPORTED,
  say: (words, facts) => words.records.exported(exportedFacts.parse(facts)),
};
