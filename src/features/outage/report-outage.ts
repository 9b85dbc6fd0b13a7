/** The app is back and found notices held up: the office is to hear of it, once they have left. */
import { z } from "zod";
import type { Tx } from "../../platform/database/index.ts";
import type { Absence, Notices } from "../../platform/notices/index.ts";
import { REPORT_KIND } from "./ids.ts";
import { programOf } from "./outage.store.ts";

/** By then what was held up has left, and can be told of as a fact. */
const AFTER_MS = 10 * 60_000;
/** Over the longest holidays. */
const READ_WITHIN_MS = 14 * 86_400_000;

const moment = z.iso.datetime().transform((text) => new Date(text));
export const outageFacts = z.object({ from: moment, to: moment, notices: z.array(z.string()) });
export type Outage = z.infer<typeof outageFacts>;

export async function reportOutage(
  notices: Notices,
  tx: Tx,
  { workspaceId, from, to, notices: ids }: Absence,
): Promise<void> {
  const programId = await programOf(tx, workspaceId, ids);
  const minute = Math.floor(to.getTime() / 60_000);
  await notices.announce(tx, REPORT_KIND, workspaceId, workspaceId, {
    // One for each return.
    ordinal: minute,
    dueAt: new Date(to.getTime() + AFTER_MS),
    expiresAt: new Date(to.getTime() + READ_WITHIN_MS),
    ...(programId && { programId }),
    facts: { from: from.toISOString(), to: to.toISOString(), notices: ids },
  });
}
