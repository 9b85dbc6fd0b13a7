export { type AuditEntry, auditEntries, type NewAuditEntry, recordAudit } from "./audit.store.ts";
export type { AuditedAction } from "./audited-action.ts";
