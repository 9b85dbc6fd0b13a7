/** An officer says what statements are about: each is taken unless somebody else has said otherwise since. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { type Codebook, readCodebook } from "../theme/index.ts";
import {
  type Choice,
  type CodingState,
  canonical,
  isSameState,
  type Redirected,
  redirectedIn,
  type Verdict,
  verdictOn,
} from "./coding.rules.ts";
import { type CodedStatement, findStatements, lockStatements, writeStates } from "./coding.store.ts";
import { CODED } from "./ids.ts";

export interface CodeStatements {
  who: Who;
  at: Date;
  choices: Choice[];
  /** False when it was acted on before. */
  once?: (tx: Tx) => Promise<boolean>;
}

export interface Outcome {
  statementId: string;
  /** "gone": it no longer stands in the answer; "unknown": what was chosen is in its codebook no more. */
  verdict: Verdict | "gone" | "unknown";
  /** As it is now; of one that is gone, as it was last known. */
  statement: CodedStatement | undefined;
  wanted: CodingState;
  codebook: Codebook | undefined;
  /** Where a taken coding landed, when what was chosen has been merged meanwhile. */
  redirected: Redirected[];
}

async function codebooksOf(tx: Tx, workspaceId: string, keys: string[]): Promise<Map<string, Codebook>> {
  const codebooks = new Map<string, Codebook>();
  for (const key of new Set(keys)) codebooks.set(key, await readCodebook(tx, workspaceId, key));
  return codebooks;
}

/** Two choices of one statement, as from two files, meet each other as if one had come after the other. */
function judge(choices: Choice[], statements: CodedStatement[], codebooks: Map<string, Codebook>): Outcome[] {
  const now = new Map(statements.map((statement) => [statement.id, statement]));
  return choices.map(({ statementId, base, wanted }) => {
    const statement = now.get(statementId);
    const codebook = statement && codebooks.get(statement.questionKey);
    if (!statement || !codebook) {
      return { statementId, verdict: "gone", statement, wanted, codebook, redirected: [] };
    }
    if (statement.isGone) {
      const isTouched = !isSameState(canonical(base, codebook), canonical(wanted, codebook));
      const verdict = isTouched ? "gone" : "untouched";
      return { statementId, verdict, statement, wanted, codebook, redirected: [] };
    }
    if (wanted?.some((id) => !codebook.meanings.has(id))) {
      return { statementId, verdict: "unknown", statement, wanted, codebook, redirected: [] };
    }
    const verdict = verdictOn({ base, wanted, now: statement.state }, codebook);
    const isTaken = verdict === "taken";
    if (isTaken) now.set(statementId, { ...statement, state: canonical(wanted, codebook) });
    const redirected = isTaken ? redirectedIn(wanted, codebook) : [];
    return { statementId, verdict, statement, wanted, codebook, redirected };
  });
}

async function write(tx: Tx, who: Who & { personId: string }, at: Date, taken: Outcome[]): Promise<void> {
  const { workspaceId, personId: byId } = who;
  const last = new Map(taken.map((outcome) => [outcome.statementId, outcome]));
  const states = [...last.values()].map(({ statementId, wanted, codebook }) => ({
    statementId,
    state: codebook ? canonical(wanted, codebook) : null,
  }));
  await writeStates(tx, { workspaceId, at, byId }, states);
  const before = new Map([...taken].reverse().map((one) => [one.statementId, one.statement?.state ?? null]));
  const programId = taken[0]?.statement?.programId ?? "";
  await recordAudit(tx, {
    ...{ workspaceId, programId, at, byId, action: CODED, subject: { type: "program", id: programId } },
    facts: {
      coded: states.filter(({ state }) => state !== null && state.length > 0).length,
      noneFits: states.filter(({ state }) => state?.length === 0).length,
      cleared: states.filter(({ state }) => state === null).length,
    },
    before: states.map(({ statementId: id }) => ({
      id,
      state: [...(before.get(id) ?? [])],
      seen: !!before.get(id),
    })),
    after: states.map(({ statementId: id, state }) => ({
      id,
      state: [...(state ?? [])],
      seen: state !== null,
    })),
  });
}

/** In the caller's transaction: what an import of a file does beside. */
export async function applyChoices(tx: Tx, { who, at, choices }: CodeStatements): Promise<Outcome[]> {
  requireRight(who, "coding.edit");
  const ids = [...new Set(choices.map(({ statementId }) => statementId))];
  await lockStatements(tx, who.workspaceId, ids);
  const statements = await findStatements(tx, who.workspaceId, ids);
  const keys = statements.map(({ questionKey }) => questionKey);
  const outcomes = judge(choices, statements, await codebooksOf(tx, who.workspaceId, keys));
  const taken = outcomes.filter(({ verdict }) => verdict === "taken");
  if (taken.length > 0) await write(tx, who, at, taken);
  return outcomes;
}

/** None, when this very submission was acted on before. */
export async function codeStatements(deps: Pick<Deps, "db">, input: CodeStatements): Promise<Outcome[]> {
  return deps.db.transaction(async (tx) => {
    requireRight(input.who, "coding.edit");
    if (input.once && !(await input.once(tx))) return [];
    return applyChoices(tx, input);
  });
}
