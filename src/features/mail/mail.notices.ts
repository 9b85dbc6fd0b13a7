/** One line to the office when something went out that does not reach everybody by Slack. */
import { wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Composed, NoticeFacts, NoticeKind, Notices } from "../../platform/notices/types.ts";
import { findProgram } from "../program/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { MAIL_NEEDED } from "./ids.ts";
import { neededMessage } from "./mail.card.ts";
import { isAnybodyUnreached } from "./mail.store.ts";
import { findMail, type Kinds } from "./read-mails.ts";

/** Its subject is the notice that has to be mailed. */
export const mailNeeded = (kinds: Kinds): NoticeKind => ({
  kind: MAIL_NEEDED,
  // It follows what has just gone out, and a channel wakes nobody.
  urgency: "urgent",
  whilePaused: true,

  async audience(tx, { workspaceId, subjectId: noticeId }, at) {
    const { mail } = await findMail(tx, kinds, { workspaceId, noticeId, at });
    const { councilChannelId } = await loadWorkspace(tx, workspaceId);
    const channels = mail.waiting > 0 && councilChannelId !== null ? [councilChannelId] : [];
    return { people: [], channels, skipped: [] };
  },

  async compose(tx, { workspaceId, subjectId: noticeId }, deliveries, at) {
    const { mail } = await findMail(tx, kinds, { workspaceId, noticeId, at });
    return new Map(
      deliveries.map(({ deliveryId, language, sent }): [string, Composed] => [
        deliveryId,
        mail.waiting === 0 && !sent
          ? { skip: "answered" }
          : { say: neededMessage(wordsIn(language), mail, language) },
      ]),
    );
  },
});

/** What goes out may have to be mailed as well: the office is told once for each notice, and never needlessly. */
export async function noteGoingOut(
  notices: Pick<Notices, "announce" | "audienceChanged" | "refresh">,
  tx: Tx,
  { kind, notice, at }: { kind: NoticeKind; notice: NoticeFacts; at: Date },
): Promise<void> {
  const { workspaceId, programId, id, expiresAt } = notice;
  if (!kind.mail || programId === null) return;
  // What was told before follows who is reached now.
  await notices.refresh(tx, { workspaceId, kind: MAIL_NEEDED, subjectId: id });
  const program = await findProgram(tx, workspaceId);
  if (program?.id !== programId || !(await isAnybodyUnreached(tx, program))) return;
  await notices.announce(tx, MAIL_NEEDED, id, workspaceId, { ordinal: 1, dueAt: at, expiresAt, programId });
  // Told before, and then somebody lost their account: the line says so as well.
  await notices.audienceChanged(tx, { workspaceId, type: "program", id });
}
