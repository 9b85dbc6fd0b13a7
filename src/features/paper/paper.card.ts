/** In the session's panel, for the office alone: the reflection sheet on paper. */
import type { Tx } from "../../platform/database/index.ts";
import { actions, type Block, button } from "../../platform/slack/blocks.ts";
import type { CardContext } from "../attendance/index.ts";
import { mayDo } from "../people/index.ts";
import { hasQuestions } from "../reflection/index.ts";
import { CARD, SHEET } from "./ids.ts";

export async function paperCard(tx: Tx, { who, words, session }: CardContext): Promise<Block[]> {
  if (session.state === "CANCELED" || !mayDo(who, "paper.download")) return [];
  if (session.visibility === "ANONYMOUS") return [];
  if (!(await hasQuestions(tx, session))) return [];
  return [actions(CARD, [button({ id: SHEET, text: words.paper.sheet, value: session.id })])];
}
