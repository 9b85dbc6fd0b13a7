/** Files that come back: each is taken as far as it holds, and what is not taken is told by file and cell. */
import type { Deps } from "../../platform/deps.ts";
import { readRows } from "../../platform/sheets/read-rows.ts";
import { readXlsx } from "../../platform/sheets/read-xlsx.ts";
import type { Fault } from "../../platform/sheets/sheet.ts";
import type { Who } from "../../platform/slack/who.ts";
import { applyChoices, type Choice, findStatements, type Outcome } from "../coding/index.ts";
import { QUESTION_KEYS, readCodebook } from "../theme/index.ts";
import { requireProgram } from "./export-listing.ts";
import { namesOf, wishesIn } from "./listing.rules.ts";
import { codebookSheet, statementSheet } from "./listing.sheet.ts";

/** As it was read; a statement of a file with a fault in one of its rows is not taken. */
export interface TakenFile {
  name: string;
  faults: Fault[];
  outcomes: Outcome[];
}

export interface GivenFile {
  name: string;
  content: Buffer;
}

/** So many that a transaction is short; an ordinary session is one. */
const AT_ONCE = 1000;

async function wishesOf(deps: Pick<Deps, "db">, { workspaceId }: Who, content: Buffer) {
  const { tables, faults } = await readXlsx(content);
  const sheet = (name: string) => tables.find((table) => table.sheet.trim() === name);
  const table = sheet(statementSheet.name);
  if (faults.length > 0) return { choices: [], faults };
  if (!table) {
    const missing: Fault = {
      sheet: null,
      row: null,
      column: null,
      say: ({ listing }) => listing.faults.noSheet(),
    };
    return { choices: [], faults: [missing] };
  }
  const read = readRows(statementSheet, table);
  if (read.rows.length === 0) return { choices: [], faults: read.faults };
  const own = sheet(codebookSheet.name);
  const tx = deps.db.client;
  const codebooks = await Promise.all(QUESTION_KEYS.map((key) => readCodebook(tx, workspaceId, key)));
  const named = namesOf(own ? readRows(codebookSheet, own).rows : [], codebooks);
  const ids = [...new Set(read.rows.flatMap(({ mark }) => mark ?? []))];
  const statements = await findStatements(tx, workspaceId, ids);
  const questions = new Map(statements.map(({ id, questionKey }) => [id, questionKey]));
  const wishes = wishesIn(read.rows, named, questions);
  return { ...wishes, faults: [...read.faults, ...wishes.faults] };
}

async function apply(deps: Pick<Deps, "db">, who: Who, at: Date, choices: Choice[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < choices.length; from += AT_ONCE) {
    const some = choices.slice(from, from + AT_ONCE);
    outcomes.push(...(await deps.db.transaction((tx) => applyChoices(tx, { who, at, choices: some }))));
  }
  return outcomes;
}

/** One file after the other: where two differ, the first one's coding stands, and the other is told of it. */
export async function takeListings(
  deps: Pick<Deps, "db">,
  { who, at, files }: { who: Who; at: Date; files: GivenFile[] },
): Promise<TakenFile[]> {
  await requireProgram(deps, who);
  const taken: TakenFile[] = [];
  for (const { name, content } of files) {
    const { choices, faults } = await wishesOf(deps, who, content);
    taken.push({ name, faults, outcomes: await apply(deps, who, at, choices) });
  }
  return taken;
}
