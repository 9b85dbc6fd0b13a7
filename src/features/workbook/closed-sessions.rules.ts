/** Sessions on a day on which offices are closed: allowed, but worth a look. */
import type { Fault } from "../../platform/sheets/sheet.ts";
import { holidayName, isOfficeDay } from "../../shared/office-days.ts";
import { placeIn } from "./place.rules.ts";
import type { ReadSheets } from "./read-sheets.ts";

export function closedDayWarnings({ sheets, rows }: ReadSheets): Fault[] {
  const taking = new Set(rows.teams.flatMap((team) => team.municipalities));
  return rows.sessions.flatMap(({ at, date }): Fault[] => {
    const place = { key: "sessions", row: at, column: "date" } as const;
    const warnings = rows.closedDays
      .filter((day) => day.date === date && taking.has(day.municipality))
      .map((day) =>
        placeIn(sheets, place, (words) => words.workbook.faults.closedFor(date, day.municipality, day.name)),
      );
    if (isOfficeDay(date)) return warnings;
    const holiday = holidayName(date);
    const isTurnOfYear = date.slice(5) >= "12-29" || date.slice(5) <= "01-03";
    const general = placeIn(sheets, place, ({ workbook }) =>
      workbook.faults.closedDay(date, holiday ?? (isTurnOfYear ? workbook.turnOfYear : workbook.weekend)),
    );
    return [general, ...warnings];
  });
}
