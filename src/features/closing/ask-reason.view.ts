/** The reason of a change after closing, asked in whichever modal makes it. */
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { type Block, paragraph } from "../../platform/slack/blocks.ts";
import { textInput } from "../../platform/slack/inputs.ts";
import type { Values } from "../../platform/slack/values.ts";

/** So that it fits into what a modal carries on to the next. */
const LONGEST = 200;

interface AskReason {
  words: Words;
  id: string;
  number: number;
  initial?: string;
  /** The session closed while the modal was open. */
  isNew?: boolean;
}

export function askReason({ words, id, number, initial, isNew = false }: AskReason): Block[] {
  const { closing } = words;
  return [
    paragraph(isNew ? closing.closedMeanwhile(number) : closing.isClosed(number)),
    textInput({
      id,
      label: closing.reason,
      hint: closing.reasonHint,
      max: LONGEST,
      ...(initial && { initial }),
    }),
  ];
}

/** Undefined where the modal did not ask. */
export function readReason(values: Values, id: string): string | undefined {
  if (!values.blockIds().includes(id)) return undefined;
  const text = values.one(id)?.trim();
  if (!text) throw new UserError("no-reason", (words) => words.closing.reasonMissing, id);
  return text;
}
