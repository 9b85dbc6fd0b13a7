/**
 * The weekdays on which all offices are closed in three fiscal years, from the law and the calendar by hand: national
 * holidays with their substitutes (振替休日), and 29 December – 3 January. Saturdays and Sundays are not listed.
 */
export const CLOSED_WEEKDAYS: Record<string, string[]> = {
  R5: [
    ...["2023-05-03", "2023-05-04", "2023-05-05", "2023-07-17", "2023-08-11", "2023-09-18", "2023-10-09"],
    // 秋分の日 is a Saturday: no substitute. Of the turn of the year, 30 and 31 December are a weekend.
    ...["2023-11-03", "2023-11-23", "2023-12-29", "2024-01-01", "2024-01-02", "2024-01-03", "2024-01-08"],
    // 建国記念の日 is a Sunday.
    ...["2024-02-12", "2024-02-23", "2024-03-20"],
  ],
  R6: [
    // こどもの日, 山の日, 秋分の日, 文化の日 and 天皇誕生日 are Sundays; 勤労感謝の日 is a Saturday.
    ...["2024-04-29", "2024-05-03", "2024-05-06", "2024-07-15", "2024-08-12", "2024-09-16", "2024-09-23"],
    ...["2024-10-14", "2024-11-04", "2024-12-30", "2024-12-31", "2025-01-01", "2025-01-02", "2025-01-03"],
    ...["2025-01-13", "2025-02-11", "2025-02-24", "2025-03-20"],
  ],
  R7: [
    // みどりの日 is a Sunday, and the two days after it: its substitute is the first day that is no holiday.
    ...["2025-04-29", "2025-05-05", "2025-05-06", "2025-07-21", "2025-08-11", "2025-09-15", "2025-09-23"],
    ...["2025-10-13", "2025-11-03", "2025-11-24", "2025-12-29", "2025-12-30", "2025-12-31", "2026-01-01"],
    ...["2026-01-02", "2026-01-12", "2026-02-11", "2026-02-23", "2026-03-20"],
  ],
};

/** A weekday of its own in Hiroshima City, in the years in which it is one. */
export const HIROSHIMA_ONLY = ["2024-08-06", "2025-08-06"];

export const HIROSHIMA = new Set(["2023-08-06", "2024-08-06", "2025-08-06"]);
