/** After the ack: files are fetched, checked by their content, copied, and the hand-in becomes a version. */

import type { Deps } from "../../platform/deps.ts";
import { type FileStore, FilesUnavailable } from "../../platform/files/file-store.ts";
import { judgeFile } from "../../platform/files/file-type.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import {
  findAssignment,
  lockStanding,
  noteAct,
  refreshReminders,
  saveStanding,
  standingKey,
  teamsWithDays,
} from "../assignment/index.ts";
import { loadProgram } from "../program/index.ts";
import {
  announceFilesUnavailable,
  announceGivenBack,
  announceReceipt,
  endFilesUnavailable,
} from "./announce-receipt.ts";
import { type HandInFault, MOST_BYTES } from "./submission.rules.ts";
import { acceptHandIn, findHandIn, type HandIn, type KeptFile, refuseHandIn } from "./submission.store.ts";

export interface CheckingDeps extends Pick<Deps, "db" | "notices" | "clock"> {
  files: SlackFiles;
  store: FileStore;
}

export type Checked =
  | { kind: "handed-in"; version: number }
  | { kind: "refused"; fault: HandInFault }
  /** The files stay in Slack and it stays pending: tried again later. */
  | { kind: "waits" }
  /** Somebody else has finished it meanwhile. */
  | { kind: "over" };

async function copyOne(
  { files, store }: CheckingDeps,
  slackFileId: string,
): Promise<{ kept: KeptFile } | { fault: HandInFault }> {
  const facts = await files.facts(slackFileId);
  if (!facts) return { fault: { code: "gone", name: "" } };
  const { name, size } = facts;
  const content = size > MOST_BYTES ? "too-large" : await files.download(facts, MOST_BYTES);
  if (content === undefined) return { fault: { code: "gone", name } };
  if (content === "too-large") return { fault: { code: "too-large", name } };
  const verdict = judgeFile(name, content);
  if ("fault" in verdict) return { fault: { code: verdict.fault, name } };
  const checksum = await store.keep(content);
  return { kept: { slackFileId, name, type: verdict.type, size: content.length, checksum } };
}

async function copyAll(deps: CheckingDeps, { fileIds }: HandIn) {
  const kept: KeptFile[] = [];
  for (const fileId of fileIds) {
    const one = await copyOne(deps, fileId);
    if ("fault" in one) return one;
    kept.push(one.kept);
  }
  return { kept };
}

/** Who hears of the outcome: the listener tells who waits; where nobody does, a notice has to. */
type Hearing = "somebody-waits" | "nobody-waits";

/** Checking the same twice, even at once, makes one version. */
export async function checkHandIn(
  deps: CheckingDeps,
  workspaceId: string,
  id: string,
  hearing: Hearing,
): Promise<Checked> {
  const { db, clock } = deps;
  const handIn = await findHandIn(db.client, workspaceId, id);
  if (handIn?.state !== "PENDING") return { kind: "over" };
  try {
    const copied = await copyAll(deps, handIn);
    if ("kept" in copied) return await finish(deps, workspaceId, handIn, copied.kept);
    return await giveBack(deps, workspaceId, handIn, copied.fault, hearing);
  } catch (error) {
    if (!(error instanceof FilesUnavailable)) throw error;
    await db.transaction((tx) =>
      announceFilesUnavailable(tx, deps.notices, { workspaceId, handIn, at: clock.now() }),
    );
    deps.notices.kick();
    return { kind: "waits" };
  }
}

async function giveBack(
  { db, notices, clock }: CheckingDeps,
  workspaceId: string,
  handIn: HandIn,
  fault: HandInFault,
  hearing: Hearing,
): Promise<Checked> {
  const at = clock.now();
  const isRefused = await db.transaction(async (tx) => {
    if (!(await refuseHandIn(tx, { workspaceId, id: handIn.id }, fault, at))) return false;
    const { assignmentId, teamId } = handIn;
    await saveStanding(tx, workspaceId, { assignmentId, teamId }, { pendingAt: null }, at);
    // What was left out meanwhile is asked again.
    await refreshReminders(tx, notices, { workspaceId, assignmentId, teamId });
    await endFilesUnavailable(tx, notices, workspaceId, handIn.id);
    if (hearing === "nobody-waits") await announceGivenBack(tx, notices, { workspaceId, handIn, at });
    return true;
  });
  if (!isRefused) return { kind: "over" };
  notices.kick();
  return { kind: "refused", fault };
}

/** What a hand-in puts an end to. */
const NOTHING_ASKED = { returnedNote: null, reviewUntil: null, pendingAt: null };

async function finish(
  { db, notices, clock }: CheckingDeps,
  workspaceId: string,
  handIn: HandIn,
  files: KeptFile[],
): Promise<Checked> {
  const at = clock.now();
  const { assignmentId, teamId, byId } = handIn;
  const which = { assignmentId, teamId };
  const version = await db.transaction(async (tx) => {
    const before = await lockStanding(tx, workspaceId, which, at);
    const next = before.version + 1;
    if (!(await acceptHandIn(tx, { workspaceId, id: handIn.id }, { version: next, files, at })))
      return undefined;
    const change = { state: "SUBMITTED" as const, version: next, handedInAt: handIn.at };
    await saveStanding(tx, workspaceId, which, { ...change, ...NOTHING_ASKED }, at);
    const assignment = await findAssignment(tx, workspaceId, assignmentId);
    if (!assignment) throw new Error("an assignment that was handed in is gone");
    const program = await loadProgram(tx, workspaceId, assignment.programId);
    const [team] = await teamsWithDays(tx, program, [teamId]);
    if (team) {
      const line = { assignment, standing: before };
      const who = { personId: byId };
      await noteAct(tx, {
        action: "submission.handed-in",
        program,
        team,
        line,
        who,
        at,
        facts: { version: next },
      });
    }
    await endFilesUnavailable(tx, notices, workspaceId, handIn.id);
    await announceReceipt(tx, notices, { program, key: standingKey(which), version: next, at });
    await refreshReminders(tx, notices, { workspaceId, ...which });
    return next;
  });
  if (version === undefined) return { kind: "over" };
  notices.kick();
  return { kind: "handed-in", version };
}
