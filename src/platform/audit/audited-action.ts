/** What a feature declares of an act that it records, so that the log can say it and take it back. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../database/index.ts";
import type { Deps } from "../deps.ts";
import type { Json } from "../notices/types.ts";
import type { KnownWho } from "../slack/who.ts";
import type { AuditEntry } from "./audit.store.ts";

export interface AuditedAction {
  /** As recorded: "roster.transfer". */
  action: string;
  /** One line for the log, from the facts that were kept with the entry. */
  say(words: Words, facts: Json): string;
  /**
   * Puts back what the entry changed, in the caller's transaction, and plans again what follows. Throws a UserError
   * when it can no longer be undone. Absent: it never can. The caller records the reversing entry.
   */
  undo?(tx: Tx, deps: Deps, undoing: { entry: AuditEntry; who: KnownWho; at: Date }): Promise<void>;
}
