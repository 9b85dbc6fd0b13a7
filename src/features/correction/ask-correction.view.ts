/** One select and one line: what the attendance should be. */
import type { Button, ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { button, note, paragraph } from "../../platform/slack/blocks.ts";
import { modal, selectInput, textInput } from "../../platform/slack/inputs.ts";
import type { Values } from "../../platform/slack/values.ts";
import { STATUSES } from "../closing/index.ts";
import type { AskOutcome, OwnCorrection } from "./ask-correction.ts";
import type { Wish } from "./correction.store.ts";
import { ASK } from "./ids.ts";

const WITHDRAW = "WITHDRAW";
const LONGEST_NOTE = 200;

export function askButton(words: Words, sessionId: string, isOpen = false): Button {
  const { correction } = words;
  return button({ id: ASK.open, text: isOpen ? correction.change : correction.ask, value: sessionId });
}

export function askModal(words: Words, { session, mark, open }: OwnCorrection): ModalView {
  const { correction, attendance, common } = words;
  const choices = STATUSES.filter((status) => status !== mark?.status || status === "SUBSTITUTE");
  const options = [
    ...choices.map((status) => ({ value: status as string, text: attendance.status[status] })),
    ...(open ? [{ value: WITHDRAW, text: correction.withdraw }] : []),
  ];
  // Whoever was there all the time and is not marked so has nothing more to choose: two presses.
  const usual = mark?.status === "PRESENT" ? undefined : "PRESENT";
  const initial = open?.wanted ?? usual;
  return modal({
    id: ASK.modal,
    title: correction.askTitle(session.number),
    submit: common.send,
    close: common.cancel,
    blocks: [
      paragraph(correction.onRecord({ ...session, status: attendance.status[mark?.status ?? "NONE"] })),
      ...(open ? [note(correction.isOpen(open.askedAt))] : []),
      selectInput({ id: ASK.wanted, label: correction.wanted, options, ...(initial && { initial }) }),
      textInput({
        id: ASK.note,
        label: correction.note,
        hint: correction.noteHint,
        max: LONGEST_NOTE,
        optional: true,
        ...(open?.note && { initial: open.note }),
      }),
      note(correction.whoDecides),
    ],
    about: { session: session.id },
  });
}

export const askAbout = z.object({ session: z.string() });
const statuses = z.enum(STATUSES);

/** Undefined: the request is taken back. */
export function readWish(values: Values): Wish | undefined {
  const chosen = values.one(ASK.wanted);
  if (chosen === WITHDRAW) return undefined;
  const wanted = statuses.safeParse(chosen);
  if (!wanted.success) throw new UserError("no-status", (words) => words.attendance.chooseOne, ASK.wanted);
  return { wanted: wanted.data, note: values.one(ASK.note)?.trim() || null };
}

export function askedView(words: Words, outcome: AskOutcome, number: number): ModalView {
  const { correction, common } = words;
  return modal({
    id: ASK.done,
    title: correction.askTitle(number),
    close: common.close,
    blocks: [paragraph(correction.outcome[outcome])],
  });
}
