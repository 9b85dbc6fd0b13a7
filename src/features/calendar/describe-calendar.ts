/** The calendar as lines of a terminal. */
import { wordsIn } from "../../locales/index.ts";
import { type Language, longDate } from "../../shared/japanese-date.ts";
import type { CalendarPage } from "./read-calendar.ts";
import { byDay, closedLines, introText, lineText } from "./show-calendar.view.ts";

export function describeCalendar(page: CalendarPage, language: Language): string {
  const words = wordsIn(language);
  const { calendar } = words;
  const closed = closedLines(page.closed, language);
  const days = byDay(page.lines).flatMap(({ date, lines }) => [
    "",
    longDate(date, language),
    ...lines.map((line) => `  ${lineText(words, language, page, line)}`),
  ]);
  return [
    page.program.title,
    introText(words, language, page),
    ...(page.program.state === "DRAFT" ? [calendar.draft] : []),
    ...(page.program.pausedAt ? [calendar.paused] : []),
    ...(page.lines.length > 0 ? days : ["", calendar.none]),
    "",
    calendar.closed,
    ...(closed.length > 0 ? closed.map(({ day, who }) => `  ${day}　${who}`) : [`  ${calendar.noneClosed}`]),
    "",
    calendar.counts,
  ].join("\n");
}
