/** Files out of Slack, and out of an archive among them; what cannot be used is told in a sentence. */
import { UserError } from "../../platform/i18n/user-error.ts";
import { unzip, ZipFault } from "../../platform/sheets/zip.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { HandedFile } from "../../platform/slack/values.ts";
import { type FileKind, isCompound, isContentOf, kindOf, MOST_BYTES, nameInArchive } from "./upload.rules.ts";

export interface Named {
  name: string;
  kind: FileKind;
  content: Buffer;
}

/** A file that can be read, or why it cannot. */
export type Fetched = { name: string; file: Named } | { name: string; refusal: UserError };

const MOST_UNPACKED = 50 * 1024 * 1024;
/** Every workbook is an archive with this inside. */
const WORKBOOK = "xl/workbook.xml";

export const refusal = (code: string, say: ConstructorParameters<typeof UserError>[1]) =>
  new UserError(`upload-${code}`, say);

export async function fetchOne(files: SlackFiles, handed: HandedFile): Promise<Named> {
  const gone = () => refusal("gone", (words) => words.upload.faults.gone(handed.name));
  const facts = await files.facts(handed.id);
  if (!facts) throw gone();
  const { name, size } = facts;
  const kind = kindOf(name);
  if (!kind) throw refusal("kind", (words) => words.upload.faults.kind(name));
  const content = size > MOST_BYTES ? "too-large" : await files.download(facts, MOST_BYTES);
  if (content === undefined) throw gone();
  if (content === "too-large") throw refusal("size", (words) => words.upload.faults.tooLarge(name));
  return checked({ name, kind, content });
}

export function checked(file: Named): Named {
  const { name, kind, content } = file;
  if (content.length === 0) throw refusal("empty", (words) => words.upload.faults.empty(name));
  const isReadable = isContentOf(kind, content) || (kind === "xlsx" && isCompound(content));
  if (!isReadable) throw refusal("content", (words) => words.upload.faults.content(name, kind));
  return file;
}

/** Every file of an archive, of whatever kind; what the archiver put there for itself is left out. */
export async function unpack({ name, content }: Named): Promise<{ name: string; content: Buffer }[]> {
  try {
    const entries = await unzip(content, MOST_UNPACKED, (entry) => nameInArchive(entry) !== undefined);
    if (entries.has(WORKBOOK)) throw refusal("content", (words) => words.upload.faults.content(name, "zip"));
    return [...entries].map(([entry, inside]) => ({ name: nameInArchive(entry) ?? entry, content: inside }));
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    if (error.reason === "too-large") throw refusal("size", (words) => words.upload.faults.tooLarge(name));
    throw refusal("content", (words) => words.upload.faults.archive(name));
  }
}

function inArchive({ name, content }: { name: string; content: Buffer }): Named {
  const kind = kindOf(name);
  if (!kind || kind === "zip") throw refusal("kind", (words) => words.upload.faults.kind(name));
  if (content.length > MOST_BYTES) throw refusal("size", (words) => words.upload.faults.tooLarge(name));
  return checked({ name, kind, content });
}

async function attempt(name: string, run: () => Promise<Fetched[]>): Promise<Fetched[]> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UserError) return [{ name, refusal: error }];
    throw error;
  }
}

/** Each for itself: one that cannot be used does not keep the others from being read. */
export async function fetchEach(files: SlackFiles, handed: HandedFile[]): Promise<Fetched[]> {
  const result: Fetched[] = [];
  for (const one of handed) {
    const fetched = await attempt(one.name ?? "", async () => {
      const file = await fetchOne(files, one);
      if (file.kind !== "zip") return [{ name: file.name, file }];
      const entries = await unpack(file);
      if (entries.length === 0) throw refusal("none", (words) => words.upload.faults.nothingInside);
      const each = entries.map((entry) =>
        attempt(entry.name, async () => [{ name: entry.name, file: inArchive(entry) }]),
      );
      return (await Promise.all(each)).flat();
    });
    result.push(...fetched);
  }
  return result;
}
