/** The summary through the real app: figures taken when due, said, compared with, taken anew on request. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { postSummaryNow } from "../../../src/features/summary/index.ts";
import { figuresBefore } from "../../../src/features/summary/summary.store.ts";
import { plainText } from "../../../src/sandbox/index.ts";
import { dateOf, isoInJapan } from "../../../src/shared/japanese-date.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { record } from "./records.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-17T08:00:00+09:00", rates: "off" });
  await app.replanAll();
});
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const inChannel = () =>
  app.slack
    .history(app.councilChannel)
    .filter((one) => String(one.metadata?.event_payload.keys ?? "").startsWith("summary.weekly/"));
const last = () => {
  const message = inChannel().at(-1);
  if (!message) throw new Error("no summary was posted");
  return { ts: message.ts, text: message.text, words: plainText({ blocks: message.blocks }) };
};
const who = (role: "council" | "viewer" = "council") => ({
  workspaceId: app.workspaceId,
  slackUserId: app.officer,
  personId: "officer",
  name: "事務局 太郎",
  roles: new Set([role]),
  language: "ja" as const,
});
const askNow = async () => {
  const outcome = await postSummaryNow(app.app.deps, {
    who: who(),
    at: app.clock.now(),
    mails: async () => 0,
  });
  await app.settle();
  return outcome;
};

describe("the weeks of a program", () => {
  it("are planned to the end of the fiscal year, and planned again without a difference", async () => {
    const planned = () =>
      app.db.client.notice.findMany({
        where: { workspaceId: app.workspaceId, kind: "summary.weekly" },
        orderBy: { dueAt: "asc" },
        select: { key: true, dueAt: true, state: true },
      });
    const first = await planned();
    expect(dateOf(first.at(-1)?.dueAt ?? new Date(0))).toBe("2025-03-31");
    await app.replanAll();
    expect(await planned()).toEqual(first);
  });

  it("begin with a summary that shows the next session and who is without an account", async () => {
    await app.driveTo("2024-06-17T09:01:00+09:00");
    expect(inChannel()).toHaveLength(1);
    expect(last().words).toContain("第1回（6月25日（火））：これから開催、受講登録 6人");
    expect(last().words).toContain("Slackのアカウントが見つからない受講者 1人");
    expect(isoInJapan(new Date(Number(last().ts) * 1000))).toMatch(/^2024-06-17T09:00/);
  });
});

describe("after a session", () => {
  it("the summary says who came, apart from substitutes and observers, and what is answered", async () => {
    await app.driveTo("2024-06-26T10:00:00+09:00");
    await record(app, 1, {
      marks: { 0: "PRESENT", 1: "LATE", 2: "EXCUSED", 3: "SUBSTITUTE", 5: "PRESENT" },
      reflections: { 0: "SUBMITTED", 1: "DRAFT" },
      observers: 2,
    });
    await app.driveTo("2024-07-01T09:01:00+09:00");
    expect(inChannel()).toHaveLength(3);
    const { words, text } = last();
    for (const said of [
      "第1回（6月25日（火））：受講者数 3人／受講登録 6人（50.0%）、聴講 2人",
      "代理 1人、欠席 1人（うち連絡あり 1人）、未確認 1人",
      "振り返り：回答 1人／3人、回答待ち 2人（うち下書き 1人）、今回は見送り 0人",
      "受講者数は行政 2人／3人、社協 1人／2人、相談機関 0人／1人",
      "前回（6月24日（月））からの変化",
      "第1回を開催しました",
      "7月9日（火）17:00　第1回の出欠と振り返りの受付終了",
      "第2回のご案内の確認（送信予定 7月1日（月）10:00）",
      "2チームのうち、出欠がそろったのは1チーム",
    ]) {
      expect(words).toContain(said);
      expect(text).toContain(said);
    }
    expect(words).toContain("1 架空北市チーム | 3 | 2 | 0 | 0 | 1 | 1");
    expect(words).toContain("2 架空南町チーム | 3 | 1 | 1 | 1 | 0 | 1");
  });

  it("names nobody, and tells nothing of what people wrote", () => {
    const sent = JSON.stringify(inChannel());
    for (const { name } of app.program.trainees) expect(sent).not.toContain(name.split(" ")[0]);
    expect(sent).not.toContain("聴講 太郎");
    expect(sent).not.toContain("秘密");
  });

  it("a re-run edits the same message, and the next week compares with what it said", async () => {
    const { ts } = last();
    await app.driveTo("2024-07-02T20:00:00+09:00");
    await record(app, 1, { marks: { 4: "PRESENT" }, reflections: { 4: "DECLINED" } });
    expect(await askNow()).toBe("edited");
    expect(inChannel()).toHaveLength(3);
    expect(last().ts).toBe(ts);
    expect(last().words).toContain("受講者数 4人／受講登録 6人（66.7%）");
    expect(last().words).toContain("7月2日（火）20:00現在");
    expect(last().words).toContain("前回（6月24日（月））からの変化");
    await record(app, 1, { marks: {}, reflections: { 1: "SUBMITTED" } });
    await app.driveTo("2024-07-08T09:01:00+09:00");
    expect(last().words).toContain("前回（7月2日（火））からの変化\n第1回は回答 +1人、下書き −1人。");
  });

  it("a viewer may not ask for one", async () => {
    await expect(
      postSummaryNow(app.app.deps, { who: who("viewer"), at: app.clock.now(), mails: async () => 0 }),
    ).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("later in the year", () => {
  it("asks for nothing anew when a person's account is found: what was said stands", async () => {
    const before = last();
    await app.db.client.person.updateMany({
      where: { workspaceId: app.workspaceId, slackUserId: null, slackState: "UNMATCHED" },
      data: { slackUserId: app.stranger, slackState: "ACTIVE" },
    });
    await app.db.transaction((tx) =>
      app.app.deps.notices.audienceChanged(tx, {
        workspaceId: app.workspaceId,
        type: "program",
        id: app.program.programId,
      }),
    );
    await app.settle();
    expect(last()).toEqual(before);
  });

  it("goes out on the working day after a holiday, and a week in which nothing happened is one line", async () => {
    await app.db.client.notice.updateMany({
      where: { workspaceId: app.workspaceId, needsApproval: true },
      data: { approvedAt: app.clock.now(), approvedById: "officer" },
    });
    await app.driveTo("2024-08-05T09:01:00+09:00");
    await record(app, 2, { marks: { 0: "PRESENT" }, observers: 0 });
    await app.driveTo("2024-08-20T09:00:00+09:00");
    const days = inChannel().map((one) => dateOf(new Date(Number(one.ts) * 1000)));
    expect(days.slice(4)).toEqual([
      "2024-07-16",
      "2024-07-22",
      "2024-07-29",
      "2024-08-05",
      "2024-08-13",
      "2024-08-19",
    ]);
    expect(last().words).toBe("今週は大きな動きはありません。次は9月3日（火）13:00、第3回の研修です。");
    expect(last().text).toBe(last().words);
  });

  it("keeps the figures of every week that was said", async () => {
    const program = { id: app.program.programId, workspaceId: app.workspaceId };
    const figures = await figuresBefore(app.db.client, program, "2024-07-08");
    expect(figures?.sessions[0]?.attendance).toMatchObject({ trainees: 4, observers: 2, unmarked: 0 });
  });
});
