export { adoptWorkspace, PENDING_TEAM } from "./adopt-workspace.ts";
export { findWorkspaceByTeam, loadWorkspace, workspaceIds } from "./workspace.store.ts";
