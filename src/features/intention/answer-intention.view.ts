/** The buttons and forms with which somebody says whether they come, or says it for another. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { actions, type Block, button, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { modal, radioInput, textInput } from "../../platform/slack/inputs.ts";
import type { Values } from "../../platform/slack/values.ts";
import type { SessionFacts } from "../session/index.ts";
import type { OneAnswer } from "./answer-intention.ts";
import { ANSWER } from "./ids.ts";
import {
  type Answer,
  askedValue,
  CHOICES,
  type Choice,
  choiceOf,
  choicesFor,
  markOfAnswer,
  type Place,
} from "./intention.rules.ts";

const askedOf = ({ id, moves }: SessionFacts) => askedValue({ sessionId: id, moves });

/** One button for each answer; `blockId` must be unique in its message. */
export function askButtons(words: Words, session: SessionFacts, blockId: string): Block {
  const { choices, substituteDots } = words.intention;
  return actions(
    blockId,
    choicesFor(session).map((choice, index) =>
      button({
        id: ANSWER.press[choice],
        text: choice === "SUBSTITUTE" ? substituteDots : choices[choice],
        value: askedOf(session),
        ...(index === 0 && { style: "primary" as const }),
      }),
    ),
  );
}

/** Opens the form below. */
export function openButton(session: SessionFacts, text: string) {
  return button({ id: ANSWER.open, text, value: askedOf(session) });
}

/** An answer in a few words; it may hold a name that somebody typed. */
export function stateText({ intention }: Words, answer: Answer | undefined): string {
  if (!answer) return intention.none;
  const { kind, place, standIn } = answer;
  return intention.state({
    kind: intention.kinds[kind],
    place: place && intention.atPlace[place],
    standIn: standIn?.name ?? null,
  });
}

interface Form {
  words: Words;
  one: OneAnswer;
  /** Counts how often the form came back: new block ids make Slack show the new values. */
  round?: number;
  /** Somebody else answered since the form was opened. */
  hasChanged?: boolean;
  /** Chosen or typed already, when the form is shown again. */
  chosen?: Choice;
  typed?: Answer;
  /** What the form before this one was opened with. */
  seen?: string;
}

const aboutOf = ({ one, round = 0, seen }: Form) => ({
  session: one.session.id,
  moves: one.session.moves,
  seen: seen ?? markOfAnswer(one.standing.answer),
  round,
  ...(!one.isOwn && { enrollment: one.standing.enrollmentId }),
});

export const formAbout = z.object({
  session: z.string(),
  moves: z.number().int(),
  seen: z.string(),
  round: z.number().int(),
  enrollment: z.string().optional(),
});
export type FormAbout = z.infer<typeof formAbout>;

function changedNote({ words, one, hasChanged }: Form): Block[] {
  if (!hasChanged) return [];
  return [rich(run(words.intention.changedMeanwhile(stateText(words, one.standing.answer))))];
}

export function answerModal(form: Form): ModalView {
  const { words, one, round = 0, chosen } = form;
  const { session, standing, isOwn } = one;
  const { intention, common } = words;
  const offered = choicesFor(session);
  const initial = chosen ?? choiceOf(standing.answer, session);
  return modal({
    id: ANSWER.modal,
    title: intention.title(session.number),
    submit: common.save,
    close: common.cancel,
    blocks: [
      ...changedNote(form),
      radioInput({
        id: `${ANSWER.choice}-${round + 1}`,
        label: isOwn ? intention.askOwn(session) : intention.askOther(standing.name, session),
        options: offered.map((choice) => ({ value: choice, text: intention.choices[choice] })),
        ...(initial && { initial }),
      }),
      note(intention.untilStart, intention.whoReads),
    ],
    about: aboutOf(form),
  });
}

/** Name, reading and affiliation of who comes instead; and how, where the session has both. */
export function standInModal(form: Form): ModalView {
  const { words, one, typed } = form;
  const { session, standing, isOwn } = one;
  const { intention, common } = words;
  const answer = typed ?? standing.answer;
  const standIn = answer?.kind === "SUBSTITUTE" ? answer.standIn : null;
  const place = answer?.kind === "SUBSTITUTE" ? answer.place : null;
  const options = (["VENUE", "ONLINE"] as const).map((value) => ({ value, text: intention.choices[value] }));
  return modal({
    id: ANSWER.standInModal,
    title: intention.standInTitle,
    submit: common.save,
    close: common.cancel,
    blocks: [
      ...changedNote(form),
      isOwn
        ? paragraph(intention.standInIntro(session))
        : rich(run(intention.standInOther(standing.name, session))),
      textInput({ id: ANSWER.name, label: intention.standInName, max: 60, initial: standIn?.name }),
      textInput({ id: ANSWER.kana, label: intention.standInKana, max: 60, initial: standIn?.kana }),
      textInput({
        id: ANSWER.organization,
        label: intention.standInOrganization,
        max: 100,
        initial: standIn?.organization,
      }),
      ...(session.mode === "HYBRID"
        ? [
            radioInput({
              id: ANSWER.place,
              label: intention.standInPlace,
              options,
              ...(place && { initial: place }),
            }),
          ]
        : []),
      note(intention.whoReads),
    ],
    about: aboutOf(form),
  });
}

const choices = z.enum(CHOICES);

export function readChoice({ round }: FormAbout, values: Values): Choice {
  const id = `${ANSWER.choice}-${round + 1}`;
  const chosen = choices.safeParse(values.one(id));
  if (!chosen.success) throw new UserError("no-choice", (words) => words.intention.chooseOne, id);
  return chosen.data;
}

function filled(values: Values, blockId: string): string {
  const text = values.one(blockId)?.trim();
  if (!text) throw new UserError("empty-field", (words) => words.intention.fillIn, blockId);
  return text;
}

const places = z.enum(["VENUE", "ONLINE"]);

function readPlace(values: Values): Place | null {
  if (!values.blockIds().includes(ANSWER.place)) return null;
  const place = places.safeParse(values.one(ANSWER.place));
  if (!place.success) throw new UserError("no-choice", (words) => words.intention.chooseOne, ANSWER.place);
  return place.data;
}

export function readStandIn(values: Values): Answer {
  const standIn = {
    name: filled(values, ANSWER.name),
    kana: filled(values, ANSWER.kana),
    organization: filled(values, ANSWER.organization),
  };
  return { kind: "SUBSTITUTE", place: readPlace(values), standIn };
}
