import type { Tx } from "../../platform/database/index.ts";
import type { Notices } from "../../platform/notices/types.ts";
import { findProgram } from "../program/index.ts";
import { subjectsOf } from "./list-subjects.ts";

/**
 * Somebody can be reached now, or no longer: whatever is going out of the program asks again who gets it. Handed to
 * people by app.ts, which knows accounts and nothing of programs.
 */
export async function audiencesChanged(
  notices: Pick<Notices, "audienceChanged">,
  tx: Tx,
  workspaceId: string,
): Promise<void> {
  const program = await findProgram(tx, workspaceId);
  if (!program) return;
  for (const subject of await subjectsOf(tx, program)) {
    await notices.audienceChanged(tx, subject);
  }
}
