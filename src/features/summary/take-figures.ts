import type { Tx } from "../../platform/database/index.ts";
import type { CountMails } from "../mail/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { gatherFacts } from "./gather-facts.ts";
import { figuresBefore, saveFigures } from "./summary.store.ts";

/** Keeps what a week's summary says: as it stands now, with the errata since the summary before it. */
export async function takeFiguresNow(
  tx: Tx,
  program: ProgramFacts,
  { monday, at, mails }: { monday: string; at: Date; mails: CountMails },
): Promise<void> {
  const before = await figuresBefore(tx, program, monday);
  const saidBefore = before && new Date(before.at);
  await saveFigures(tx, program, monday, await gatherFacts(tx, program, { at, saidBefore, mails }));
}
