export { adoptWorkspace, PENDING_TEAM } from "./adopt-workspace.ts";
export { findWorkspaceByTeam, loadWorkspace, type WorkspaceFacts } from "./workspace.store.ts";
