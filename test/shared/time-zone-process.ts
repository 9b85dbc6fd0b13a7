import {
  addDays,
  dateOf,
  daysBetween,
  isoInJapan,
  longDate,
  moment,
  timeOf,
  weekdayOf,
} from "../../src/shared/japanese-date.ts";
import { addOfficeDays, type ClosedDays, isOfficeDay } from "../../src/shared/office-days.ts";
import { HIROSHIMA } from "./three-years.ts";

/** Asked from moments, as the app asks: just after midnight in Japan. */
function closedWeekdays(from: string, to: string, own?: ClosedDays): string[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  return days
    .map((day) => dateOf(moment(day, "00:30")))
    .filter((day) => ![0, 6].includes(weekdayOf(day)) && !isOfficeDay(day, own));
}

const year = (first: number, own?: ClosedDays) => closedWeekdays(`${first}-04-01`, `${first + 1}-03-31`, own);
const all = closedWeekdays("2023-04-01", "2026-03-31");

const look = (at: Date) => ({ date: dateOf(at), time: timeOf(at), isOfficeDay: isOfficeDay(dateOf(at)) });
const after = moment("2024-11-05", "00:30");
process.stdout.write(
  JSON.stringify({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    justAfterMidnight: look(after),
    justBeforeMidnight: look(moment("2024-11-04", "23:59")),
    words: longDate(dateOf(after), "ja"),
    iso: isoInJapan(after),
    deadline: addOfficeDays("2024-11-08", -5),
    closed: { R5: year(2023), R6: year(2024), R7: year(2025) },
    hiroshimaOnly: closedWeekdays("2023-04-01", "2026-03-31", HIROSHIMA).filter((day) => !all.includes(day)),
  }),
);
