/** A message's files, uploaded into its thread once it stands. */
import type { Message } from "./message.ts";
import type { Pace } from "./pace.ts";
import type { OutboxParts } from "./parts.ts";
import type { MessageFile } from "./types.ts";

/** How often Slack may ask to wait for one file before it is given up. */
const MOST_TRIES = 5;

export function createUpload(parts: OutboxParts & { pace: Pace }) {
  const { db, clock, work, log, pace } = parts;

  async function uploadOne(
    workspaceId: string,
    /** As the message itself was addressed, so that both count for one channel. */
    address: string,
    file: MessageFile & { channelId: string; threadTs: string },
  ) {
    const poster = parts.posterOf(workspaceId);
    for (let attempt = 1; ; attempt++) {
      await pace.turn(workspaceId, "upload", address);
      const outcome = await poster.upload(file);
      if (outcome.kind !== "limited" || attempt >= MOST_TRIES || work.stopping) return outcome;
      await work.park(clock.sleep(outcome.seconds * 1000));
    }
  }

  return async (message: Message, channelId: string, threadTs: string): Promise<void> => {
    const [first] = message.deliveries;
    if (!first) return;
    const { workspaceId } = first;
    const ids = message.deliveries.map((delivery) => delivery.id);
    for (const file of message.content.files ?? []) {
      const outcome = await uploadOne(workspaceId, message.address, { ...file, channelId, threadTs });
      if (outcome.kind !== "done") {
        const error = outcome.kind === "limited" ? "limited" : outcome.error;
        log.warn({ error, keys: message.keys }, "a file was not uploaded");
      }
      await db.client.delivery.updateMany({
        where: { workspaceId, id: { in: ids } },
        data: {
          ...(outcome.fileId && { fileIds: { push: outcome.fileId } }),
          ...(outcome.kind !== "done" && { error: `file: ${outcome.kind}` }),
        },
      });
    }
  };
}
