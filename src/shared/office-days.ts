/** 開庁日 and 閉庁日: when offices work, by national rule and by a municipality's own closed days. */
import holidayJp from "@holiday-jp/holiday_jp";
import { addDays, dateOf, moment, timeOf, weekdayOf } from "./japanese-date.ts";

export type ClosedDays = ReadonlySet<string>;
const holidays: Readonly<Record<string, { name: string } | undefined>> = holidayJp.holidays;
const NONE: ClosedDays = new Set();

/** The name of the national holiday on that date of Japan's calendar, if it is one. */
export function holidayName(date: string): string | undefined {
  return holidays[date]?.name;
}

/** Closed: weekends, national holidays, 29 December – 3 January, and the office's own days. */
export function isOfficeDay(date: string, own: ClosedDays = NONE): boolean {
  const day = date.slice(5);
  const isTurnOfYear = day >= "12-29" || day <= "01-03";
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6 && !isTurnOfYear && !holidayName(date) && !own.has(date);
}

/** The date itself when offices work on it, else the next working day: for messages. */
export function officeDayFrom(date: string, own: ClosedDays = NONE): string {
  let day = date;
  while (!isOfficeDay(day, own)) day = addDays(day, 1);
  return day;
}

/** The date itself when offices work on it, else the working day before: for deadlines. */
export function officeDayUntil(date: string, own: ClosedDays = NONE): string {
  let day = date;
  while (!isOfficeDay(day, own)) day = addDays(day, -1);
  return day;
}

/** `count` working days after (or, negative, before) the date, which itself is not counted. */
export function addOfficeDays(date: string, count: number, own: ClosedDays = NONE): string {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isOfficeDay(day, own)) left -= 1;
  }
  return day;
}

/** Hours in which routine messages may be sent; `lunchFrom`–`lunchTo` is kept free. All "HH:mm". */
export interface OfficeHours {
  from: string;
  to: string;
  lunchFrom: string;
  lunchTo: string;
}

/** The first hour of a day at which messages may be sent: after lunch, where lunch stands at the beginning. */
function opening({ from, lunchFrom, lunchTo }: OfficeHours): string {
  return from >= lunchFrom && from < lunchTo ? lunchTo : from;
}

/** Office hours narrowed to what somebody wishes for; as they are where the wish leaves nothing of them. */
export function narrowed(hours: OfficeHours, wish: { from: string | null; to: string | null }): OfficeHours {
  const from = wish.from !== null && wish.from > hours.from ? wish.from : hours.from;
  const to = wish.to !== null && wish.to < hours.to ? wish.to : hours.to;
  const own = { ...hours, from, to };
  return opening(own) < to ? own : hours;
}

/** The first moment from `at` on that lies in office hours of a working day; `to` is the first moment too late. */
export function officeMomentFrom(at: Date, hours: OfficeHours, own: ClosedDays = NONE): Date {
  const date = dateOf(at);
  const time = timeOf(at);
  const opens = opening(hours);
  if (!isOfficeDay(date, own)) return moment(officeDayFrom(date, own), opens);
  if (time < opens) return moment(date, opens);
  const isLunch = time >= hours.lunchFrom && time < hours.lunchTo;
  // Lunch may last to the end of the day.
  const next = isLunch ? hours.lunchTo : time;
  if (next >= hours.to) return moment(officeDayFrom(addDays(date, 1), own), opens);
  return isLunch ? moment(date, hours.lunchTo) : at;
}
