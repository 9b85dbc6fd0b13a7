import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Holding } from "../../platform/notices/index.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { setPaused } from "./pause.store.ts";

/** The program that can be held back now. */
export async function preparePause(tx: Tx, who: Who): Promise<ProgramFacts> {
  requireRight(who, "program.pause");
  const program = await findProgram(tx, who.workspaceId);
  if (program?.state !== "RUNNING") throw new UserError("not-running", (words) => words.pause.notRunning);
  if (program.pausedAt) throw new UserError("paused", (words) => words.pause.already);
  return program;
}

/** Everything is held back from this moment on. */
export async function pauseProgram(
  { db }: Pick<Deps, "db">,
  holding: Holding,
  { who, at }: { who: Who; at: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    requireRight(who, "program.pause");
    const { workspaceId, id: programId, title } = await preparePause(tx, who);
    if (!(await setPaused(tx, { workspaceId, id: programId }, who.personId, at))) {
      throw new UserError("paused", (words) => words.pause.already);
    }
    await holding.hold(tx, { workspaceId, programId }, at);
    await recordAudit(tx, {
      ...{ workspaceId, programId, at, byId: who.personId },
      action: "pause.held",
      subject: { type: "program", id: programId },
      facts: { title },
    });
  });
}
