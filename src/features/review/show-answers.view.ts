/** The answers that a team handed in as a form, as they stood then, with who wrote each. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { actions, note, paragraph, plain } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { standingKey } from "../assignment/index.ts";
import { answerBlocks } from "../worksheet/index.ts";
import { TEAM } from "./ids.ts";
import type { readReviewed } from "./read-team.ts";

export interface AnswersScreen {
  words: Words;
  language: Language;
  reviewed: Awaited<ReturnType<typeof readReviewed>>;
  /** By person id. */
  names: Map<string, string>;
}

/** `version`: another one than the latest. */
export function answersView(screen: AnswersScreen, version?: number): ModalView {
  const { words, language, reviewed, names } = screen;
  const { team, line } = reviewed;
  const { answers: say } = words.worksheet;
  const filled = line.versions.filter(({ handIn }) => handIn.answers.length > 0);
  const shown = filled.find(({ handIn }) => handIn.version === version) ?? filled[0];
  const key = standingKey({ assignmentId: line.assignment.id, teamId: team.teamId });
  const nameOf = ({ handIn }: (typeof filled)[number]) =>
    say.version(handIn.version ?? 0, dateAndTime(handIn.at, language));
  const others = filled.filter((one) => one !== shown).slice(0, LIMITS.options);
  return modal({
    id: TEAM.answersView,
    title: say.title,
    close: words.common.back,
    blocks: [
      paragraph(
        cut(words.review.which(words.assignment.team(team.number, team.name), line.assignment.title), 300),
      ),
      ...(shown ? [note(nameOf(shown))] : []),
      ...(shown ? answerBlocks(words, language, { answers: shown.handIn.answers, names }) : []),
      ...(others.length > 0
        ? [
            actions(TEAM.versions, [
              {
                type: "static_select" as const,
                action_id: TEAM.version,
                placeholder: plain(say.other),
                options: others.map((one) => ({
                  text: plain(cut(nameOf(one), LIMITS.optionText)),
                  value: `${one.handIn.version}`,
                })),
              },
            ]),
          ]
        : []),
    ],
    about: { key },
  });
}
