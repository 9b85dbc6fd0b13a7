/** Visits on App Home: the way to the list for the office, the figures for a viewer. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { button } from "../../platform/slack/blocks.ts";
import type { ProgramFacts } from "../program/index.ts";
import { EDIT, LIST } from "./ids.ts";
import { countVisits } from "./read-visits.ts";
import { windowName } from "./visit.card.ts";

export function visitButtons(words: Words) {
  const { buttons } = words.visit;
  return [
    button({ id: LIST.open, text: words.visit.title }),
    button({ id: EDIT.create, text: buttons.create }),
  ];
}

/** As /visit tells them. */
export async function visitCounts(
  tx: Tx,
  { words, program, at }: { words: Words; program: ProgramFacts; at: Date },
) {
  const { window, ...counts } = await countVisits(tx, program, at);
  return words.visit.counts({ window: windowName(words, window), ...counts });
}
