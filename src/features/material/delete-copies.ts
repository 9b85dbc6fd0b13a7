/** What was taken away is deleted in the channel's thread too: the app's own copy, nothing of anybody else's. */
import type { Database } from "../../platform/database/index.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import { copiesLeft, forgetCopy } from "./material.store.ts";

export interface Deleting {
  db: Database;
  files: SlackFiles;
}

/** All that are left; what Slack does not delete now is tried again at the next time. Throws Slack's own error. */
export async function deleteCopies({ db, files }: Deleting, workspaceId: string): Promise<void> {
  for (const { id, copyId } of await copiesLeft(db.client, workspaceId)) {
    await files.remove(copyId);
    await db.transaction((tx) => forgetCopy(tx, workspaceId, id));
  }
}
