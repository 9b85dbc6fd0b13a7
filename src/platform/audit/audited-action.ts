/** What a feature declares of an act that it records, so that the log can say it and take it back. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../database/index.ts";
import type { Deps } from "../deps.ts";
import type { Json } from "../notices/types.ts";
import type { KnownWho } from "../slack/who.ts";
import type { AuditEntry } from "./audit.store.ts";

/** One thing that an entry changed, in words: 「開催日：7月1日（月） → 7月8日（月）」. */
export interface ChangeInWords {
  what: string;
  /** Absent: there was nothing to compare with. */
  from?: string;
  to: string;
}

/** What an undo has to say beyond having happened. */
export interface Undone {
  /** What the reversing entry keeps instead of the facts and states of the entry, when not all could be put back. */
  facts?: Json;
  before?: Json;
  after?: Json;
  /** What cannot be done inside a transaction, such as asking Slack. */
  afterwards?(): Promise<void>;
}

export interface AuditedAction {
  /** As recorded: "roster.transfer". */
  action: string;
  /** One line for the log, from the facts that were kept with the entry. */
  say(words: Words, facts: Json): string;
  /** From what to what, for whoever opens the entry; absent: the line says it all. */
  changes?(words: Words, entry: Pick<AuditEntry, "facts" | "before" | "after">): ChangeInWords[];
  /**
   * Somebody was told of it: taking it back is a reversal that tells them as well, and not an undo after which all is
   * as if nothing had been.
   */
  isTold?: boolean;
  /** What taking it back will do, for the question before it; absent: only that all is as before. */
  undoMeans?(words: Words, facts: Json): string[];
  /**
   * Puts back what the entry changed, in the caller's transaction, and plans again what follows. Throws a UserError
   * when it can no longer be undone. Absent: it never can. The caller records the reversing entry.
   */
  undo?(
    tx: Tx,
    deps: Deps,
    undoing: { entry: AuditEntry; who: KnownWho; at: Date },
    // biome-ignore lint/suspicious/noConfusingVoidType: most have nothing to say, and end without a return.
  ): Promise<Undone | void>;
}
