/** /program copy: last year as a workbook that waits for its dates, teams and people. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { layOutWorkbook, loadStored } from "../import/index.ts";
import { requireRight } from "../people/index.ts";
import { enrolledOn, findProgram, type ProgramFacts } from "../program/index.ts";
import { sessionsOf } from "../session/index.ts";
import { writeWorkbook } from "../workbook/index.ts";
import { type Finished, nextYearRows } from "./copy.rules.ts";

async function finishedOn(tx: Tx, program: ProgramFacts, today: string): Promise<Finished> {
  const held = (await sessionsOf(tx, program)).filter((session) => session.state !== "CANCELED");
  const last = held
    .map((session) => session.date)
    .toSorted()
    .at(-1);
  return last !== undefined && last < today ? enrolledOn(tx, program, last) : undefined;
}

export async function copyYear(
  tx: Tx,
  { who, words, at }: { who: Who; words: Words; at: Date },
): Promise<{ fiscalYear: number; content: Buffer }> {
  requireRight(who, "program.create");
  const { workspaceId } = who;
  const program = await findProgram(tx, workspaceId);
  if (!program) throw new UserError("no-program", ({ setup }) => setup.noProgram);
  const { fiscalYear } = program;
  const { sheets, rows } = layOutWorkbook(await loadStored(tx, workspaceId, fiscalYear));
  const finished = await finishedOn(tx, program, dateOf(at));
  const teams = rows.teams.map((team) => `${team.number} ${team.name}`);
  const notes = words.setup.copyNotes({ fiscalYear, teams, isFinished: finished !== undefined });
  return {
    fiscalYear: fiscalYear + 1,
    content: await writeWorkbook(sheets, nextYearRows(rows, finished), { notes }),
  };
}
