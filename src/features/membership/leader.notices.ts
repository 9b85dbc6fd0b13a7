/** One direct message to whoever becomes a team's leader: what a leader does here, and whom to call. */
import { type Words, wordsIn } from "../../locales/index.ts";
import type { Composed, MessageContent, NoticeKind } from "../../platform/notices/types.ts";
import { bold, bullets, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { findProgram } from "../program/index.ts";
import { teamName } from "./describe-roster.ts";
import { LEADER_NOTICE } from "./ids.ts";
import { covers } from "./roster.rules.ts";
import { findPlace } from "./roster.store.ts";

function leaderMessage(
  words: Words,
  team: { number: number; name: string },
  contact: string,
): MessageContent {
  const { leader } = words.membership;
  return {
    text: leader.title(teamName(team)),
    blocks: [
      rich(bold(leader.title(teamName(team)))),
      paragraph(leader.intro),
      bullets(leader.does.map((line) => [run(line)])),
      paragraph(leader.contact(contact)),
    ],
  };
}

export const leaderNotice: NoticeKind = {
  kind: LEADER_NOTICE,
  urgency: "routine",

  async audience(tx, { workspaceId, subjectId }, at) {
    const place = await findPlace(tx, workspaceId, subjectId);
    const leads = place?.role === "LEADER" && covers(place, dateOf(at));
    if (!leads) return { people: [], channels: [], skipped: [] };
    const { personId } = place.enrollment;
    if (place.team.onHold) {
      return { people: [], channels: [], skipped: [{ personId, reason: "on-hold" }] };
    }
    return { people: [personId], channels: [], skipped: [] };
  },

  async compose(tx, { workspaceId, subjectId }, deliveries) {
    const place = await findPlace(tx, workspaceId, subjectId);
    const contact = (await findProgram(tx, workspaceId))?.contact ?? "";
    return new Map(
      deliveries.map(({ deliveryId, language }): [string, Composed] => [
        deliveryId,
        place?.role === "LEADER"
          ? { say: leaderMessage(wordsIn(language), place.team, contact) }
          : { skip: "withdrawn" },
      ]),
    );
  },
};
