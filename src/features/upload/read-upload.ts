/** From files in Slack to a workbook that can be read; what cannot be used is told in a sentence. */
import { UserError } from "../../platform/i18n/user-error.ts";
import { unzip, ZipFault } from "../../platform/sheets/zip.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import { readWorkbook, sheetOfFile, type WorkbookSource } from "../workbook/index.ts";
import {
  type FileKind,
  isCompound,
  isContentOf,
  isOneWorkbook,
  kindOf,
  MOST_BYTES,
  nameInArchive,
} from "./upload.rules.ts";

interface Named {
  name: string;
  kind: FileKind;
  content: Buffer;
}

const MOST_UNPACKED = 50 * 1024 * 1024;

const refusal = (code: string, say: ConstructorParameters<typeof UserError>[1]) =>
  new UserError(`upload-${code}`, say);

async function fetchOne(files: SlackFiles, fileId: string): Promise<Named> {
  const facts = await files.facts(fileId);
  if (!facts) throw refusal("gone", (words) => words.upload.faults.gone);
  const { name, size } = facts;
  const kind = kindOf(name);
  if (!kind) throw refusal("kind", (words) => words.upload.faults.kind(name));
  const content = size > MOST_BYTES ? "too-large" : await files.download(facts, MOST_BYTES);
  if (content === undefined) throw refusal("gone", (words) => words.upload.faults.gone);
  if (content === "too-large") throw refusal("size", (words) => words.upload.faults.tooLarge(name));
  if (content.length === 0) throw refusal("empty", (words) => words.upload.faults.empty(name));
  return checked({ name, kind, content });
}

function checked(file: Named): Named {
  const { name, kind, content } = file;
  const isReadable = isContentOf(kind, content) || (kind === "xlsx" && isCompound(content));
  if (!isReadable) throw refusal("content", (words) => words.upload.faults.content(name, kind));
  return file;
}

async function unpack({ name, content }: Named): Promise<Named[]> {
  try {
    const entries = await unzip(content, MOST_UNPACKED, (entry) => nameInArchive(entry) !== undefined);
    return [...entries].flatMap(([entry, inside]): Named[] => {
      const own = nameInArchive(entry);
      const kind = own === undefined ? undefined : kindOf(own);
      return own !== undefined && kind && kind !== "zip"
        ? [checked({ name: own, kind, content: inside })]
        : [];
    });
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    if (error.reason === "too-large") throw refusal("size", (words) => words.upload.faults.tooLarge(name));
    throw refusal("content", (words) => words.upload.faults.archive(name));
  }
}

function sourceOf(files: Named[]): WorkbookSource {
  const [first] = files;
  if (!first) throw refusal("none", (words) => words.upload.faults.nothingInside);
  if (!isOneWorkbook(files.map((file) => file.kind)))
    throw refusal("mixed", (words) => words.upload.faults.mixed);
  if (first.kind === "xlsx") return { xlsx: first.content };
  return { csv: new Map(files.map((file) => [sheetOfFile(file.name), file.content])) };
}

/** Throws a UserError for what cannot be used as a whole; faults of sheets and rows are in the result. */
export async function readUpload(files: SlackFiles, fileIds: string[]) {
  const named: Named[] = [];
  for (const fileId of fileIds) named.push(await fetchOne(files, fileId));
  const [first] = named;
  const isArchive = named.length === 1 && first?.kind === "zip";
  const workbook = await readWorkbook(sourceOf(isArchive && first ? await unpack(first) : named));
  return { ...workbook, fileNames: named.map(({ name }) => name) };
}
