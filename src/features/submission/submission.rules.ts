/** What can be handed in, and what is wrong with what cannot. Pure. */
import { z } from "zod";
import { countAnswered, type FrozenAnswer, missingIn } from "../worksheet/index.ts";

export const MOST_FILES = 10;
export const MOST_BYTES = 10 * 1024 * 1024;

export interface Filled {
  fileIds: string[];
  link: string | null;
  note: string;
  mayShare: boolean;
}

export type FieldFault = "nothing" | "link" | "note";

const holdsNothing = ({ fileIds, link }: Filled) => fileIds.length === 0 && link === null;

/** What is lacking, by field; empty when it can be handed in. A form may be all that is handed in. */
export function faultsIn(filled: Filled, isForm: boolean): FieldFault[] {
  const { link, note } = filled;
  return [
    ...(holdsNothing(filled) && !isForm ? ["nothing" as const] : []),
    ...(link !== null && !isWebLink(link) ? ["link" as const] : []),
    ...(note.trim() === "" ? ["note" as const] : []),
  ];
}

/** What a form lacks where nothing else is handed in; a template filled in on paper needs no form beside it. */
export type FormFault = { kind: "empty" } | { kind: "missing"; answers: FrozenAnswer[] };

export function formFault(filled: Filled, answers: FrozenAnswer[]): FormFault | undefined {
  if (!holdsNothing(filled)) return undefined;
  if (countAnswered(answers) === 0) return { kind: "empty" };
  const missing = missingIn(answers);
  return missing.length > 0 ? { kind: "missing", answers: missing } : undefined;
}

/** http or https, with a host; nothing that a person who opens it would run. */
export function isWebLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && hostname !== "";
}

/** Why a hand-in was given back: about one of its files. */
export const handInFault = z.object({
  code: z.enum(["gone", "kind", "empty", "content", "too-large"]),
  /** The file's name; empty when it is gone. */
  name: z.string(),
});

export type HandInFault = z.infer<typeof handInFault>;
