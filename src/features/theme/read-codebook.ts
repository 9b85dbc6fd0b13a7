/** The codebook of a question as it stands; at its first use it is what the app brings along. */
import type { Tx } from "../../platform/database/index.ts";
import { type Codebook, codebookOf, shippedEntries } from "./codebook.rules.ts";
import { entriesOf, insertShipped } from "./theme.store.ts";

/** One codebook serves all the years of a workspace, so that a theme of this year is that of the years before. */
export async function readCodebook(tx: Tx, workspaceId: string, questionKey: string): Promise<Codebook> {
  const place = { workspaceId, questionKey };
  let entries = await entriesOf(tx, place);
  const shipped = shippedEntries(questionKey);
  if (entries.length === 0 && shipped.length > 0) {
    await insertShipped(tx, workspaceId, shipped);
    entries = await entriesOf(tx, place);
  }
  return codebookOf(questionKey, entries);
}
