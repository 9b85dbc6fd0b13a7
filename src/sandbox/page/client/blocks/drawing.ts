/** What a block needs besides itself to be drawn: names, words, what stands in the fields, and hands to act with. */
import type { Json } from "../../../types.ts";

export interface BlockWords {
  choose: string;
  noChoice: string;
  chosen(count: number): string;
  search: string;
  noFile: string;
  download: string;
  required: string;
  optional: string;
  edited: string;
  unsupported(type: string): string;
  /** The words of the client itself, which the sandbox says in English. */
  clientFault(text: string): string;
  rowsOf(title: string): string;
}

/** What a person does to an element; without hands a block is a picture of itself. */
export interface Hands {
  press(block: Json, element: Json, value?: string): void;
  /** Into a field that says so at once. */
  enter(block: Json, element: Json, value: string | string[]): void;
  /** While somebody types: kept by the page, sent when they leave the field or press something. */
  type(block: Json, element: Json, value: string): void;
  typed(block: Json, element: Json): string | undefined;
  upload(block: Json, element: Json, files: File[]): void;
}

export interface Drawing {
  words: BlockWords;
  users: Record<string, string>;
  channels: Record<string, string>;
  /** block_id → action_id → state. */
  form: Record<string, Record<string, Json>>;
  errors: Record<string, string>;
  hands?: Hands;
  /** For ids of elements: no two places on a page have the same. */
  place: string;
  locale: string;
  /** Where a file of the workspace is to be had; without it no link leads anywhere, as on paper. */
  fileUrl?(id: string): string;
}

export function stateOf({ form }: Drawing, block: Json, element: Json): Json {
  return form[String(block.block_id)]?.[String(element.action_id)] ?? {};
}

export function idOf({ place }: Drawing, block: Json, part: string): string {
  return `${place}-${String(block.block_id)}-${part}`.replace(/[^\w.-]/g, "_");
}
