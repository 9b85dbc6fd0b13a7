/** The message on its way: routine, so that it reaches nobody outside their office's hours. */
import { wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Composed, NoticeFacts, NoticeKind } from "../../platform/notices/index.ts";
import { loadProgram } from "../program/index.ts";
import { type Broadcast, findBroadcast } from "./broadcast.store.ts";
import { MESSAGE_KIND } from "./ids.ts";
import { broadcastMessage } from "./message.card.ts";
import { resolveAudience } from "./resolve-audience.ts";

async function broadcastOf(tx: Tx, { workspaceId, subjectId }: NoticeFacts): Promise<Broadcast> {
  const broadcast = await findBroadcast(tx, workspaceId, subjectId);
  if (!broadcast) throw new Error("the message of this notice is gone");
  return broadcast;
}

export const messageNotice: NoticeKind = {
  kind: MESSAGE_KIND,
  urgency: "routine",

  async audience(tx, notice) {
    const { group, programId, workspaceId } = await broadcastOf(tx, notice);
    const program = await loadProgram(tx, workspaceId, programId);
    return resolveAudience(tx, program, { group, leaves: notice.dueAt });
  },

  async mail(tx, notice, { language }) {
    const { group, programId, workspaceId, text } = await broadcastOf(tx, notice);
    const program = await loadProgram(tx, workspaceId, programId);
    const { people, skipped } = await resolveAudience(tx, program, { group, leaves: notice.dueAt });
    const unreached = skipped.filter(({ reason }) => reason === "no-slack" || reason === "deleted");
    return [
      {
        people: [...people, ...unreached.map(({ personId }) => personId)],
        content: broadcastMessage(wordsIn(language), text),
        ways: [],
      },
    ];
  },

  async compose(tx, notice, deliveries) {
    const { text } = await broadcastOf(tx, notice);
    return new Map(
      deliveries.map(({ deliveryId, language }): [string, Composed] => [
        deliveryId,
        { say: broadcastMessage(wordsIn(language), text) },
      ]),
    );
  },
};
