/** Slack workspaces that this installation serves. */
import type { Tx } from "../../platform/database/index.ts";

export interface WorkspaceFacts {
  id: string;
  /** Slack's T… id; PENDING_TEAM before the first start. */
  teamId: string;
  name: string;
  botUserId: string | null;
  /** The private channel whose members are the council; null: nobody is. */
  councilChannelId: string | null;
}

/** What Slack and the settings say about a workspace at start. */
export interface WorkspaceInput {
  teamId: string;
  name: string;
  botUserId: string | null;
  councilChannelId: string | null;
}

const facts = { id: true, teamId: true, name: true, botUserId: true, councilChannelId: true } as const;

export async function findWorkspaceByTeam(tx: Tx, teamId: string): Promise<WorkspaceFacts | undefined> {
  return (await tx.workspace.findUnique({ where: { teamId }, select: facts })) ?? undefined;
}

export function loadWorkspace(tx: Tx, workspaceId: string): Promise<WorkspaceFacts> {
  return tx.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: facts });
}

/** All there are, for a command of the terminal, which belongs to none. */
export async function workspaceIds(tx: Tx): Promise<string[]> {
  return (await tx.workspace.findMany({ select: { id: true } })).map((row) => row.id);
}

/** Gives the row of `fromTeam` the facts of `input`; false when there is no such row. */
export async function rewriteWorkspace(tx: Tx, fromTeam: string, input: WorkspaceInput): Promise<boolean> {
  const { count } = await tx.workspace.updateMany({ where: { teamId: fromTeam }, data: input });
  return count > 0;
}

/** Adds the workspace unless another process just did. */
export async function addWorkspace(tx: Tx, input: WorkspaceInput, at: Date): Promise<void> {
  await tx.workspace.createMany({ data: [{ ...input, createdAt: at }], skipDuplicates: true });
}
