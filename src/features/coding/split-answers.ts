/** Keeps the statements in step with the answers: whoever reads them calls this first, and mostly it has nothing to do. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { grouped } from "../../shared/grouped.ts";
import { LEAST_ANSWERS } from "../anonymous/index.ts";
import { answers as answersSchema } from "../reflection/index.ts";
import { QUESTION_KEYS } from "../theme/index.ts";
import { changesOf } from "./statement.rules.ts";
import {
  markSplit,
  type Source,
  statementsOf,
  unsplitAnswers,
  unsplitSheets,
  writeChanges,
} from "./statement.store.ts";

const AT_ONCE = 200;

/** A sheet's answer to one question; `text` is empty when there is none. */
interface SheetAnswer extends Source {
  text: string;
}

/** Each question of a sheet that is not among them keeps its statements. */
async function keepStatements(tx: Tx, workspaceId: string, sheets: SheetAnswer[]): Promise<void> {
  const known = await statementsOf(tx, workspaceId, [...new Set(sheets.map(({ sourceId }) => sourceId))]);
  const keyOf = (of: { sourceId: string; questionKey: string }) => `${of.sourceId} ${of.questionKey}`;
  const knownOf = grouped(known, keyOf);
  const changes = sheets.map(({ text, ...source }) => ({
    source,
    changes: changesOf(knownOf.get(keyOf(source)) ?? [], text),
  }));
  await writeChanges(tx, workspaceId, changes);
}

function textOf(answers: unknown, questionKey: string): string {
  const given = answersSchema.parse(answers)[questionKey];
  return typeof given === "string" ? given : "";
}

/** Returns whether there may be more. */
async function splitSome(tx: Tx, program: { workspaceId: string; id: string }): Promise<boolean> {
  const { workspaceId, id: programId } = program;
  const unsplit = await unsplitAnswers(tx, program, AT_ONCE);
  if (unsplit.length === 0) return false;
  const sheets = unsplit.flatMap((answer) =>
    QUESTION_KEYS.map((questionKey) => ({
      ...{ workspaceId, programId, sessionId: answer.sessionId, enrollmentId: answer.enrollmentId },
      ...{
        questionKey,
        sourceId: answer.reflectionId,
        text: answer.counts ? textOf(answer.answers, questionKey) : "",
      },
    })),
  );
  await keepStatements(tx, workspaceId, sheets);
  await markSplit(tx, workspaceId, unsplit);
  return unsplit.length === AT_ONCE;
}

/** Sheets without a name, once they may be read. Returns whether there may be more. */
async function splitSomeSheets(tx: Tx, program: { workspaceId: string; id: string }): Promise<boolean> {
  const { workspaceId, id: programId } = program;
  const unsplit = await unsplitSheets(tx, program, { least: LEAST_ANSWERS, most: AT_ONCE });
  if (unsplit.length === 0) return false;
  const sheets = unsplit.flatMap(({ sourceId, sessionId, answers }) =>
    QUESTION_KEYS.map((questionKey) => ({
      ...{ workspaceId, programId, sessionId, enrollmentId: null, sourceId, questionKey },
      text: textOf(answers, questionKey),
    })),
  );
  await keepStatements(tx, workspaceId, sheets);
  const split = unsplit.map(({ sourceId }) => ({ reflectionId: sourceId, version: 1 }));
  await markSplit(tx, workspaceId, split);
  return unsplit.length === AT_ONCE;
}

/**
 * Answers change in a modal, on paper and by import; none of these knows of statements. An answer that was not split in
 * its present version is split when somebody next asks for statements.
 */
export async function splitAnswers(tx: Tx, program: { workspaceId: string; id: string }): Promise<void> {
  while (await splitSome(tx, program));
  while (await splitSomeSheets(tx, program));
}

/** The same in transactions that are short, however many answers came in. */
export async function splitNewAnswers(
  { db }: Pick<Deps, "db">,
  program: { workspaceId: string; id: string },
): Promise<void> {
  while (await db.transaction((tx) => splitSome(tx, program)));
  while (await db.transaction((tx) => splitSomeSheets(tx, program)));
}
