/** A trainee's own request: in the session's panel, and in the message after the session. */
import type { Button } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { actions, type Block, paragraph } from "../../platform/slack/blocks.ts";
import { type CardContext, enrollmentOf, marksOf } from "../attendance/index.ts";
import type { AttendanceStatus } from "../closing/index.ts";
import { mayDo } from "../people/index.ts";
import { askButton } from "./ask-correction.view.ts";
import { whyNotAsked } from "./correction.rules.ts";
import { type Correction, lastCorrections } from "./correction.store.ts";
import { CARD } from "./ids.ts";

function standLine(words: Words, { state, wanted, askedAt, decidedAt }: Correction): string | undefined {
  const { correction, attendance } = words;
  if (state === "WITHDRAWN") return undefined;
  return correction.stands[state]({ status: attendance.status[wanted], at: decidedAt ?? askedAt });
}

/** Empty while the person can change their attendance themselves. */
export async function correctionCard(tx: Tx, card: CardContext): Promise<Block[]> {
  const { who, words, session, program, at } = card;
  const { personId } = who;
  if (personId === undefined || !mayDo(who, "correction.ask")) return [];
  const enrollment = await enrollmentOf(tx, session, personId);
  if (!enrollment) return [];
  const mark = (await marksOf(tx, session, [enrollment.id])).get(enrollment.id);
  const last = (await lastCorrections(tx, session, [enrollment.id])).get(enrollment.id);
  const line = last && standLine(words, last);
  const isOpen = last?.state === "OPEN";
  const mayAsk = isOpen || !whyNotAsked({ session, program, at, personId, mark });
  return [
    ...(line ? [paragraph(line)] : []),
    ...(mayAsk ? [actions(CARD.own, [askButton(words, session.id, isOpen)])] : []),
  ];
}

/** Handed to reflection: what its message adds where a correction can be asked for. */
export const correctionsInMessages = {
  /** What is asked for and not decided, by enrollment. */
  async open(
    tx: Tx,
    session: { workspaceId: string; id: string },
    enrollmentIds: string[],
  ): Promise<Map<string, AttendanceStatus>> {
    const last = await lastCorrections(tx, session, enrollmentIds);
    return new Map([...last].flatMap(([id, { state, wanted }]) => (state === "OPEN" ? [[id, wanted]] : [])));
  },
  say(
    words: Words,
    sessionId: string,
    asked: AttendanceStatus | undefined,
  ): { line: string | undefined; button: Button } {
    const line = asked && words.correction.waiting(words.attendance.status[asked]);
    return { line, button: askButton(words, sessionId, asked !== undefined) };
  },
};
