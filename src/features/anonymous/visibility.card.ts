/** In the session's panel, for the office: who reads its reflections, and the way to change it. */
import type { Tx } from "../../platform/database/index.ts";
import { actions, type Block, button, paragraph } from "../../platform/slack/blocks.ts";
import type { CardContext } from "../attendance/index.ts";
import { mayDo } from "../people/index.ts";
import { countAnonymousAnswers, hasQuestions, isVisibilityFixed } from "../reflection/index.ts";
import { isClosed } from "../session/index.ts";
import { readable } from "./anonymous.rules.ts";
import type { Visibility } from "./change-visibility.ts";
import { READ, VISIBILITY } from "./ids.ts";

const OTHER: Record<Visibility, Visibility> = { COUNCIL: "ANONYMOUS", ANONYMOUS: "COUNCIL" };

/** Two parts and one id: which session, and what it is to become. */
export const changeValue = (sessionId: string, visibility: Visibility) => `${sessionId}:${visibility}`;

export async function visibilityCard(tx: Tx, card: CardContext): Promise<Block[]> {
  const { who, words, session, program, at } = card;
  if (session.state === "CANCELED" || !mayDo(who, "session.edit")) return [];
  if (!(await hasQuestions(tx, session))) return [];
  const { anonymous } = words;
  const now = session.visibility;
  const other = OTHER[now];
  const isFixed = isClosed(session, program.rules, at) || (await isVisibilityFixed(tx, session));
  const change = button({
    id: VISIBILITY.change,
    text: anonymous.become[other],
    value: changeValue(session.id, other),
    confirm: {
      title: anonymous.become[other],
      text: anonymous.confirm[other],
      yes: anonymous.become[other],
      no: words.common.cancel,
    },
  });
  const open = button({ id: READ.open, text: anonymous.read, value: session.id });
  const count = now === "ANONYMOUS" ? await countAnonymousAnswers(tx, session) : 0;
  const isReadable = now === "ANONYMOUS" && mayDo(who, "reflection.read");
  const buttons = [
    ...(isFixed ? [] : [change]),
    ...(isReadable && readable({ session, program, count, at }) === "readable" ? [open] : []),
  ];
  return [
    paragraph(isFixed ? anonymous.lineFixed(now) : anonymous.line(now)),
    ...(buttons.length > 0 ? [actions(VISIBILITY.card, buttons)] : []),
  ];
}
