/** One part of the report to write: the drafts above, the office's own words in the field. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { actions, bold, bullets, button, note, rich, run } from "../../platform/slack/blocks.ts";
import { checkboxInput, modal, textInput } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import type { Values } from "../../platform/slack/values.ts";
import { draftsOf, type OwnText, type TextPart, textPart } from "../annual/index.ts";
import { TEXT } from "./ids.ts";
import type { Desk } from "./read-desk.ts";

export const textAbout = z.object({ year: z.number(), part: textPart, seen: z.number() });

const ACCEPTED = "accepted";
const LONGEST_DRAFT = 600;

export function textView(words: Words, desk: Desk, part: TextPart): ModalView {
  const { report, annual } = words;
  const own = desk.texts.get(part);
  const drafts = draftsOf(words, desk.model, part);
  const initial = own?.text ?? drafts.map(({ text }) => text).join("\n");
  const lines = drafts.map(({ text, source }) => [run(cut(annual.draftLine(text, source), LONGEST_DRAFT))]);
  return modal({
    id: TEXT.view,
    title: report.title,
    submit: words.common.save,
    close: words.common.close,
    about: { year: desk.fiscalYear, part, seen: own?.version ?? 0 },
    blocks: [
      rich(bold(annual.headings[part])),
      ...(lines.length > 0 ? [note(report.draftsAre), bullets(lines)] : []),
      textInput({
        id: TEXT.text,
        label: report.ownWords,
        hint: report.ownWordsHint,
        multiline: true,
        optional: true,
        initial: cut(initial, LIMITS.inputLength),
      }),
      checkboxInput({
        id: TEXT.accepted,
        label: report.acceptLabel,
        optional: true,
        options: [{ text: report.accept, value: ACCEPTED }],
        initial: own?.accepted ? [ACCEPTED] : [],
      }),
      actions(TEXT.foot, [button({ id: TEXT.back, text: words.common.back })]),
    ],
  });
}

export function readText(values: Values): OwnText {
  return {
    text: values.one(TEXT.text)?.trim() ?? "",
    accepted: values.many(TEXT.accepted).includes(ACCEPTED),
  };
}
