/** Everybody whom a notice concerns, by name: who gets it, who later, who not and why; a page at a time. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { actions, bold, bullets, button, rich, run } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { PEOPLE_A_PAGE } from "./calendar.rules.ts";
import { PEOPLE } from "./ids.ts";
import { nameIn } from "./notice-name.rules.ts";
import type { NamedReader, NoticeScreenFacts } from "./read-notice.ts";

export interface ReadersScreen {
  words: Words;
  language: Language;
  facts: NoticeScreenFacts;
  place: string;
  page: number;
}

function textOf({ words, language }: ReadersScreen, { reason, later }: NamedReader): string {
  const { calendar, launch } = words;
  if (reason) return calendar.notSent(launch.preview.reasons[reason]);
  return later ? calendar.sentLater(dateAndTime(later, language)) : calendar.isSent;
}

export function readersView(screen: ReadersScreen): ModalView {
  const { words, facts, place } = screen;
  const { calendar, common } = words;
  const { readers, notice } = facts;
  const pages = Math.max(1, Math.ceil(readers.length / PEOPLE_A_PAGE));
  const page = Math.min(Math.max(screen.page, 0), pages - 1);
  const shown = readers.slice(page * PEOPLE_A_PAGE, (page + 1) * PEOPLE_A_PAGE);
  const at = (to: number) => `${notice.id} ${place} ${to}`;
  const lines = shown.map((reader) => [run(`${cut(reader.name, 60) || "—"}　${textOf(screen, reader)}`)]);
  return modal({
    id: PEOPLE.view,
    title: calendar.readersTitle,
    close: common.close,
    blocks: [
      rich(bold(nameIn(words, notice, facts)), run(calendar.readersPage(readers.length, page + 1, pages))),
      ...(lines.length > 0 ? [bullets(lines)] : []),
      actions(PEOPLE.turn, [
        ...(page > 0 ? [button({ id: PEOPLE.newer, text: calendar.newer, value: at(page - 1) })] : []),
        ...(page < pages - 1
          ? [button({ id: PEOPLE.older, text: calendar.older, value: at(page + 1) })]
          : []),
        button({ id: PEOPLE.back, text: words.common.back, value: `${notice.id} ${place}` }),
      ]),
    ],
  });
}
