/** New, rename, merge, split: each one transaction and one entry in the log. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Json } from "../../platform/notices/types.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import {
  type Codebook,
  entryOf,
  type Item,
  LONGEST_NAME,
  type Meaning,
  mayMerge,
  nameFault,
  tidyName,
} from "./codebook.rules.ts";
import { ADDED, EDIT, MERGED, RENAMED, SPLIT } from "./ids.ts";
import { readCodebook } from "./read-codebook.ts";
import { changeEntry, insertEntry, lockCodebook } from "./theme.store.ts";

export type Change =
  /** A theme, or with one an item of it. */
  | { act: "add"; themeId: string | null; name: string }
  | { act: "rename"; id: string; name: string }
  | { act: "merge"; id: string; intoId: string }
  /** These items become items of a new theme; what is coded with them goes along. */
  | { act: "split"; itemIds: string[]; name: string };

export interface ChangeCodebook {
  who: Who;
  at: Date;
  questionKey: string;
  change: Change;
  once?: (tx: Tx) => Promise<boolean>;
}

interface Changing {
  tx: Tx;
  who: KnownWho;
  at: Date;
  codebook: Codebook;
}

function requireName(typed: string, among: Item[], self?: string): string {
  const name = tidyName(typed);
  const fault = nameFault(name, among, self);
  if (!fault) return name;
  throw new UserError(`name-${fault}`, ({ theme }) => theme.faults[fault](name, LONGEST_NAME), EDIT.name);
}

/** What is there now: somebody else may have merged it since the form was opened. */
function requireLiving({ meanings }: Codebook, id: string, field: string): Meaning {
  const meaning = meanings.get(id);
  if (meaning && entryOf(meaning).id === id) return meaning;
  throw new UserError("entry-gone", ({ theme }) => theme.faults.gone, field);
}

async function record(
  { tx, who, at, codebook }: Changing,
  action: string,
  kept: { id: string; facts: { [key: string]: Json }; before?: Json; after?: Json },
): Promise<void> {
  const { id, facts, before, after } = kept;
  await recordAudit(tx, {
    ...{ workspaceId: who.workspaceId, at, byId: who.personId, action },
    subject: { type: "theme", id },
    facts: { questionKey: codebook.questionKey, ...facts },
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  });
}

const nextOrder = (among: unknown[]) => 1000 + among.length;

async function add(changing: Changing, { themeId, name: typed }: Extract<Change, { act: "add" }>) {
  const { tx, who, codebook } = changing;
  const theme = themeId === null ? null : requireLiving(codebook, themeId, EDIT.entry).theme;
  const among = theme?.items ?? codebook.themes;
  const name = requireName(typed, among);
  const place = { workspaceId: who.workspaceId, questionKey: codebook.questionKey };
  const id = await insertEntry(tx, { ...place, parentId: themeId, name, order: nextOrder(among) });
  await record(changing, ADDED, { id, facts: { name, theme: theme?.name ?? null } });
}

async function rename(changing: Changing, { id, name: typed }: Extract<Change, { act: "rename" }>) {
  const { tx, who, codebook } = changing;
  const meaning = requireLiving(codebook, id, EDIT.entry);
  const before = entryOf(meaning).name;
  const name = requireName(typed, meaning.item ? meaning.theme.items : codebook.themes, id);
  await changeEntry(tx, who.workspaceId, id, { name });
  await record(changing, RENAMED, { id, facts: { from: before, to: name }, before, after: name });
}

async function merge(changing: Changing, { id, intoId }: Extract<Change, { act: "merge" }>) {
  const { tx, who, codebook } = changing;
  const from = requireLiving(codebook, id, EDIT.entry);
  const into = requireLiving(codebook, intoId, EDIT.into);
  if (!mayMerge(from, into)) {
    const isSame = id === intoId;
    throw new UserError(
      "cannot-merge",
      ({ theme }) => (isSame ? theme.faults.same : theme.faults.themeIntoItem),
      EDIT.into,
    );
  }
  await changeEntry(tx, who.workspaceId, id, { mergedIntoId: intoId });
  const facts = { from: entryOf(from).name, to: entryOf(into).name };
  await record(changing, MERGED, { id, facts, after: intoId });
}

async function split(changing: Changing, { itemIds, name: typed }: Extract<Change, { act: "split" }>) {
  const { tx, who, codebook } = changing;
  const { workspaceId } = who;
  const items = itemIds.map((id) => requireLiving(codebook, id, EDIT.items));
  if (items.length === 0) throw new UserError("no-items", ({ theme }) => theme.faults.noItems, EDIT.items);
  const name = requireName(typed, codebook.themes);
  const place = { workspaceId, questionKey: codebook.questionKey, parentId: null };
  const id = await insertEntry(tx, { ...place, name, order: nextOrder(codebook.themes) });
  for (const itemId of itemIds) await changeEntry(tx, workspaceId, itemId, { parentId: id });
  await record(changing, SPLIT, {
    id,
    facts: { name, items: items.map((meaning) => entryOf(meaning).name) },
    before: items.map(({ theme }, index) => ({ id: itemIds[index] ?? "", parentId: theme.id })),
  });
}

/** Returns the codebook as it is now. */
export async function changeCodebook(deps: Pick<Deps, "db">, input: ChangeCodebook): Promise<Codebook> {
  const { who, at, questionKey, change, once } = input;
  requireRight(who, "theme.edit");
  const { workspaceId } = who;
  return deps.db.transaction(async (tx) => {
    await lockCodebook(tx, { workspaceId, questionKey });
    const codebook = await readCodebook(tx, workspaceId, questionKey);
    if (once && !(await once(tx))) return codebook;
    const changing = { tx, who, at, codebook };
    if (change.act === "add") await add(changing, change);
    else if (change.act === "rename") await rename(changing, change);
    else if (change.act === "merge") await merge(changing, change);
    else await split(changing, change);
    return readCodebook(tx, workspaceId, questionKey);
  });
}
