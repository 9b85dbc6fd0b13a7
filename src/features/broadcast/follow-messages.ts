/** What became of the messages that were sent, and stopping what has not left. */
import { type AuditedAction, auditEntries, recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { peopleByIds, requireRight } from "../people/index.ts";
import {
  type Broadcast,
  findBroadcast,
  lockBroadcast,
  type Outcome,
  outcomeOf,
  sentBroadcasts,
  stopUnsent,
} from "./broadcast.store.ts";
import { type Choices, loadChoices, runningProgram } from "./prepare-message.ts";

export const MOST_LISTED = 20;

export interface Followed {
  broadcast: Broadcast;
  outcome: Outcome;
  by: string;
}

async function followed(tx: Tx, broadcast: Broadcast): Promise<Followed[]> {
  const { workspaceId, noticeId, byId } = broadcast;
  if (!noticeId) return [];
  const [officer] = await peopleByIds(tx, workspaceId, [byId]);
  const outcome = await outcomeOf(tx, workspaceId, noticeId);
  return [{ broadcast: { ...broadcast, leavesAt: outcome.dueAt }, outcome, by: officer?.name ?? "" }];
}

export interface Asked {
  who: Who;
  at: Date;
}

export async function readMessages(
  { db }: Pick<Deps, "db">,
  { who, at }: Asked,
): Promise<{ choices: Choices; messages: Followed[] }> {
  const tx = db.client;
  const program = await runningProgram(tx, who);
  const messages: Followed[] = [];
  for (const broadcast of await sentBroadcasts(tx, program, MOST_LISTED)) {
    messages.push(...(await followed(tx, broadcast)));
  }
  return { choices: await loadChoices(tx, program, at), messages };
}

/** A message of this workspace; a UserError when it is gone. */
async function readBroadcast(tx: Tx, { who }: Asked, id: string): Promise<Broadcast> {
  requireRight(who, "broadcast.send");
  const broadcast = await findBroadcast(tx, who.workspaceId, id);
  if (!broadcast) throw new UserError("gone", (words) => words.broadcast.fault.gone);
  return broadcast;
}

export async function readPrepared(
  { db }: Pick<Deps, "db">,
  asked: Asked,
  id: string,
): Promise<{ broadcast: Broadcast; choices: Choices }> {
  const broadcast = await readBroadcast(db.client, asked, id);
  const program = await runningProgram(db.client, asked.who);
  return { broadcast, choices: await loadChoices(db.client, program, asked.at) };
}

export async function readMessage(
  { db }: Pick<Deps, "db">,
  asked: Asked,
  id: string,
): Promise<{ choices: Choices; message: Followed }> {
  const { broadcast, choices } = await readPrepared({ db }, asked, id);
  const [message] = await followed(db.client, broadcast);
  if (!message) throw new UserError("gone", (words) => words.broadcast.fault.gone);
  return { choices, message };
}

const STOPPED = "broadcast.stopped";

/** Nothing more of it leaves; it stands in the log as taken back. */
export async function stopMessage({ db }: Pick<Deps, "db">, { who, at }: Asked, id: string): Promise<void> {
  const { workspaceId } = who;
  await db.transaction(async (tx) => {
    requireRight(who, "broadcast.send");
    const broadcast = await lockBroadcast(tx, { workspaceId, id, at });
    const noticeId = broadcast?.noticeId;
    if (!broadcast || !noticeId) throw new UserError("gone", (words) => words.broadcast.fault.gone);
    if (!(await stopUnsent(tx, { workspaceId, noticeId, at }))) {
      throw new UserError("nothing-to-stop", (words) => words.broadcast.fault.nothingToStop);
    }
    const { sent } = await outcomeOf(tx, workspaceId, noticeId);
    const subject = { type: "broadcast", id };
    const [entry] = await auditEntries(tx, { workspaceId, subject, action: "broadcast.sent" });
    await recordAudit(tx, {
      ...{ workspaceId, programId: broadcast.programId, at, byId: who.personId },
      action: STOPPED,
      subject,
      facts: { sent },
      ...(entry && { reversesId: entry.id }),
    });
  });
}

export const messageStopped: AuditedAction = {
  action: STOPPED,
  say: (words) => words.broadcast.stoppedEntry,
};
