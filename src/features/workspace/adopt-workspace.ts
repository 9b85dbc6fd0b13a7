import type { Database } from "../../platform/database/index.ts";
import {
  addWorkspace,
  findWorkspaceByTeam,
  rewriteWorkspace,
  type WorkspaceFacts,
  type WorkspaceInput,
} from "./workspace.store.ts";

/** Stands for the team of a workspace that was imported into before the app first met Slack. */
export const PENDING_TEAM = "PENDING";

/**
 * Finds or creates the workspace that the token belongs to, at start, and brings its facts up to date. A
 * placeholder left by an import becomes this workspace; a second one that starts at the same time finds it done.
 */
export function adoptWorkspace(db: Database, input: WorkspaceInput, at: Date): Promise<WorkspaceFacts> {
  return db.transaction(async (tx) => {
    const isKnown = await rewriteWorkspace(tx, input.teamId, input);
    if (!isKnown && !(await rewriteWorkspace(tx, PENDING_TEAM, input))) await addWorkspace(tx, input, at);
    const workspace = await findWorkspaceByTeam(tx, input.teamId);
    if (!workspace) throw new Error(`The workspace of ${input.teamId} was neither found nor made.`);
    return workspace;
  });
}
