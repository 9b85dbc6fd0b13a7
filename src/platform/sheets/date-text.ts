/** Dates, hours and fiscal years as offices write them: 2024-06-25, 2024/6/25, 令和6年6月25日, R6.6.25; 13:00, 13時30分. */
import { fiscalYearOf, isDate, isTime } from "../../shared/japanese-date.ts";
import { halfWidth } from "./text.ts";

/** The year before an era's first. */
const ERAS: Record<string, number> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };
const YEAR = "(?:(令和|平成|[RrHh])\\s*(\\d{1,2}|元)|(\\d{4}))";
const DATE = new RegExp(
  `^${YEAR}\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:\\s*[(（][日月火水木金土][)）])?$`,
);
const FISCAL_YEAR = new RegExp(`^${YEAR}\\s*(?:年度?)?$`);
const TIME = /^(\d{1,2})\s*[:時]\s*(\d{1,2})?\s*分?$/;

function yearOf(era: string | undefined, eraYear: string | undefined, year: string | undefined): number {
  if (era === undefined) return Number(year);
  const before = ERAS[era.length === 1 ? era.toUpperCase() : era] ?? 0;
  return before + (eraYear === "元" ? 1 : Number(eraYear));
}

/** "2024-06-25", or undefined when the text is no date or no day that exists. */
export function parseDateText(text: string): string | undefined {
  const found = DATE.exec(halfWidth(text).trim());
  if (!found) return undefined;
  const [, era, eraYear, year, month = "", day = ""] = found;
  const date = `${yearOf(era, eraYear, year)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(date) ? date : undefined;
}

/** "13:00", or undefined. */
export function parseTimeText(text: string): string | undefined {
  const found = TIME.exec(halfWidth(text).trim());
  if (!found) return undefined;
  const [, hours = "", minutes = "0"] = found;
  const time = `${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}`;
  return isTime(time) ? time : undefined;
}

/** 2024 of "2024", "R6", "令和6年度". */
export function parseFiscalYearText(text: string): number | undefined {
  const found = FISCAL_YEAR.exec(halfWidth(text).trim());
  if (!found) return undefined;
  const year = yearOf(found[1], found[2], found[3]);
  return year >= 1989 && year <= 2100 ? year : undefined;
}

/** "R6": as offices head their columns. */
export function shortFiscalYear(year: number): string {
  return year >= 2019 ? `R${year - 2018}` : String(year);
}

/** Excel hands over a date as midnight UTC of the day that it shows. */
export function dateOfCell(cell: Date): string | undefined {
  if (Number.isNaN(cell.getTime())) return undefined;
  const date = cell.toISOString().slice(0, 10);
  return isDate(date) && fiscalYearOf(date) > 1900 ? date : undefined;
}

/** The hour of an Excel time, which is a part of a day. */
export function timeOfCell(cell: Date | number): string | undefined {
  const days = typeof cell === "number" ? cell : cell.getTime() / 86_400_000;
  const minutes = Math.round((days - Math.floor(days)) * 1440);
  if (Number.isNaN(minutes) || minutes >= 1440) return undefined;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
