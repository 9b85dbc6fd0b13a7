/** Somebody else has written meanwhile: their words and one's own side by side, to overwrite or to leave. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { type Block, bold, divider, note, paragraph, rich, typed } from "../../platform/slack/blocks.ts";
import { modal, radioInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { aboutFields, answerInput, readFields } from "./answer-fields.view.ts";
import type { Conflict, Filled } from "./fill-worksheet.ts";
import { SETTLE } from "./ids.ts";

const MINE = "mine";
const THEIRS = "theirs";

const idOf = (nth: number) => `${SETTLE.answer}-${nth}`;
const choiceOf = (nth: number) => `${SETTLE.choice}-${nth}`;

/** Ten answers of 3,000 signs, twice, are more than a view takes: one's own words stay whole. */
const MOST_THEIRS = 15_000;

function conflictBlocks(
  words: Words,
  language: Language,
  { question, value, stored, by }: Conflict,
  place: { nth: number; count: number },
): Block[] {
  const { worksheet } = words;
  const { settle } = worksheet;
  const when = dateAndTime(stored.at, language);
  const { nth, count } = place;
  const theirs = stored.value ?? settle.emptied;
  return [
    divider(),
    rich(bold(cut(worksheet.asked(question.number, question.wording, false), 300))),
    paragraph(settle.theirs(cut(by, 60), when)),
    typed(cut(theirs, Math.floor(MOST_THEIRS / count))),
    answerInput(words, { id: idOf(nth), question, value, label: settle.mine }),
    // Of a single answer the two buttons below decide.
    ...(count === 1
      ? []
      : [
          radioInput({
            id: choiceOf(nth),
            label: settle.choice,
            options: [
              { text: settle.takeMine, value: MINE },
              { text: settle.leaveTheirs, value: THEIRS },
            ],
            initial: MINE,
          }),
        ]),
  ];
}

export function settleView(words: Words, language: Language, filled: Filled): ModalView {
  const { own, conflicts, written } = filled;
  const { settle } = words.worksheet;
  const count = conflicts.length;
  const which = { assignmentId: own.line.assignment.id, teamId: own.team.teamId };
  return modal({
    id: SETTLE.view,
    title: settle.title,
    submit: settle.overwrite,
    close: settle.leave,
    about: aboutFields(
      which,
      conflicts.map(({ stored }) => stored),
    ),
    blocks: [
      paragraph(settle.intro(count)),
      ...(written.length > 0 ? [note(settle.othersSaved)] : []),
      ...conflicts.flatMap((conflict, index) =>
        conflictBlocks(words, language, conflict, { nth: index + 1, count }),
      ),
    ],
  });
}

/** Only what shall be written over; what is left to the others is not among it. */
export function readSettled(context: Pick<SubmitContext, "about" | "values">) {
  const { which, given } = readFields(context, idOf);
  const mine = given.filter((_, index) => context.values.one(choiceOf(index + 1)) !== THEIRS);
  return { which, given: mine };
}
