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

/** By date, whatever it is. */
function linesOf({ wrapup }: Words, { session, due }: Next): string[] {
  const dated = [
    ...due.map(({ title, date }) => ({ date, line: wrapup.due({ date, title: cut(title, TITLE_LENGTH) }) })),
    ...(session
      ? [
          {
            date: session.date,
            line: wrapup.nextSession({ ...session, theme: cut(session.theme, TITLE_LENGTH) }),
          },
        ]
      : []),
  ];
  return dated.toSorted((a, b) => (a.date < b.date ? -1 : 1)).map(({ line }) => line);
}

/** Nothing of who has answered and who has not: the whole program reads it. */
export function wrapUpMessage({ words, session, next, themes }: ToWrapUp): MessageContent {
  const { wrapup } = words;
  const title = wrapup.title(session.number);
  const thanks = wrapup.thanks(session.number, cut(session.theme, TITLE_LENGTH));
  const lines = linesOf(words, next);
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
