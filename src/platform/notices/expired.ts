/** What is over: unsent deliveries are skipped with the reason, also of what nobody came to send. */
import type { Log } from "../../shared/log.ts";
import type { Database } from "../database/index.ts";
import type { Kinds } from "./kinds.ts";
import { sayAgain } from "./refresh.ts";
import { factsForLook, type OfficeRow } from "./rows.ts";

export interface ClosingParts {
  db: Database;
  kinds: Kinds;
  log: Log;
  serves: string[];
}

/** Who would have got what never fell due, because the app was not there: they are on record as left out. */
async function neverOpened({ db, kinds, log }: ClosingParts, notice: OfficeRow, at: Date) {
  const isReady = notice.state === "PLANNED" && (!notice.needsApproval || notice.approvedAt !== null);
  const kind = isReady ? kinds.find(notice.kind) : undefined;
  try {
    const audience = await kind?.audience(db.client, factsForLook(notice), at);
    return [
      ...(audience?.people ?? []).map((recipient) => ({ recipient, toChannel: false })),
      ...(audience?.channels ?? []).map((recipient) => ({ recipient, toChannel: true })),
    ];
  } catch (error) {
    log.error({ err: error, notice: notice.key }, "who missed a notice is not known");
    return [];
  }
}

/** Ends what is over. */
export async function closeExpired(parts: ClosingParts, at: Date): Promise<void> {
  const { db, kinds, serves } = parts;
  const over = await db.client.$queryRaw<OfficeRow[]>`
    select * from "Notice"
    where "expiresAt" <= ${at} and state in ('PLANNED', 'HELD', 'GOING_OUT') and "workspaceId" = any(${serves})
    order by "expiresAt" limit 200`;
  for (const notice of over) {
    const { id, workspaceId, kind } = notice;
    const missed = await neverOpened(parts, notice, at);
    await db.transaction(async (tx) => {
      const skipped = { state: "SKIPPED" as const, reason: "expired" };
      await tx.delivery.createMany({
        data: missed.map((one) => ({ ...one, ...skipped, workspaceId, noticeId: id, availableAt: at })),
        skipDuplicates: true,
      });
      await tx.delivery.updateMany({ where: { workspaceId, noticeId: id, state: "WAITING" }, data: skipped });
      if (kinds.find(kind)?.lastWord) await sayAgain(tx, workspaceId, [id]);
      await tx.notice.updateMany({
        where: { id, workspaceId, state: { in: ["PLANNED", "HELD", "GOING_OUT"] } },
        data: { state: "DONE", updatedAt: at },
      });
    });
  }
}
