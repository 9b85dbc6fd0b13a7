/** The statements that nobody has looked at, some at a time, with what is suggested for them. */
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import {
  type Codebook,
  type Meaning,
  QUESTION_KEYS,
  type QuestionKey,
  readCodebook,
} from "../theme/index.ts";
import { type ListedStatement, listStatements } from "./coding.store.ts";
import { splitNewAnswers } from "./split-answers.ts";
import { learnCodings, suggestThemes } from "./suggest-themes.ts";
import { themeTotals } from "./theme-table.store.ts";
import type { ThemeTotals } from "./theme-table.ts";

export const ON_A_PAGE = 4;

export interface Queued extends ListedStatement {
  suggested: Meaning[];
}

export interface Queue {
  questionKey: QuestionKey;
  codebook: Codebook;
  statements: Queued[];
  totals: ThemeTotals;
  /** How many were left for later before this page. */
  skipped: number;
  /** What the program calls the affiliations. */
  names: ProgramFacts["rules"]["affiliationNames"];
}

export interface ReadQueue {
  who: Who;
  /** Absent: the first question that has something to code. */
  questionKey?: QuestionKey;
  skip?: number;
}

async function queueOf(
  deps: Pick<Deps, "db">,
  { id: programId, rules }: ProgramFacts,
  { who: { workspaceId }, questionKey, skip }: Required<ReadQueue>,
): Promise<Queue> {
  const tx = deps.db.client;
  const codebook = await readCodebook(tx, workspaceId, questionKey);
  const totals = await themeTotals(tx, { workspaceId, programId, codebook, filter: {} });
  // Whoever leaves all for later begins again.
  const skipped = skip < totals.uncoded ? skip : 0;
  const asked = { workspaceId, programId, questionKeys: [questionKey], uncoded: true };
  const listed = await listStatements(tx, { ...asked, skip: skipped, take: ON_A_PAGE });
  const texts = listed.map(({ text }) => text);
  const suggested = await suggestThemes(tx, workspaceId, codebook, texts);
  const statements = listed.map((one, index) => ({ ...one, suggested: suggested[index] ?? [] }));
  return { questionKey, codebook, statements, totals, skipped, names: rules.affiliationNames };
}

export async function readQueue(
  deps: Pick<Deps, "db">,
  { who, questionKey, skip = 0 }: ReadQueue,
): Promise<Queue> {
  requireRight(who, "coding.edit");
  const { workspaceId } = who;
  const program = await findProgram(deps.db.client, workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.common.noProgram);
  await splitNewAnswers(deps, program);
  await learnCodings(deps, workspaceId);
  const read = (key: QuestionKey) => queueOf(deps, program, { who, questionKey: key, skip });
  if (questionKey) return read(questionKey);
  const [first, second] = QUESTION_KEYS;
  const queue = await read(first);
  return queue.totals.uncoded > 0 ? queue : read(second);
}
