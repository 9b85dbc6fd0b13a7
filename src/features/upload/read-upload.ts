/** From files in Slack to a workbook that can be read. */
import type { SlackFiles } from "../../platform/slack/files.ts";
import { readWorkbook, sheetOfFile, type WorkbookSource } from "../workbook/index.ts";
import { checked, fetchOne, type Named, refusal, unpack } from "./fetch-files.ts";
import { isOneWorkbook, kindOf } from "./upload.rules.ts";

/** What a workbook does not need is no fault of the archive that brings it. */
async function sheetsIn(archive: Named): Promise<Named[]> {
  return (await unpack(archive)).flatMap(({ name, content }): Named[] => {
    const kind = kindOf(name);
    return kind && kind !== "zip" ? [checked({ name, kind, content })] : [];
  });
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
  for (const id of fileIds) named.push(await fetchOne(files, { id, name: undefined }));
  const [first] = named;
  const isArchive = named.length === 1 && first?.kind === "zip";
  const workbook = await readWorkbook(sourceOf(isArchive && first ? await sheetsIn(first) : named));
  return { ...workbook, fileNames: named.map(({ name }) => name) };
}
