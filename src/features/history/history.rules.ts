/** What is asked of the log, and how an entry reads. Pure. */
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import type { AuditEntry, AuditedAction, ChangeInWords } from "../../platform/audit/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { addDays, isDate, moment } from "../../shared/japanese-date.ts";
import { FILTER } from "./ids.ts";

/** Every press about attendance, the trainees' own too: kept apart by attendance, and read from there. */
export const MARKS = "marks";
/** Who did it: the app itself. */
export const APP = "app";

/** As it comes back with a press: small, because a modal keeps 3,000 characters. */
export const filterSchema = z.object({
  /** A feature, or MARKS. */
  kind: z.string().optional(),
  /** Person id, or APP. */
  by: z.string().optional(),
  from: z.string().optional(),
  /** The last day, included. */
  until: z.string().optional(),
  text: z.string().optional(),
});
export type Filter = z.infer<typeof filterSchema>;

export const askedSchema = z.object({ filter: filterSchema, page: z.number().int().min(0) });
/** What is looked at: which entries, and which page of them. */
export type Asked = z.infer<typeof askedSchema>;

export const EVERYTHING: Asked = { filter: {}, page: 0 };

/** Throws when the period ends before it begins. */
export function requirePeriod({ from, until }: Filter): void {
  if (from && until && until < from) {
    throw new UserError("period", (words) => words.history.periodTurned, FILTER.until);
  }
}

/** From the first moment of the first day to the first one after the last. */
export function momentsOf({ from, until }: Filter): { from?: Date; until?: Date } {
  return {
    ...(from && isDate(from) && { from: moment(from, "00:00") }),
    ...(until && isDate(until) && { until: moment(addDays(until, 1), "00:00") }),
  };
}

const comparable = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s/gu, "");

/** Names are found with and without the space in them; of several words each must be there. */
export function holds(text: string | undefined, ...shown: string[]): boolean {
  const all = comparable(shown.join("\n"));
  return (text ?? "").split(/\s+/u).every((word) => all.includes(comparable(word)));
}

export const featureOf = (action: string): string => action.split(".")[0] ?? action;

/** The features that declare what they record, in their order: the kinds of act that can be asked for. */
export function kindsOf(audited: AuditedAction[]): string[] {
  return [...new Set(audited.map(({ action }) => featureOf(action)))];
}

export function kindName({ history }: Words, kind: string): string {
  const names: Record<string, string | undefined> = history.kinds;
  return names[kind] ?? kind;
}

type Said = Pick<AuditEntry, "action" | "facts" | "reversesId">;

/** One line, or the bare name of an act that nobody declares any more, or declares otherwise than it was kept. */
export function lineOf(words: Words, audited: AuditedAction[], { action, facts, reversesId }: Said): string {
  const declared = audited.find((one) => one.action === action);
  let line = action;
  try {
    line = declared?.say(words, facts) ?? action;
  } catch {
    // The log is never closed by one entry of an older shape.
  }
  return reversesId === undefined ? line : words.history.reversal(line);
}

export function changesOf(
  words: Words,
  audited: AuditedAction[],
  entry: Pick<AuditEntry, "action" | "facts" | "before" | "after">,
): ChangeInWords[] {
  try {
    return audited.find(({ action }) => action === entry.action)?.changes?.(words, entry) ?? [];
  } catch {
    return [];
  }
}

export type Standing = "undoable" | "undone" | "reversal" | "lasting";

/** Whether it can be taken back, as far as the entry itself tells. */
export function standingOf(
  audited: AuditedAction[],
  { action, reversesId, reversedById }: Pick<AuditEntry, "action" | "reversesId" | "reversedById">,
): Standing {
  if (reversesId !== undefined) return "reversal";
  if (reversedById !== undefined) return "undone";
  return audited.find((one) => one.action === action)?.undo ? "undoable" : "lasting";
}
