/** Reflections in the session's panel: one's own sheet, and the office's counts. Never a word of an answer. */
import type { Button } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { actions, type Block, button, paragraph } from "../../platform/slack/blocks.ts";
import type { CardContext } from "../attendance/index.ts";
import { mayDo } from "../people/index.ts";
import { closesAt, isClosed, type SessionFacts, startsAt } from "../session/index.ts";
import { ANSWER, CARD } from "./ids.ts";
import { isOpenForAnswers, type Standing, standingOf } from "./reflection.rules.ts";
import { hasQuestions } from "./reflection.store.ts";
import { reflectionCounts } from "./reflection-counts.store.ts";
import { receivedLine } from "./say-after-session.view.ts";
import { standings } from "./standing.store.ts";

const LABEL: Partial<Record<Standing, "write" | "goOn" | "edit" | "takeUp">> = {
  unmarked: "write",
  asked: "write",
  draft: "goOn",
  answered: "edit",
  declined: "takeUp",
};

/** Opens the sheet of somebody who stands there; undefined for those who are not asked. */
export function sheetButton(words: Words, session: SessionFacts, standing: Standing) {
  if (standing === "answered" && session.visibility === "ANONYMOUS") return undefined;
  const label = LABEL[standing];
  return label && button({ id: ANSWER.open, text: words.reflection[label], value: session.id });
}

async function ownPart(
  tx: Tx,
  { words, session, program, at }: CardContext,
  personId: string,
): Promise<Block[]> {
  const row = (await standings(tx, session, [personId])).get(personId);
  if (!row) return [];
  const { reflection } = words;
  const standing = standingOf(row, true);
  const closing = closesAt(session, program.rules);
  const received = row.submittedAt ? [paragraph(receivedLine(words, row.submittedAt, row))] : [];
  if (!isOpenForAnswers(session, program, at)) return received;
  const open = sheetButton(words, session, standing);
  if (!open) return received.length > 0 ? [...received, paragraph(reflection.final)] : [];
  return [
    ...received,
    paragraph(
      session.visibility === "ANONYMOUS"
        ? reflection.openUntilFinal(closing)
        : standing === "answered"
          ? reflection.editUntil(closing)
          : reflection.openUntil(closing),
    ),
    actions(CARD.own, [open]),
  ];
}

/** The way to the own sheet without a command, in messages. */
export function ownSheetButton(words: Words): Button {
  return button({ id: ANSWER.openOwn, text: words.reflection.sheet });
}

/** Blocks for a modal, a message or App Home; empty for those whom reflections do not concern. */
export async function reflectionCard(tx: Tx, card: CardContext): Promise<Block[]> {
  const { who, words, session, program, at } = card;
  if (!(await hasQuestions(tx, session))) return [];
  const own =
    who.personId !== undefined && mayDo(who, "reflection.answer")
      ? await ownPart(tx, card, who.personId)
      : [];
  if (!mayDo(who, "reflection.see-counts") || startsAt(session) > at) return own;
  const counts = { ...(await reflectionCounts(tx, session)), isClosed: isClosed(session, program.rules, at) };
  return [...own, paragraph(words.reflection.counts(counts))];
}
