/** What can be handed in, and what is wrong with what cannot. Pure. */
import { z } from "zod";

export const MOST_FILES = 10;
export const MOST_BYTES = 10 * 1024 * 1024;

export interface Filled {
  fileIds: string[];
  link: string | null;
  note: string;
  mayShare: boolean;
}

export type FieldFault = "nothing" | "link" | "note";

/** What is lacking, by field; empty when it can be handed in. */
export function faultsIn({ fileIds, link, note }: Filled): FieldFault[] {
  return [
    ...(fileIds.length === 0 && link === null ? ["nothing" as const] : []),
    ...(link !== null && !isWebLink(link) ? ["link" as const] : []),
    ...(note.trim() === "" ? ["note" as const] : []),
  ];
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
