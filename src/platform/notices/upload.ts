/** A message's files, uploaded into its thread once it stands. */
import type { Message } from "./message.ts";
import type { Pace } from "./pace.ts";
import type { OutboxParts } from "./parts.ts";
import type { MessageFile } from "./types.ts";

/** How often Slack may ask to wait for one file before it is given up. */
const MOST_TRIES = 5;

export function createUpload(parts: OutboxParts & { pace: Pace }) {
  const { db, clock, work, log, pace, metrics } = parts;

  async function uploadOne(
    workspaceId: string,
    /** As the message itself was addressed, so that both count for one channel. */
    address: string,
    file: Omit<MessageFile, "content"> & { content: string | Buffer; channelId: string; threadTs: string },
  ) {
    const poster = parts.posterOf(workspaceId);
    for (let attempt = 1; ; attempt++) {
      await pace.turn(workspaceId, "upload", address);
      const outcome = await poster.upload(file);
      if (outcome.kind === "limited") metrics.limited("upload");
      if (outcome.kind !== "limited" || attempt >= MOST_TRIES || work.stopping) return outcome;
      await work.park(clock.sleep(outcome.seconds * 1000));
    }
  }

  /** Undefined, said in the log, when what was to be uploaded is gone or cannot be had. */
  async function contentOf(file: MessageFile, keys: string[]): Promise<string | Buffer | undefined> {
    if (!file.fetch) return file.content;
    try {
      const fetched = await file.fetch();
      if (!fetched) log.warn({ keys }, "a file to be uploaded is gone");
      return fetched;
    } catch (error) {
      log.warn({ err: error, keys }, "a file to be uploaded could not be read");
      return undefined;
    }
  }

  return async (message: Message, channelId: string, threadTs: string): Promise<void> => {
    const [first] = message.deliveries;
    if (!first) return;
    const { workspaceId } = first;
    const ids = message.deliveries.map((delivery) => delivery.id);
    const fileIds: (string | undefined)[] = [];
    for (const file of message.content.files ?? []) {
      const content = await contentOf(file, message.keys);
      if (content === undefined) {
        fileIds.push(undefined);
        continue;
      }
      const outcome = await uploadOne(workspaceId, message.address, {
        ...file,
        content,
        channelId,
        threadTs,
      });
      fileIds.push(outcome.kind === "done" ? outcome.fileId : undefined);
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
    await message.content.onPosted?.(fileIds);
  };
}
