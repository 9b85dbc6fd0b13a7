/** Before a session, in its panel: one's own answer, the team's list, and the office's numbers. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import {
  actions,
  type Block,
  button,
  note,
  paragraph,
  plain,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { mayDo } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { openButton, stateText } from "./answer-intention.view.ts";
import { CARD, TEAM } from "./ids.ts";
import { countsOf, isAsking } from "./intention.rules.ts";
import { observersRegistered, type Standing, standingsOf } from "./intention.store.ts";
import { dueAt } from "./occasions.rules.ts";
import { teamsSpokenFor } from "./show-team.ts";
import { pairValue } from "./show-team.view.ts";

interface Card {
  who: Who;
  words: Words;
  session: SessionFacts;
  program: ProgramFacts;
  at: Date;
}

function ownPart({ words, session }: Card, standing: Standing | undefined, isAskedBeside: boolean): Block[] {
  if (!standing) return [];
  const { intention } = words;
  const { answer } = standing;
  const state = rich(run(intention.ownState(stateText(words, answer))));
  if (!answer && isAskedBeside) return [state];
  return [state, actions(CARD.own, [openButton(session, answer ? intention.change : intention.answer)])];
}

async function leaderPart(tx: Tx, { words, session, at }: Card, who: KnownWho): Promise<Block[]> {
  const teams = await teamsSpokenFor(tx, who, at);
  return teams.map(({ teamId, name }, index) =>
    actions(`${CARD.team}-${index + 1}`, [
      button({
        id: TEAM.open,
        text: words.intention.openTeam(cut(name, 30)),
        value: pairValue(session.id, teamId),
      }),
    ]),
  );
}

function teamSelects({ words, session }: Card, all: Standing[]): Block[] {
  const teams = new Map(all.flatMap((one) => (one.teamId ? [[one.teamId, one] as const] : [])));
  const options = [...teams]
    .toSorted(([, a], [, b]) => (a.teamNumber ?? 0) - (b.teamNumber ?? 0))
    .map(([teamId, { teamNumber: number, teamName: name }]) => {
      const unanswered = all.filter((one) => one.teamId === teamId && !one.answer).length;
      return {
        text: plain(cut(words.intention.teamOption({ number, name, unanswered }), LIMITS.optionText)),
        value: pairValue(session.id, teamId),
      };
    });
  const pages = Math.ceil(options.length / LIMITS.options);
  return Array.from({ length: pages }, (_, page) =>
    actions(`${CARD.teams}-${page + 1}`, [
      {
        type: "static_select",
        action_id: TEAM.choose,
        placeholder: plain(words.intention.chooseTeam),
        options: options.slice(page * LIMITS.options, (page + 1) * LIMITS.options),
      },
    ]),
  );
}

async function officePart(tx: Tx, card: Card, all: Standing[]): Promise<Block[]> {
  const { who, words, session, program } = card;
  const { intention } = words;
  const observers = await observersRegistered(tx, session);
  const counts = intention.counts({ ...countsOf(all), isHybrid: session.mode === "HYBRID" });
  return [
    paragraph(`${counts}${observers > 0 ? intention.observers(observers) : ""}`),
    note(intention.dueBy(dueAt(session, program.rules))),
    ...(mayDo(who, "intention.answer-any") ? teamSelects(card, all) : []),
  ];
}

/**
 * Empty before people are asked, and once the session has begun. `isAskedBeside`: whoever has not answered finds the
 * button elsewhere on the same screen.
 */
export async function intentionCard(
  tx: Tx,
  card: Card,
  { isAskedBeside = false }: { isAskedBeside?: boolean } = {},
): Promise<Block[]> {
  const { who, session } = card;
  if (!isAsking(card)) return [];
  const { personId } = who;
  const seesCounts = mayDo(who, "intention.see-counts");
  const justOne = personId === undefined ? [] : [personId];
  // Everybody is read for the numbers alone.
  const all = await standingsOf(tx, session, seesCounts ? undefined : justOne);
  const own = all.find((one) => one.personId === personId);
  const mayTeam = personId !== undefined && mayDo(who, "intention.answer-team");
  return [
    ...(personId !== undefined && mayDo(who, "intention.answer-own")
      ? ownPart(card, own, isAskedBeside)
      : []),
    ...(mayTeam ? await leaderPart(tx, card, { ...who, personId }) : []),
    ...(seesCounts ? await officePart(tx, card, all) : []),
  ];
}
