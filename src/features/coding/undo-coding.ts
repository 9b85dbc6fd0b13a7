/** Taking a coding back: every statement that is still as that act left it is as it was before. */
import { z } from "zod";
import type { AuditEntry, AuditedAction, Undone } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { readCodebook } from "../theme/index.ts";
import { type CodingState, canonical, isSameState } from "./coding.rules.ts";
import { findStatements, lockStatements, writeStates } from "./coding.store.ts";
import { CODED } from "./ids.ts";

const facts = z.object({ coded: z.number(), noneFits: z.number(), cleared: z.number() });
const states = z.array(z.object({ id: z.string(), state: z.array(z.string()), seen: z.boolean() }));

function statesIn(json: unknown): Map<string, CodingState> {
  return new Map(states.parse(json ?? []).map(({ id, state, seen }) => [id, seen ? state : null]));
}

async function undoCoding(
  tx: Tx,
  { entry, who, at }: { entry: AuditEntry; who: KnownWho; at: Date },
): Promise<Undone> {
  requireRight(who, "coding.edit");
  const { workspaceId } = entry;
  const [before, after] = [statesIn(entry.before), statesIn(entry.after)];
  await lockStatements(tx, workspaceId, [...after.keys()]);
  const back: { statementId: string; state: CodingState }[] = [];
  const left: CodingState[] = [];
  for (const { id, questionKey, state } of await findStatements(tx, workspaceId, [...after.keys()])) {
    const codebook = await readCodebook(tx, workspaceId, questionKey);
    const isAsLeft = isSameState(canonical(state, codebook), canonical(after.get(id) ?? null, codebook));
    if (isAsLeft) back.push({ statementId: id, state: before.get(id) ?? null });
    else left.push(state);
  }
  if (back.length === 0) throw new UserError("changed-since", (words) => words.coding.changedSince);
  await writeStates(tx, { workspaceId, at, byId: who.personId }, back);
  return {
    facts: {
      coded: back.filter(({ state }) => state !== null && state.length > 0).length,
      noneFits: back.filter(({ state }) => state?.length === 0).length,
      cleared: back.filter(({ state }) => state === null).length,
    },
  };
}

export const coded: AuditedAction = {
  action: CODED,
  say: (words, kept) => words.coding.log.coded(facts.parse(kept)),
  undoMeans: ({ coding }) => coding.log.undo,
  undo: (tx, _deps, undoing) => undoCoding(tx, undoing),
};
