/** まとめて取り出す: the latest version of every team in one archive, for sharing in the next session. */
import type { Deps } from "../../platform/deps.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { deflated, packed, type ZipEntry } from "../../platform/sheets/write-zip.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Who } from "../../platform/slack/who.ts";
import { type AssignmentFacts, assignmentsOf, teamsWithDays } from "../assignment/index.ts";
import { filesOf, type HandIn, handInsOf, type KeptFile } from "../submission/index.ts";
import { archiveNames } from "./archive-names.rules.ts";
import { officeProgram } from "./read-matrix.ts";

export interface TakingOut {
  deps: Pick<Deps, "db">;
  files: SlackFiles;
  store: FileStore;
}

/** From our own copy; when that is gone, from Slack as long as it has it. */
export async function contentOf({ files, store }: TakingOut, file: KeptFile): Promise<Buffer | undefined> {
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

/** Links stand in a text file of their own. */
export async function takeOutAll(taking: TakingOut, who: Who, linksName: string): Promise<Archive> {
  const entries = await entriesOf(taking, who);
  const content: ZipEntry[] = [];
  const lost: string[] = [];
  const links: string[] = [];
  for (const { assignment, team, handIn, files } of entries) {
    const names = archiveNames({ team, title: assignment.title, version: handIn.version ?? 0 }, files);
    for (const [index, file] of files.entries()) {
      const name = names[index] ?? file.name;
      const bytes = await contentOf(taking, file);
      if (bytes) content.push(await deflated(name, bytes));
      else lost.push(name);
    }
    if (handIn.link) links.push(`${team.number}\t${team.name}\t${assignment.title}\t${handIn.link}`);
  }
  const count = content.length;
  const listed = Buffer.from(`\uFEFF${links.join("\r\n")}\r\n`);
  if (links.length > 0) content.push(await deflated(linksName, listed));
  return { content: packed(content), files: count, lost };
}
