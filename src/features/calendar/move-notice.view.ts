/** 日時を変える: another moment for one notice. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { bold, note, paragraph, rich } from "../../platform/slack/blocks.ts";
import { dateInput, modal, timeInput } from "../../platform/slack/inputs.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { dateAndTime, dateOf, type Language, moment, timeOf } from "../../shared/japanese-date.ts";
import { MOVE } from "./ids.ts";
import { nameIn } from "./notice-name.rules.ts";
import type { NoticeScreenFacts } from "./read-notice.ts";

export interface MoveScreen {
  words: Words;
  language: Language;
  facts: NoticeScreenFacts;
  place: string;
}

export function moveView({ words, language, facts, place }: MoveScreen): ModalView {
  const { calendar, common } = words;
  const { notice } = facts;
  const until = dateAndTime(notice.expiresAt, language);
  const { from, to } = facts.program.rules.officeHours;
  return modal({
    id: MOVE.view,
    title: calendar.moveTitle,
    close: common.cancel,
    submit: calendar.moveSubmit,
    about: { id: notice.id, place },
    blocks: [
      rich(bold(nameIn(words, notice, facts))),
      paragraph(calendar.moveHow(dateAndTime(notice.dueAt, language), until)),
      ...(notice.isUrgent ? [] : [note(calendar.moveHours(from, to))]),
      dateInput({ id: MOVE.date, label: calendar.moveDate, initial: dateOf(notice.dueAt) }),
      timeInput({ id: MOVE.time, label: calendar.moveTime, initial: timeOf(notice.dueAt) }),
      note(calendar.moveKeeps),
    ],
  });
}

const aboutSchema = z.object({ id: z.string(), place: z.string() });

/** `to` is absent when one of both is empty. */
export function readMove({ about, values }: Pick<SubmitContext, "about" | "values">) {
  const { id, place } = aboutSchema.parse(about);
  const [date, time] = [values.one(MOVE.date), values.one(MOVE.time)];
  return { id, place, ...(date && time && { to: moment(date, time) }) };
}
