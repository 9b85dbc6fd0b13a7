/** この内容で送る: once, as it was looked at. What changed meanwhile is shown first, and nothing is sent. */
import { z } from "zod";
import { type AuditedAction, recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { expiresAt, GROUP_KINDS, type Group } from "./broadcast.rules.ts";
import { type Broadcast, findBroadcast, lockBroadcast, saveLook, stopUnsent } from "./broadcast.store.ts";
import { MESSAGE_KIND } from "./ids.ts";
import { type Choices, type Look, lookAt, type Prepared, runningProgram } from "./prepare-message.ts";

const MESSAGE_SENT = "broadcast.sent";

const sentFacts = z.object({
  group: z.enum(GROUP_KINDS),
  teams: z.array(z.number()),
  session: z.number().nullable(),
  people: z.number(),
  characters: z.number(),
});
export type SentFacts = z.infer<typeof sentFacts>;

/** The group and how much there was to read, and never the words. */
function factsOf({ group, text }: Broadcast, { choices, audience }: Look): SentFacts {
  return {
    group: group.kind,
    teams: numbersOf(group, choices),
    session: sessionOf(group, choices),
    people: audience.people.length,
    characters: [...text].length,
  };
}

function numbersOf(group: Group, { teams }: Choices): number[] {
  if (group.kind !== "teams") return [];
  return teams.filter((team) => group.teamIds.includes(team.id)).map((team) => team.number);
}

function sessionOf(group: Group, { sessions }: Choices): number | null {
  if (group.kind !== "attendees") return null;
  return sessions.find((session) => session.id === group.sessionId)?.number ?? null;
}

export type Sending = { outcome: "sent" | "already"; id: string } | ({ outcome: "changed" } & Prepared);

async function send(
  tx: Tx,
  { notices }: Pick<Deps, "notices">,
  { who, id, at }: { who: KnownWho; id: string; at: Date },
): Promise<Sending> {
  const { workspaceId } = who;
  const broadcast = await lockBroadcast(tx, { workspaceId, id, at });
  if (!broadcast) throw new UserError("gone", (words) => words.broadcast.fault.gone);
  if (broadcast.state === "SENT") return { outcome: "already", id };
  const program = await runningProgram(tx, who);
  const look = await lookAt(tx, program, broadcast, at);
  if (look.audience.people.length === 0) {
    throw new UserError("nobody", (words) => words.broadcast.fault.nobody);
  }
  if (look.mark !== broadcast.mark) {
    await saveLook(tx, broadcast, { mark: look.mark, leavesAt: look.leaves });
    return { outcome: "changed", broadcast, look };
  }
  const noticeId = await notices.announce(tx, MESSAGE_KIND, id, workspaceId, {
    ordinal: 1,
    dueAt: look.leaves,
    expiresAt: expiresAt(look.leaves, program.rules.officeHours),
    programId: program.id,
  });
  await saveLook(tx, broadcast, { state: "SENT", noticeId, leavesAt: look.leaves });
  await recordAudit(tx, {
    ...{ workspaceId, programId: program.id, at, byId: who.personId },
    action: MESSAGE_SENT,
    subject: { type: "broadcast", id },
    facts: factsOf(broadcast, look),
  });
  return { outcome: "sent", id };
}

export async function sendMessage(
  deps: Pick<Deps, "db" | "notices">,
  { who, id, at }: { who: Who; id: string; at: Date },
): Promise<Sending> {
  const sending = await deps.db.transaction(async (tx) => {
    requireRight(who, "broadcast.send");
    return send(tx, deps, { who, id, at });
  });
  if (sending.outcome === "sent") deps.notices.kick();
  return sending;
}

export const messageSent: AuditedAction = {
  action: MESSAGE_SENT,
  say: (words, facts) => words.broadcast.sentEntry(sentFacts.parse(facts)),
  /** What was read cannot be unread: only the rest is stopped. */
  async undo(tx, _deps, { entry: { workspaceId, subjectId }, at }) {
    const broadcast = await findBroadcast(tx, workspaceId, subjectId);
    const noticeId = broadcast?.noticeId;
    if (!noticeId || !(await stopUnsent(tx, { workspaceId, noticeId, at }))) {
      throw new UserError("nothing-to-stop", (words) => words.broadcast.fault.nothingToStop);
    }
  },
};
