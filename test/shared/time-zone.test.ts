/** Japan's calendar is the same wherever the process runs: each zone in a process of its own. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { compiled } from "../support/real-process.ts";
import { CLOSED_WEEKDAYS, HIROSHIMA_ONLY } from "./three-years.ts";

it.each(["UTC", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati"])(
  "4 November 2024 is a holiday and 00:30 of the 5th is not, and three years have their closed days, with TZ=%s",
  async (TZ) => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [compiled("test/shared/time-zone-process.ts")],
      {
        env: { PATH: process.env.PATH, TZ },
      },
    );
    expect(JSON.parse(stdout)).toEqual({
      zone: TZ,
      justAfterMidnight: { date: "2024-11-05", time: "00:30", isOfficeDay: true },
      justBeforeMidnight: { date: "2024-11-04", time: "23:59", isOfficeDay: false },
      words: "令和6年11月5日（火）",
      iso: "2024-11-05T00:30:00+09:00",
      deadline: "2024-10-31",
      closed: CLOSED_WEEKDAYS,
      hiroshimaOnly: HIROSHIMA_ONLY,
    });
  },
  120_000,
);
