/** The year that runs while another is being prepared. */
import type { Tx } from "../../platform/database/index.ts";
import { findProgram } from "../program/index.ts";
import { closingDate, isClosed, sessionsOf } from "../session/index.ts";

export interface YearUnderWay {
  fiscalYear: number;
  /** The day on which its last session closes. */
  lastDay: string;
}

/** All commands are about the latest year, so a later one waits until everything of the running one is closed. */
export async function yearUnderWay(
  tx: Tx,
  { workspaceId, next, at }: { workspaceId: string; next: number; at: Date },
): Promise<YearUnderWay | undefined> {
  const program = await findProgram(tx, workspaceId);
  if (program?.state !== "RUNNING" || program.fiscalYear >= next) return undefined;
  const open = (await sessionsOf(tx, program)).filter((session) => !isClosed(session, program.rules, at));
  const days = open.map((session) => closingDate(session, program.rules)).toSorted();
  const lastDay = days.at(-1);
  return lastDay === undefined ? undefined : { fiscalYear: program.fiscalYear, lastDay };
}
