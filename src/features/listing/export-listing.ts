/** 記述一覧 of a program as it stands, written down before it is handed out. */
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { type AuditedAction, recordAudit } from "../../platform/audit/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { learnCodings, listStatements, splitNewAnswers } from "../coding/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { QUESTION_KEYS, readCodebook } from "../theme/index.ts";
import { LISTING_EXPORTED } from "./ids.ts";
import { writeListing } from "./write-listing.ts";

const exportedFacts = z.object({ statements: z.number() });

export async function requireProgram(deps: Pick<Deps, "db">, who: Who): Promise<ProgramFacts> {
  requireRight(who, "coding.edit");
  const program = await findProgram(deps.db.client, who.workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.common.noProgram);
  return program;
}

/** Not in one transaction, so that thousands of statements hold up nobody else. */
export async function exportListing(
  deps: Pick<Deps, "db">,
  { who, words, at }: { who: Who; words: Words; at: Date },
): Promise<{ program: ProgramFacts; statements: number; content: Buffer }> {
  const program = await requireProgram(deps, who);
  const { workspaceId } = who;
  await splitNewAnswers(deps, program);
  await learnCodings(deps, workspaceId);
  const tx = deps.db.client;
  const asked = { workspaceId, programId: program.id, questionKeys: QUESTION_KEYS };
  const statements = await listStatements(tx, asked);
  if (statements.length === 0) throw new UserError("no-statements", ({ listing }) => listing.nothing);
  const codebooks = await Promise.all(QUESTION_KEYS.map((key) => readCodebook(tx, workspaceId, key)));
  const content = await writeListing(tx, { words, program, codebooks, statements });
  await deps.db.transaction((written) =>
    recordAudit(written, {
      ...{ workspaceId, programId: program.id, at, byId: who.personId ?? null, action: LISTING_EXPORTED },
      subject: { type: "program", id: program.id },
      facts: { statements: statements.length },
    }),
  );
  return { program, statements: statements.length, content };
}

/** What was handed out cannot be taken back. */
export const listingExported: AuditedAction = {
  action: LISTING_EXPORTED,
  say: ({ listing }, facts) => listing.exported(exportedFacts.parse(facts).statements),
};
