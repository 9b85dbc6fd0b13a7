import { randomUUID } from "node:crypto";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { MessageContent, NoticePreview } from "../../platform/notices/types.ts";
import type { Who } from "../../platform/slack/who.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { requireRight } from "../people/index.ts";
import { findProgram } from "../program/index.ts";
import { sessionsOf } from "../session/index.ts";
import { TEST_SEND_KIND } from "./ids.ts";
import { subjectsOf } from "./list-subjects.ts";

const HOUR_MS = 3_600_000;

/** What this kind of message looks like in the workspace's program. */
export async function sampleOf(
  tx: Tx,
  preview: NoticePreview,
  asked: { workspaceId: string; kind: string; language: Language; at: Date },
): Promise<MessageContent | undefined> {
  const program = await findProgram(tx, asked.workspaceId);
  if (!program) return undefined;
  const subjects = await subjectsOf(tx, program);
  return preview.sample(tx, asked.kind, subjects, asked.language, asked.at);
}

/** Sends each kind of message once to the officer who asks; a kind that has nothing to show yet stays away. */
export async function sendTest(
  { db, notices }: Pick<Deps, "db" | "notices">,
  preview: NoticePreview,
  { who, at }: { who: Who; at: Date },
): Promise<void> {
  const { workspaceId } = who;
  await db.transaction(async (tx) => {
    requireRight(who, "program.test-send");
    const program = await findProgram(tx, workspaceId);
    const sessions = program ? await sessionsOf(tx, program) : [];
    if (sessions.length === 0) throw new UserError("no-sample", (words) => words.launch.test.nothing);
    const sending = randomUUID();
    for (const [index, kind] of preview.sampleKinds().entries()) {
      await notices.announce(tx, TEST_SEND_KIND, sending, workspaceId, {
        ordinal: index + 1,
        dueAt: at,
        expiresAt: new Date(at.getTime() + HOUR_MS),
        facts: { kind, personId: who.personId },
      });
    }
  });
  notices.kick();
}
