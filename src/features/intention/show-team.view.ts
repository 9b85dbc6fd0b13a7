/** Who of one team has answered, and the choice of somebody to answer for. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { actions, type Block, bullets, note, plain, rich, run } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import { stateText } from "./answer-intention.view.ts";
import { TEAM } from "./ids.ts";
import type { Standing } from "./intention.store.ts";
import type { TeamAnswers } from "./show-team.ts";

/** Two ids fit into an option's 75 characters. */
export const pairValue = (one: string, other: string) => `${one}:${other}`;

const twoIds = z.tuple([z.string().min(1), z.string().min(1)]);
export const readPair = (value: string): [string, string] => twoIds.parse(value.split(":"));

function personSelect(words: Words, { session, members }: TeamAnswers): Block[] {
  if (members.length === 0) return [];
  return [
    actions(TEAM.people, [
      {
        type: "static_select",
        action_id: TEAM.person,
        placeholder: plain(words.intention.choosePerson),
        options: members.slice(0, LIMITS.options).map(({ name, answer, enrollmentId }) => ({
          text: plain(cut(words.intention.member(name, stateText(words, answer)), LIMITS.optionText)),
          value: pairValue(session.id, enrollmentId),
        })),
      },
    ]),
  ];
}

export function teamModal(words: Words, sheet: TeamAnswers): ModalView {
  const { intention, common } = words;
  const { session, team, members } = sheet;
  const line = ({ name, answer, enteredBy }: Standing) => [
    run(intention.member(name, stateText(words, answer)) + (enteredBy ? intention.enteredBy(enteredBy) : "")),
  ];
  return modal({
    id: TEAM.modal,
    title: intention.teamTitle(session.number),
    close: common.back,
    blocks: [
      rich(run(intention.teamIntro({ team: team.name, date: session.date }))),
      ...(members.length > 0 ? [bullets(members.map(line))] : []),
      ...personSelect(words, sheet),
      note(intention.teamNote, intention.whoReads),
    ],
  });
}
