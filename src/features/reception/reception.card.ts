/** In the session's panel, for the office alone: what is printed for the reception desk. */
import type { Words } from "../../locales/index.ts";
import { actions, type Block, button } from "../../platform/slack/blocks.ts";
import type { Who } from "../../platform/slack/who.ts";
import { mayDo } from "../people/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { BADGES, CARD, ROSTER } from "./ids.ts";

export function receptionBlocks(card: { who: Who; words: Words; session: SessionFacts }): Block[] {
  const { who, words, session } = card;
  if (session.state === "CANCELED" || !mayDo(who, "reception.download")) return [];
  const { roster, badges } = words.reception;
  return [
    actions(CARD, [
      button({ id: ROSTER, text: roster, value: session.id }),
      button({ id: BADGES, text: badges, value: session.id }),
    ]),
  ];
}
