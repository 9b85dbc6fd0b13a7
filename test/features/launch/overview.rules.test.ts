import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  pastNotices,
  previewWindow,
  type ToCheck,
  warningsOf,
} from "../../../src/features/launch/overview.rules.ts";
import type { PreviewedNotice } from "../../../src/platform/notices/types.ts";

const now = new Date("2024-06-03T10:00:00+09:00");

describe("what needs care", () => {
  const session = (number: number, date: string, state: "SCHEDULED" | "CANCELED" = "SCHEDULED") => ({
    number,
    date,
    state,
  });
  const fine: ToCheck = { sessions: [session(1, "2024-06-25")], teams: 24, unmatched: [] };
  const cases: [string, Partial<ToCheck>, unknown[]][] = [
    ["nothing", {}, []],
    ["no session", { sessions: [] }, [{ kind: "no-sessions" }]],
    ["no team", { teams: 0 }, [{ kind: "no-teams" }]],
    [
      "a date that has passed",
      { sessions: [session(1, "2024-06-02")] },
      [{ kind: "past-session", number: 1, date: "2024-06-02" }],
    ],
    ["today is not past", { sessions: [session(1, "2024-06-03")] }, []],
    [
      "a session on a holiday",
      { sessions: [session(2, "2024-11-04")] },
      [{ kind: "closed-day", number: 2, date: "2024-11-04" }],
    ],
    ["a canceled session, wherever it lies", { sessions: [session(1, "2024-05-05", "CANCELED")] }, []],
    [
      "people without an e-mail",
      { unmatched: [{ hasEmail: true }, { hasEmail: false }] },
      [{ kind: "no-email", count: 1 }],
    ],
  ];
  test.each(cases)("%s", (_name, change, warnings) => {
    expect(warningsOf({ ...fine, ...change }, now)).toEqual(warnings);
  });

  test("a running program's session that is over is nothing to warn of", () => {
    expect(warningsOf({ ...fine, sessions: [session(1, "2024-05-31")] }, undefined)).toEqual([]);
  });
});

test("two weeks end with the last day, not at the hour of asking", () => {
  const { from, to } = previewWindow(now);
  expect(from).toEqual(now);
  expect(to).toEqual(new Date("2024-06-18T00:00:00+09:00"));
});

const minutes = fc.integer({ min: -600, max: 600 }).map((count) => new Date(now.getTime() + count * 60_000));

test("asked about is exactly what is late and not yet too late", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(minutes, minutes)), (times) => {
      const notices = times.map(
        ([dueAt, expiresAt], index): PreviewedNotice => ({
          kind: "session.reminder",
          key: String(index),
          subjectId: "s",
          ordinal: 1,
          dueAt,
          expiresAt,
          needsApproval: false,
          recipients: 1,
          channels: [],
          skipped: [],
        }),
      );
      const asked = new Set(pastNotices(notices, now));
      for (const notice of notices) {
        expect(asked.has(notice)).toBe(notice.dueAt < now && notice.expiresAt > now);
      }
    }),
  );
});
