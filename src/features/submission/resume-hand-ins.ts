/** What was acknowledged and not checked, after a crash or for lack of room, is checked again. */
import type { Log } from "../../shared/log.ts";
import { type CheckingDeps, checkHandIn } from "./check-hand-in.ts";
import { pendingHandIns } from "./submission.store.ts";

/** Younger ones are most likely being checked right now. */
const LEFT_ALONE_MS = 2 * 60_000;

export async function resumeHandIns(deps: CheckingDeps & { log: Log }, workspaceId: string): Promise<void> {
  const before = new Date(deps.clock.now().getTime() - LEFT_ALONE_MS);
  for (const { id } of await pendingHandIns(deps.db.client, workspaceId, before)) {
    try {
      await checkHandIn(deps, workspaceId, id, "nobody-waits");
    } catch (error) {
      // One that cannot be checked now keeps none of the others waiting.
      deps.log.warn({ err: error, handIn: id }, "a pending hand-in could not be checked");
    }
  }
}
