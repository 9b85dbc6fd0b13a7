/** The wrap-up in words. Themes and titles were typed by the office: rich text only. Pure. */
import type { Words } from "../../locales/index.ts";
import type { MessageContent } from "../../platform/notices/types.ts";
import { type Block, bold, bullets, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { SessionFacts } from "../session/index.ts";
import type { Next } from "./wrapup.rules.ts";

const TITLE_LENGTH = 60;

export interface ToWrapUp {
  words: Words;
  session: SessionFacts;
  next: Next;
  /** What was said most, once it is released. */
  themes: Block[];
}

/** Nothing of who has answered and who has not: the whole program reads it. */
export function wrapUpMessage({ words, session, next, themes }: ToWrapUp): MessageContent {
  const { wrapup } = words;
  const title = wrapup.title(session.number);
  const thanks = wrapup.thanks(session.number, cut(session.theme, TITLE_LENGTH));
  const lines = [
    ...(next.session
      ? [wrapup.nextSession({ ...next.session, theme: cut(next.session.theme, TITLE_LENGTH) })]
      : []),
    ...next.due.map((one) => wrapup.due({ ...one, title: cut(one.title, TITLE_LENGTH) })),
  ];
  return {
    text: [title, thanks, ...lines].join("\n"),
    blocks: [
      rich(bold(title)),
      rich(run(thanks)),
      ...themes,
      ...(lines.length > 0 ? [paragraph(wrapup.next), bullets(lines.map((line) => [run(line)]))] : []),
      note(wrapup.after),
    ],
  };
}
