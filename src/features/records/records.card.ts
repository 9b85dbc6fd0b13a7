/** In the session's panel: the way to the lists, for the office and for a team's leader and contacts. */
import type { Tx } from "../../platform/database/index.ts";
import { actions, type Block, button } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { type CardContext, teamsSpokenFor, teamValue } from "../attendance/index.ts";
import { mayDo } from "../people/index.ts";
import { CARD, LIST, TEAM } from "./ids.ts";

async function leaderPart(tx: Tx, { who, words, session, at }: CardContext): Promise<Block[]> {
  if (who.personId === undefined || !mayDo(who, "records.see-team")) return [];
  const teams = await teamsSpokenFor(tx, session, who.personId, dateOf(at));
  return teams.map((team, index) =>
    actions(`${CARD.team}-${index + 1}`, [
      button({
        id: TEAM.open,
        text: words.records.seeTeam(cut(team.name, 30)),
        value: teamValue({ sessionId: session.id, teamId: team.id }),
      }),
    ]),
  );
}

/** Empty for those who have only their own. */
export async function recordsCard(tx: Tx, card: CardContext): Promise<Block[]> {
  const { who, words, session } = card;
  const office = mayDo(who, "records.see-all")
    ? [actions(CARD.office, [button({ id: LIST.open, text: words.records.seeAll, value: session.id })])]
    : [];
  return session.state === "CANCELED" ? [] : [...(await leaderPart(tx, card)), ...office];
}
