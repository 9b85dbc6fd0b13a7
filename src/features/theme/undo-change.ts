/** How the log says a change of a codebook, and takes it back. */
import { z } from "zod";
import type { AuditEntry, AuditedAction } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { nameFault } from "./codebook.rules.ts";
import { ADDED, MERGED, RENAMED, SPLIT } from "./ids.ts";
import { readCodebook } from "./read-codebook.ts";
import { changeEntry, findEntry, isInUse, lockCodebook } from "./theme.store.ts";

const added = z.object({ questionKey: z.string(), name: z.string(), theme: z.string().nullable() });
const moved = z.object({ questionKey: z.string(), from: z.string(), to: z.string() });
const split = z.object({ questionKey: z.string(), name: z.string(), items: z.array(z.string()) });
const parents = z.array(z.object({ id: z.string(), parentId: z.string() }));

interface Undoing {
  entry: AuditEntry;
  who: KnownWho;
  at: Date;
}

const changedSince = () => new UserError("changed-since", ({ theme }) => theme.faults.changedSince);

async function remove(tx: Tx, { entry, at }: Undoing): Promise<void> {
  const { workspaceId, subjectId: id } = entry;
  if (await isInUse(tx, workspaceId, id)) {
    throw new UserError("entry-in-use", ({ theme }) => theme.faults.inUse);
  }
  await changeEntry(tx, workspaceId, id, { removedAt: at });
}

async function renameBack(tx: Tx, { entry }: Undoing): Promise<void> {
  const { workspaceId, subjectId: id, before, after } = entry;
  const now = await findEntry(tx, workspaceId, id);
  if (!now || now.name !== after) throw changedSince();
  const name = z.string().parse(before);
  const codebook = await readCodebook(tx, workspaceId, now.questionKey);
  const meaning = codebook.meanings.get(id);
  const among = meaning?.item ? meaning.theme.items : codebook.themes;
  if (nameFault(name, among, id)) throw changedSince();
  await changeEntry(tx, workspaceId, id, { name });
}

async function partAgain(tx: Tx, { entry }: Undoing): Promise<void> {
  const { workspaceId, subjectId: id, after } = entry;
  const now = await findEntry(tx, workspaceId, id);
  if (now?.mergedIntoId !== after) throw changedSince();
  await changeEntry(tx, workspaceId, id, { mergedIntoId: null });
}

/** Items that have gone on to another theme since stay there. */
async function joinAgain(tx: Tx, undoing: Undoing): Promise<void> {
  const { workspaceId, subjectId, before } = undoing.entry;
  for (const { id, parentId } of parents.parse(before)) {
    const item = await findEntry(tx, workspaceId, id);
    if (item?.parentId === subjectId) await changeEntry(tx, workspaceId, id, { parentId });
  }
  await remove(tx, undoing);
}

function undoBy(run: (tx: Tx, undoing: Undoing) => Promise<void>): AuditedAction["undo"] {
  return async (tx, _deps, undoing) => {
    requireRight(undoing.who, "theme.edit");
    const { workspaceId, facts } = undoing.entry;
    const { questionKey } = z.object({ questionKey: z.string() }).parse(facts);
    await lockCodebook(tx, { workspaceId, questionKey });
    await run(tx, undoing);
  };
}

export const codebookActs: AuditedAction[] = [
  {
    action: ADDED,
    say: ({ theme }, facts) => theme.log.added(added.parse(facts)),
    undo: undoBy(remove),
  },
  {
    action: RENAMED,
    say: ({ theme }, facts) => theme.log.renamed(moved.parse(facts)),
    undo: undoBy(renameBack),
  },
  {
    action: MERGED,
    say: ({ theme }, facts) => theme.log.merged(moved.parse(facts)),
    undoMeans: ({ theme }) => theme.log.undoMerge,
    undo: undoBy(partAgain),
  },
  {
    action: SPLIT,
    say: ({ theme }, facts) => theme.log.split(split.parse(facts)),
    undoMeans: ({ theme }) => theme.log.undoSplit,
    undo: undoBy(joinAgain),
  },
];
