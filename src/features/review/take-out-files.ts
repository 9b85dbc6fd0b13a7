/** まとめて取り出す: the latest version of every team in one archive, for sharing in the next session. */
import type { Words } from "../../locales/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { deflated, packed, type ZipEntry } from "../../platform/sheets/write-zip.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Who } from "../../platform/slack/who.ts";
import { grouped } from "../../shared/grouped.ts";
import { type AssignmentFacts, assignmentsOf, teamsWithDays } from "../assignment/index.ts";
import { filesOf, type HandIn, handInsOf, type KeptFile } from "../submission/index.ts";
import { answersFile, comparisonFile } from "./answer-files.ts";
import { archiveNames, comparisonName } from "./archive-names.rules.ts";
import { officeProgram } from "./read-matrix.ts";
import { writersOf } from "./read-team.ts";

export interface TakingOut {
  deps: Pick<Deps, "db">;
  files: SlackFiles;
  store: FileStore;
}

/** From our own copy; when that is gone, from Slack as long as it has it. */
async function contentOf({ files, store }: TakingOut, file: KeptFile): Promise<Buffer | undefined> {
  const kept = await store.read(file.checksum);
  if (kept) return kept;
  const facts = await files.facts(file.slackFileId);
  const content = facts && (await files.download(facts, file.size + 1));
  return content === "too-large" ? undefined : content;
}

export interface Archive {
  content: Buffer;
  files: number;
  /** Names of what is no longer to be had. */
  lost: string[];
}

interface Entry {
  assignment: AssignmentFacts;
  team: { number: number; name: string };
  handIn: HandIn;
  files: KeptFile[];
}

async function entriesOf({ deps }: TakingOut, who: Who): Promise<Entry[]> {
  const { client } = deps.db;
  const program = await officeProgram(client, who);
  const assignments = (await assignmentsOf(client, program)).filter((one) => one.canceledAt === null);
  const entries: Entry[] = [];
  for (const team of await teamsWithDays(client, program)) {
    for (const assignment of assignments) {
      const of = { workspaceId: program.workspaceId, assignmentId: assignment.id, teamId: team.teamId };
      const [handIn] = await handInsOf(client, of, ["HANDED_IN"]);
      if (!handIn) continue;
      const files = (await filesOf(client, program.workspaceId, [handIn.id])).get(handIn.id) ?? [];
      entries.push({ assignment, team, handIn, files });
    }
  }
  return entries;
}

export interface OneVersion {
  team: { number: number; name: string };
  title: string;
  handIn: Pick<HandIn, "version" | "answers">;
  files: KeptFile[];
  /** Names of whoever wrote an answer. */
  writers: Map<string, string>;
}

/** The files of one version, and its form as a workbook; without bytes: no longer to be had. */
export async function namedContents(
  taking: TakingOut,
  words: Words,
  { team, title, handIn: { version, answers }, files, writers }: OneVersion,
): Promise<{ name: string; bytes: Buffer | undefined }[]> {
  const contents: { type: string; bytes: Buffer | undefined }[] = [];
  for (const file of files) contents.push({ type: file.type, bytes: await contentOf(taking, file) });
  if (answers.length > 0) {
    contents.push({ type: "xlsx", bytes: await answersFile(words, { answers, names: writers }) });
  }
  const names = archiveNames({ team, title, version: version ?? 0 }, contents);
  return contents.map(({ bytes }, index) => ({ name: names[index] ?? "", bytes }));
}

/** What all teams answered, for each form one table. */
async function comparisons(words: Words, entries: Entry[]): Promise<{ name: string; bytes: Buffer }[]> {
  const forms = entries.filter(({ handIn }) => handIn.answers.length > 0);
  const made: { name: string; bytes: Buffer }[] = [];
  for (const [, own] of grouped(forms, ({ assignment }) => assignment.id)) {
    const [{ assignment } = { assignment: undefined }] = own;
    if (!assignment) continue;
    const teams = own.map(({ team, handIn: { version, answers } }) => ({
      ...{ number: team.number, name: team.name, version: version ?? 0, answers },
    }));
    made.push({
      name: comparisonName(words.worksheet.sheet.all, assignment),
      bytes: await comparisonFile(words, teams),
    });
  }
  return made;
}

/** Links stand in a text file of their own. */
export async function takeOutAll(taking: TakingOut, who: Who, words: Words): Promise<Archive> {
  const entries = await entriesOf(taking, who);
  const writers = await writersOf(taking.deps.db.client, who.workspaceId, entries);
  const content: ZipEntry[] = [];
  const lost: string[] = [];
  const links: string[] = [];
  for (const { assignment, team, handIn, files } of entries) {
    const of = { team, title: assignment.title, handIn, files, writers };
    for (const { name, bytes } of await namedContents(taking, words, of)) {
      if (bytes) content.push(await deflated(name, bytes));
      else lost.push(name);
    }
    if (handIn.link) links.push(`${team.number}\t${team.name}\t${assignment.title}\t${handIn.link}`);
  }
  const count = content.length;
  for (const { name, bytes } of await comparisons(words, entries)) content.push(await deflated(name, bytes));
  const listed = Buffer.from(`\uFEFF${links.join("\r\n")}\r\n`);
  if (links.length > 0) content.push(await deflated(words.review.takenOut.links, listed));
  return { content: packed(content), files: count, lost };
}
