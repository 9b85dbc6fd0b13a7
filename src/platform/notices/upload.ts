/** A message's files, uploaded into its thread once it stands; what a lost answer left open is looked up by its id. */
import { LEASE_MS, MOST_ATTEMPTS } from "./claim.ts";
import type { Message } from "./message.ts";
import type { Pace } from "./pace.ts";
import type { OutboxParts } from "./parts.ts";
import type { DeliveryRow } from "./rows.ts";
import type { MessageFile } from "./types.ts";

/** How often Slack may ask to wait for one file before it is given up. */
const MOST_TRIES = 5;

/** Stands before the id of a file of which it is not known whether it arrived; alone: it was not begun. */
const OPEN = "?";
/** Stands for a file that could not follow. */
const GAVE_UP = "";

/** For a message that was just posted: nothing of its files has been begun. */
export const notBegun = (files: unknown[] = []): string[] => files.map(() => OPEN);

/** Whether files are still to follow this message. Of one whose answer was lost, none is on record. */
export function awaitsFiles({ content, deliveries: [first] }: Message): boolean {
  const ids = first?.fileIds ?? [];
  if (!first || !content.files?.length) return false;
  if (ids.length === 0) return first.error === null;
  return ids.length === content.files.length && ids.some((id) => id.startsWith(OPEN));
}

interface Place {
  channelId: string;
  threadTs: string;
}

export function createUpload(parts: OutboxParts & { pace: Pace }) {
  const { db, clock, work, log, pace, metrics } = parts;

  function record(
    { deliveries }: Message,
    data: Partial<Pick<DeliveryRow, "leaseUntil" | "error" | "attempts">> & { fileIds?: string[] },
  ) {
    const workspaceId = deliveries[0]?.workspaceId ?? "";
    const where = { workspaceId, id: { in: deliveries.map(({ id }) => id) } };
    return db.client.delivery.updateMany({ where, data });
  }

  /** Nobody else takes it up meanwhile. */
  const keep = (message: Message, fileIds: string[], waits = 0) =>
    record(message, { fileIds, leaseUntil: new Date(clock.now().getTime() + waits + LEASE_MS) });

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

  /** What became of one file, as it is kept: its id, an open one, or given up. */
  async function uploadOne(message: Message, place: Place, ids: string[], index: number): Promise<string> {
    const { keys, content, deliveries, address } = message;
    const workspaceId = deliveries[0]?.workspaceId ?? "";
    const file = content.files?.[index];
    const known = ids[index]?.slice(OPEN.length) ?? "";
    const poster = parts.posterOf(workspaceId);
    if (!file) return GAVE_UP;
    try {
      if (known !== "" && (await poster.isShared(known, place.channelId))) return known;
    } catch (error) {
      log.warn({ err: error, keys }, "could not look for a file; its lease runs on");
      return OPEN + known;
    }
    const bytes = await contentOf(file, keys);
    if (bytes === undefined) return GAVE_UP;
    for (let attempt = 1; ; attempt++) {
      // As the message itself was addressed, so that both count for one channel.
      await pace.turn(workspaceId, "upload", address);
      const outcome = await poster.upload({ ...file, ...place, content: bytes }, (fileId) =>
        keep(message, ids.with(index, OPEN + fileId)),
      );
      if (outcome.kind === "done") return outcome.fileId ?? GAVE_UP;
      if (outcome.kind === "limited") metrics.limited("upload");
      if (outcome.kind !== "limited" || attempt >= MOST_TRIES || work.stopping) {
        log.warn({ outcome: outcome.kind, keys }, "a file was not uploaded");
        if (outcome.kind === "refused") return GAVE_UP;
        return OPEN + (outcome.fileId ?? "");
      }
      await keep(message, ids, outcome.seconds * 1000);
      await work.park(clock.sleep(outcome.seconds * 1000));
    }
  }

  return async (message: Message, channelId: string, threadTs: string): Promise<void> => {
    const [first] = message.deliveries;
    const { files = [], onPosted } = message.content;
    if (!first || files.length === 0) return;
    let ids = first.fileIds?.length === files.length ? first.fileIds : notBegun(files);
    for (const index of files.keys()) {
      if (!ids[index]?.startsWith(OPEN)) continue;
      ids = ids.with(index, await uploadOne(message, { channelId, threadTs }, ids, index));
      // A finished one stays open until all are told of: it is found by its id.
      await keep(
        message,
        ids.map((id) => (id === GAVE_UP || id.startsWith(OPEN) ? id : OPEN + id)),
      );
    }
    const isOpen = ids.some((id) => id.startsWith(OPEN));
    // Looked for in a minute, when the lease is over.
    if (isOpen && first.attempts < MOST_ATTEMPTS) return metrics.retried("upload");
    const last = ids.map((id) => (id.startsWith(OPEN) ? GAVE_UP : id));
    await onPosted?.(last.map((id) => id || undefined));
    const error = last.includes(GAVE_UP) ? { error: "file" } : {};
    await record(message, { fileIds: last, leaseUntil: null, attempts: 0, ...error });
  };
}
