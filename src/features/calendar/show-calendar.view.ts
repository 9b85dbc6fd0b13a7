/** お知らせの予定: day by day what will be said, to how many, and who is left out; a page at a time. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  note,
  paragraph,
  pressable,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import { menu } from "../../platform/slack/menus.ts";
import {
  addDays,
  dateAndTime,
  dateOf,
  type Language,
  longDate,
  shortDate,
  timeOf,
} from "../../shared/japanese-date.ts";
import { type ClosedDay, closuresButton } from "../closure/index.ts";
import { noticeReach } from "../launch/index.ts";
import { type Place, WEEKS, writePlace } from "./calendar.rules.ts";
import { LIST } from "./ids.ts";
import { nameIn } from "./notice-name.rules.ts";
import type { CalendarPage, Line } from "./read-calendar.ts";

const MOST_CLOSED = 12;

export interface CalendarScreen {
  words: Words;
  language: Language;
  page: CalendarPage;
  said?: string | undefined;
}

/** In one paragraph, without its day: "10:00　第1回 ご案内 → #研修　※事務局の確認後に送ります". */
export function lineText(words: Words, language: Language, page: CalendarPage, line: Line): string {
  const { calendar } = words;
  const { kind, ordinal, subjectId, dueAt, ownDueAt, reached } = line;
  const needsApproval = line.standing === "waiting";
  const about = {
    ...reached,
    kind,
    key: "",
    subjectId,
    ordinal,
    dueAt,
    expiresAt: line.expiresAt,
    needsApproval,
  };
  const name = nameIn(words, line, page);
  const moved = ownDueAt ? calendar.movedFrom(dateAndTime(ownDueAt, language)) : "";
  return `${timeOf(dueAt)}　${name}${words.launch.preview.to}${noticeReach(words, about, page)}${calendar.marks[line.standing]}${moved}`;
}

/** Lines under their days; what should have left already stands under its own day as well. */
export function byDay(lines: Line[]): { date: string; lines: Line[] }[] {
  const days = new Map<string, Line[]>();
  for (const line of lines) {
    const date = dateOf(line.dueAt);
    days.set(date, [...(days.get(date) ?? []), line]);
  }
  return [...days].map(([date, ofDay]) => ({ date, lines: ofDay }));
}

function dayBlocks(screen: CalendarScreen): Block[] {
  const { words, language, page } = screen;
  return byDay(page.lines).flatMap(({ date, lines }) => [
    rich(bold(longDate(date, language))),
    ...lines.map((line) => {
      const text = cut(lineText(words, language, page, line), LIMITS.sectionText);
      if (line.id === undefined) return paragraph(text);
      const value = `${line.id} ${writePlace(page.place)}`;
      return pressable(text, button({ id: LIST.open, text: words.calendar.open, value }));
    }),
  ]);
}

/** One line a day: "8月6日（火）　広島市（平和記念日）". */
export function closedLines(closed: ClosedDay[], language: Language): { day: string; who: string }[] {
  const days = new Map<string, string[]>();
  for (const { date, municipality, name } of closed) {
    const inBrackets = language === "ja" ? `（${name}）` : ` (${name})`;
    days.set(date, [...(days.get(date) ?? []), `${municipality}${inBrackets}`]);
  }
  const comma = language === "ja" ? "、" : ", ";
  return [...days].map(([date, who]) => ({ day: longDate(date, language), who: who.join(comma) }));
}

function closedBlocks({ words, language, page }: CalendarScreen): Block[] {
  const lines = closedLines(page.closed, language);
  // On the first page only: they are those of the whole span.
  if (lines.length === 0 || page.place.page > 0) return [];
  const shown = lines.slice(0, MOST_CLOSED);
  const more = lines.length - shown.length;
  return [
    rich(bold(words.calendar.closed)),
    bullets(shown.map(({ day, who }) => [bold(`${day}　`), run(cut(who, 300))])),
    ...(more > 0 ? [note(words.calendar.moreClosed(more))] : []),
  ];
}

function turnBlocks({ words, page }: CalendarScreen): Block[] {
  const { place, pages } = page;
  const at = (to: number): string => writePlace({ ...place, page: to });
  const { older, newer } = words.calendar;
  const turns = [
    ...(place.page > 0 ? [button({ id: LIST.newer, text: newer, value: at(place.page - 1) })] : []),
    ...(place.page < pages - 1 ? [button({ id: LIST.older, text: older, value: at(place.page + 1) })] : []),
  ];
  return turns.length > 0 ? [actions(LIST.turn, turns)] : [];
}

function head({ words, page: { place } }: CalendarScreen): Block {
  const options = WEEKS.map((weeks): { text: string; value: string } => {
    const first: Place = { weeks, page: 0 };
    return { text: words.calendar.weeks(weeks), value: writePlace(first) };
  });
  const initial = writePlace({ ...place, page: 0 });
  return actions(LIST.head, [
    menu({ id: LIST.weeks, placeholder: words.calendar.span, options, initial }),
    closuresButton(words),
  ]);
}

export function introText(words: Words, language: Language, page: CalendarPage): string {
  const lastDay = addDays(dateOf(page.until), -1);
  return words.calendar.intro({
    from: shortDate(dateOf(page.from), language),
    to: shortDate(lastDay, language),
    total: page.total,
    page: page.place.page + 1,
    pages: page.pages,
  });
}

export function calendarView(screen: CalendarScreen): ModalView {
  const { words, language, page, said } = screen;
  const { calendar, common } = words;
  const { state, pausedAt } = page.program;
  return modal({
    id: LIST.view,
    title: calendar.title,
    close: common.close,
    blocks: [
      ...(said ? [paragraph(said)] : []),
      paragraph(introText(words, language, page)),
      ...(state === "DRAFT" ? [note(calendar.draft)] : []),
      ...(pausedAt ? [note(calendar.paused)] : []),
      head(screen),
      ...closedBlocks(screen),
      ...(page.lines.length > 0 ? dayBlocks(screen) : [paragraph(calendar.none)]),
      ...turnBlocks(screen),
      note(calendar.counts),
    ],
  });
}
