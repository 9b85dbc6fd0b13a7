/** One answer: the question's wording, and what was written exactly as it was typed. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { actions, type Block, bold, button, note, rich, run, typed } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import { menu } from "../../platform/slack/menus.ts";
import { ANSWER } from "./ids.ts";
import type { OpenedAnswer } from "./open-answer.ts";
import { type ListAbout, listAbout } from "./show-list.view.ts";

/** With the list below it, to which 戻る leads. */
export const answerAbout = listAbout.extend({ enrollment: z.string() });

/** A sheet has fewer; Slack takes a hundred blocks in all. */
const MOST_QUESTIONS = 45;
/** As many as one select takes; each edit until the closing is a version. */
const MOST_VERSIONS = 100;

const textOf = (value: string | string[] | number, between: string) =>
  Array.isArray(value) ? value.join(between) : String(value);

/** The questions in their order, then what was answered to questions that are gone. */
function written({ records }: Words, { questions, version }: OpenedAnswer): Block[] {
  const known = new Set(questions.map((question) => question.key));
  const gone = Object.keys(version.answers).filter((key) => !known.has(key));
  const asked = [
    ...questions.map(({ key, wording }) => ({ key, wording })),
    ...gone.map((key) => ({ key, wording: records.goneQuestion(key) })),
  ];
  return asked.slice(0, MOST_QUESTIONS).flatMap(({ key, wording }) => {
    const value = version.answers[key];
    return [
      rich(bold(cut(wording, 500))),
      value === undefined ? note(records.notAnswered) : typed(textOf(value, records.between)),
    ];
  });
}

export function answerView({
  words,
  opened,
  about,
  enrollmentId,
}: {
  words: Words;
  opened: OpenedAnswer;
  about: ListAbout;
  enrollmentId: string;
}): ModalView {
  const { records, common } = words;
  const { session, answer, version } = opened;
  const options = answer.versions.slice(0, MOST_VERSIONS).map((one) => ({
    value: String(one.version),
    text: records.handedInAt(one.at, one.version),
  }));
  const versions =
    options.length > 1
      ? [
          menu({
            id: ANSWER.version,
            placeholder: records.chooseVersion,
            options,
            initial: String(version.version),
          }),
        ]
      : [];
  return modal({
    id: ANSWER.view,
    title: records.answerTitle(session.number),
    close: common.close,
    about: { ...about, enrollment: enrollmentId },
    blocks: [
      rich(
        bold(cut(records.answerOf(answer.number, answer.name), 200)),
        run(`　${records.session(session)}`),
      ),
      note(records.handedInAt(version.at, version.version), records.answerNamed),
      ...(version.enteredBy === null
        ? []
        : [rich(run(words.paper.enteredBy(cut(version.enteredBy, 60), version.at)))]),
      ...written(words, opened),
      actions(ANSWER.foot, [...versions, button({ id: ANSWER.back, text: records.backToList })]),
    ],
  });
}
