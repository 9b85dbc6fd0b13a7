/** The workspace that an import from the terminal belongs to. */
import type { Database } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { PENDING_TEAM, workspaceIds } from "../workspace/index.ts";
import { createWorkspace } from "./import.store.ts";

/** Undefined: there is none yet. Throws a UserError when there are several. */
export async function findOnlyWorkspace(db: Database): Promise<string | undefined> {
  const [first, ...others] = await workspaceIds(db.client);
  if (others.length > 0) throw new UserError("many-workspaces", (words) => words.workbook.manyWorkspaces);
  return first;
}

/** A workspace that the app takes over when it first meets Slack. */
export function makeWorkspace(db: Database, at: Date): Promise<string> {
  return db.transaction((tx) => createWorkspace(tx, PENDING_TEAM, at));
}
