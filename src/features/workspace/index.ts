export { adoptWorkspace, PENDING_TEAM } from "./adopt-workspace.ts";
export { findWorkspaceByTeam, loadWorkspace } from "./workspace.store.ts";
