export {
  type AuditEntry,
  type AuditFilter,
  auditActors,
  auditEntries,
  entryTurnedRound,
  lockAuditEntry,
  type NewAuditEntry,
  recordAudit,
} from "./audit.store.ts";
export type { AuditedAction, ChangeInWords, Undone } from "./audited-action.ts";
