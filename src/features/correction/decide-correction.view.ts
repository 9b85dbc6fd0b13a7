/** The list of what waits, and one request with the mark on record. Notes and names were typed: rich text only. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import {
  type Block,
  bold,
  button,
  divider,
  note,
  paragraph,
  rich,
  run,
  typed,
} from "../../platform/slack/blocks.ts";
import { modal, radioInput, textInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { Values } from "../../platform/slack/values.ts";
import { isConfirmed } from "../closing/index.ts";
import { markOfSeen } from "./correction.rules.ts";
import type { ListedCorrection } from "./correction.store.ts";
import type { ToDecide, Verdict } from "./decide-correction.ts";
import { DECIDE, LIST } from "./ids.ts";

/** Two blocks each; a modal holds a hundred. */
const MOST_LISTED = 40;
const ACCEPT = "accept";
const REFUSE = "refuse";

export function lookButton(words: Words, id: string) {
  return button({ id: LIST.look, text: words.correction.look, value: id });
}

/** "第1回（6月25日（火））　R6-002 井上 花さん（1 架空北市チーム）". */
export function whoLine(words: Words, { session, person, team }: ListedCorrection): string {
  const { number, name } = person;
  const place = team && `${team.number} ${cut(team.name, 60)}`;
  return words.correction.who({ ...session, trainee: number, name: cut(name, 60), team: place });
}

/** What is on record, and what it should be. */
export function wishLine(words: Words, { correction, mark }: Pick<ToDecide, "correction" | "mark">): string {
  const { status } = words.attendance;
  return words.correction.wish(status[mark?.status ?? "NONE"], status[correction.wanted]);
}

export function listView(words: Words, listed: ToDecide[], done?: string): ModalView {
  const { correction, common } = words;
  const more = listed.length - MOST_LISTED;
  const rows = listed
    .slice(0, MOST_LISTED)
    .flatMap((one): Block[] => [
      rich(run(whoLine(words, one.correction))),
      { ...paragraph(wishLine(words, one)), accessory: lookButton(words, one.correction.id) },
    ]);
  return modal({
    id: LIST.view,
    title: correction.listTitle,
    close: common.close,
    blocks: [
      ...(done ? [paragraph(done), divider()] : []),
      paragraph(correction.listIntro(listed.length)),
      ...rows,
      ...(more > 0 ? [note(correction.more(more))] : []),
    ],
  });
}

function recordLine(words: Words, { mark, entered }: ToDecide): string {
  const { attendance, correction } = words;
  const status = attendance.status[mark?.status ?? "NONE"];
  return correction.recorded({ status, by: entered && { name: cut(entered.byName, 60), at: entered.at } });
}

function standInInputs(words: Words): Block[] {
  const { attendance } = words;
  return [
    note(words.correction.standInHint),
    textInput({ id: DECIDE.name, label: attendance.standInName, max: 60, optional: true }),
    textInput({ id: DECIDE.kana, label: attendance.standInKana, max: 60, optional: true }),
    textInput({ id: DECIDE.organization, label: attendance.standInOrganization, max: 100, optional: true }),
  ];
}

interface DecideModal {
  words: Words;
  about: ToDecide;
  at: Date;
  /** It is not any more what the officer looked at when they decided. */
  hasChanged?: boolean;
}

export function decideModal({ words, about, at, hasChanged = false }: DecideModal): ModalView {
  const { correction: say, common } = words;
  const { correction, session, program, mark } = about;
  const { wanted, askedAt, note: wish } = correction;
  return modal({
    id: DECIDE.modal,
    title: say.decideTitle,
    submit: say.decide,
    close: common.cancel,
    blocks: [
      ...(hasChanged ? [paragraph(say.hasChanged)] : []),
      rich(bold(whoLine(words, correction))),
      rich(run(recordLine(words, about))),
      rich(run(say.asks(words.attendance.status[wanted], askedAt))),
      ...(wish ? [typed(wish)] : []),
      radioInput({
        id: DECIDE.verdict,
        label: say.verdict,
        options: [
          { value: ACCEPT, text: say.accept },
          { value: REFUSE, text: say.refuse },
        ],
      }),
      ...(wanted === "SUBSTITUTE" ? standInInputs(words) : []),
      textInput({ id: DECIDE.answer, label: say.answer, hint: say.answerHint, max: 500, optional: true }),
      ...(isConfirmed(session, program, at) ? [note(say.leavesErratum(session.number))] : []),
    ],
    about: { id: correction.id, wanted, seen: markOfSeen(correction, mark) },
  });
}

export const decideAbout = z.object({ id: z.string(), wanted: z.string(), seen: z.string() });

export function readVerdict({ wanted }: z.infer<typeof decideAbout>, values: Values): Verdict {
  const chosen = values.one(DECIDE.verdict);
  if (chosen !== ACCEPT && chosen !== REFUSE) {
    throw new UserError("no-verdict", (words) => words.attendance.chooseOne, DECIDE.verdict);
  }
  const isAccepted = chosen === ACCEPT;
  const filled = (id: string) => {
    const text = values.one(id)?.trim();
    if (!text) throw new UserError("empty-field", (words) => words.attendance.fillIn, id);
    return text;
  };
  const standIn =
    isAccepted && wanted === "SUBSTITUTE"
      ? {
          name: filled(DECIDE.name),
          kana: filled(DECIDE.kana),
          organization: filled(DECIDE.organization),
        }
      : undefined;
  return { isAccepted, answer: values.one(DECIDE.answer)?.trim() || null, standIn };
}
