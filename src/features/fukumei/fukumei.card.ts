/** In the session's panel: one's own training report, for whoever was there. */
import type { Tx } from "../../platform/database/index.ts";
import { actions, type Block } from "../../platform/slack/blocks.ts";
import { type CardContext, enrollmentOf, marksOf } from "../attendance/index.ts";
import { hasAttended } from "../closing/index.ts";
import { mayDo } from "../people/index.ts";
import { startsAt } from "../session/index.ts";
import { FUKUMEI } from "./ids.ts";
import { draftButton } from "./make-draft.view.ts";

export async function fukumeiCard(tx: Tx, { who, words, session, at }: CardContext): Promise<Block[]> {
  if (who.personId === undefined || !mayDo(who, "fukumei.take")) return [];
  if (session.state === "CANCELED" || startsAt(session) > at) return [];
  const enrollment = await enrollmentOf(tx, session, who.personId);
  if (!enrollment) return [];
  const mark = (await marksOf(tx, session, [enrollment.id])).get(enrollment.id);
  if (!hasAttended(mark?.status)) return [];
  return [actions(`${FUKUMEI.card}-${session.number}`, [draftButton(words, session.id)])];
}
