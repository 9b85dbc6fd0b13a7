import { recordAudit } from "../../platform/audit/index.ts";
import type { Database } from "../../platform/database/index.ts";
import type { Holding } from "../../platform/notices/index.ts";
import { findProgram } from "../program/index.ts";
import { workspaceIds } from "../workspace/index.ts";
import { setPaused } from "./pause.store.ts";

/**
 * A restored backup knows nothing of what was sent after it was made: everything is held back, until the office has
 * said in /program resume what of it is still to be sent. Returns whether anything was running.
 */
export async function pauseRestored(db: Database, holding: Holding, at: Date): Promise<boolean> {
  let isHeld = false;
  for (const workspaceId of await workspaceIds(db.client)) {
    await db.transaction(async (tx) => {
      const program = await findProgram(tx, workspaceId);
      if (!program || !(await setPaused(tx, { workspaceId, id: program.id }, null, at))) return;
      const { id: programId, title } = program;
      await holding.hold(tx, { workspaceId, programId }, at);
      await recordAudit(tx, {
        ...{ workspaceId, programId, at, byId: null },
        action: "pause.held",
        subject: { type: "program", id: programId },
        facts: { title },
      });
      isHeld = true;
    });
  }
  return isHeld;
}
