/** The screens at their largest: a full page, many closed days, 1,200 readers, and a message of fifty blocks. */
import { describe, expect, it } from "vitest";
import type { CalendarPage, Line } from "../../../src/features/calendar/read-calendar.ts";
import type { NoticeScreenFacts } from "../../../src/features/calendar/read-notice.ts";
import { calendarView } from "../../../src/features/calendar/show-calendar.view.ts";
import { noticeView } from "../../../src/features/calendar/show-notice.view.ts";
import { readersView } from "../../../src/features/calendar/show-readers.view.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { paragraph, table } from "../../../src/platform/slack/blocks.ts";

const at = new Date("2024-06-03T09:00:00+09:00");
const words = wordsIn("ja");
const long = "長い名前の市町".repeat(40);

// Of a program the screens read these alone.
const around = {
  program: {
    state: "RUNNING",
    pausedAt: at,
    channelId: "C1",
    channelName: long,
    rules: { officeHours: { from: "09:00", to: "17:00", lunchFrom: "12:00", lunchTo: "13:00" } },
  },
  sessions: [{ id: "s1", number: 1 }],
  assignments: [{ id: "a1", number: 2 }],
  councilChannelId: "C2",
} as unknown as Pick<CalendarPage, "program" | "sessions" | "assignments" | "councilChannelId">;

const reached = {
  recipients: 1200,
  channels: ["C1", "C2"],
  skipped: [{ reason: "no-slack" as const, count: 40 }],
};

function line(index: number): Line {
  const dueAt = new Date(at.getTime() + index * 86_400_000);
  const id = `01800000-0000-7000-8000-${String(index).padStart(12, "0")}`;
  const about = { kind: "assignment.reminder", subjectId: "a1", ordinal: index };
  return { ...about, id, dueAt, expiresAt: dueAt, ownDueAt: at, standing: "held", reached };
}

const page: CalendarPage = {
  ...around,
  place: { weeks: 52, page: 0 },
  pages: 20,
  total: 240,
  lines: Array.from({ length: 12 }, (_, index) => line(index)),
  closed: Array.from({ length: 200 }, (_, index) => ({
    ...{ id: "c", municipalityId: "m", municipality: long, name: long },
    date: `2024-06-${String((index % 28) + 1).padStart(2, "0")}`,
  })),
  from: at,
  until: new Date("2025-06-03T00:00:00+09:00"),
};

const facts: NoticeScreenFacts = {
  ...around,
  notice: {
    ...{ id: line(1).id ?? "", workspaceId: "w", programId: "p", key: "k", kind: "assignment.reminder" },
    ...{ subjectId: "a1", ordinal: 1, dueAt: at, expiresAt: at, ownDueAt: at, series: null, facts: null },
    ...{ state: "HELD", heldAlone: true, needsApproval: true, approvedAt: null },
    ...{ isOpened: false, isUrgent: false, neverEarlier: false, isFixed: false },
  },
  looked: {
    people: Array.from({ length: 1200 }, (_, index) => ({ personId: String(index), later: at })),
    channels: ["C1"],
    skipped: [],
    sent: 3,
    content: {
      text: "",
      blocks: [...Array.from({ length: 49 }, () => paragraph(long)), table([["a"], ["b"]])],
    },
  },
  readers: Array.from({ length: 1240 }, (_, index) => ({
    name: long,
    ...(index < 1200 ? { later: at } : { reason: "no-slack" as const }),
  })),
};

describe("at their largest, the screens stay within Slack's limits", () => {
  it("the list", () => {
    const { blocks } = calendarView({ words, language: "ja", page, said: long });
    expect(blocks.length).toBeLessThanOrEqual(50);
    const text = JSON.stringify(blocks);
    for (const part of ["課題2 課題の期限のお知らせ", "1200名にDM", "Slackと未連携 40名", "ほか 16日"]) {
      expect(text).toContain(part);
    }
  });

  it("a notice, without what a modal cannot show", () => {
    const view = noticeView({ words, language: "ja", at, facts, place: "52.999", said: long });
    expect(view.blocks.length).toBeLessThanOrEqual(100);
    const text = JSON.stringify(view.blocks);
    expect(text).not.toContain('"table"');
    for (const part of ["届く方 1200名", "（Slackと未連携）40名", "ほか 1180名", "省いています"]) {
      expect(text).toContain(part);
    }
  });

  it("everybody by name, on as many pages as it takes", () => {
    const pages = Array.from({ length: 21 }, (_, index) =>
      JSON.stringify(readersView({ words, language: "ja", facts, place: "52.999", page: index }).blocks),
    );
    expect(pages.join("").split('"rich_text_section"').length - 1).toBe(1240 + 21);
    expect(pages.at(-1)).toContain("送りません（Slackと未連携）");
  });
});
