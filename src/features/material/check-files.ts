/** What an officer uploaded is looked at before it is kept: there, small enough, and what its name says. */
import { UserError } from "../../platform/i18n/user-error.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Typed } from "./add-materials.view.ts";
import { isContentOf, isKnownKind, MOST_BYTES } from "./material.rules.ts";
import type { NewFile } from "./material.store.ts";

const refusal = (code: string, say: ConstructorParameters<typeof UserError>[1]) =>
  new UserError(`material-${code}`, say);

async function checkedName(files: SlackFiles, fileId: string): Promise<string> {
  const facts = await files.facts(fileId);
  if (!facts) throw refusal("gone", (words) => words.material.faults.gone);
  const { name, size } = facts;
  if (!isKnownKind(name)) throw refusal("kind", (words) => words.material.faults.kindOf(name));
  const content = size > MOST_BYTES ? "too-large" : await files.download(facts, MOST_BYTES);
  if (content === undefined) throw refusal("gone", (words) => words.material.faults.gone);
  if (content === "too-large") throw refusal("size", (words) => words.material.faults.tooLarge(name));
  if (!isContentOf(name, content)) throw refusal("content", (words) => words.material.faults.content(name));
  return name;
}

/** Throws a UserError for the first that cannot be used: nothing of it is kept then. */
export async function checkFiles(files: SlackFiles, typed: Typed): Promise<NewFile[]> {
  const { kind, fileIds, link } = typed;
  const isOne = fileIds.length + (link ? 1 : 0) === 1;
  const titleOf = (otherwise: string) => (isOne && typed.title ? typed.title : otherwise);
  const kept: NewFile[] = [];
  for (const fileId of fileIds) {
    const filename = await checkedName(files, fileId);
    const title = titleOf(filename.replace(/\.[a-z]+$/i, ""));
    kept.push({ kind, title, url: null, fileId, filename });
  }
  if (link) kept.push({ kind, title: titleOf(link), url: link, fileId: null, filename: null });
  return kept;
}
