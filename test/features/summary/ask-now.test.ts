/** The summary on request: early, at night, after a failure; and what a preview and a sample leave behind. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postSummaryNow } from "../../../src/features/summary/index.ts";
import { weeklySummary } from "../../../src/features/summary/summary.notices.ts";
import { plainText } from "../../../src/sandbox/index.ts";
import { isoInJapan } from "../../../src/shared/japanese-date.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ at: "2024-05-22T20:00:00+09:00", rates: "off" });
  await app.db.client.program.updateMany({
    where: { workspaceId: app.workspaceId },
    data: { startedAt: app.clock.now() },
  });
  await app.replanAll();
});
afterAll(() => app.close());

const summaries = () =>
  app.slack
    .history(app.councilChannel)
    .filter((one) => String(one.metadata?.event_payload.keys ?? "").startsWith("summary.weekly/"));
const times = () => summaries().map((one) => isoInJapan(new Date(Number(one.ts) * 1000)).slice(0, 16));
const weeksKept = async () =>
  (
    await app.db.client.summaryFigures.findMany({
      where: { workspaceId: app.workspaceId },
      orderBy: { week: "asc" },
    })
  ).map((row) => row.week);
const subject = () => ({
  workspaceId: app.workspaceId,
  type: "program" as const,
  id: app.program.programId,
});
const askNow = async () => {
  const who = {
    workspaceId: app.workspaceId,
    slackUserId: app.officer,
    personId: "officer",
    name: "事務局 太郎",
    roles: new Set(["council" as const]),
    language: "ja" as const,
  };
  const outcome = await postSummaryNow(app.app.deps, { who, at: app.clock.now(), mails: async () => 0 });
  await app.settle();
  return outcome;
};
const program = (data: { state?: "DRAFT" | "RUNNING" | "CLOSED"; language?: string }) =>
  app.db.client.program.updateMany({ where: { workspaceId: app.workspaceId }, data });

/** Nothing is to be mailed here. */
const summary = weeklySummary(async () => 0);

describe("looking ahead", () => {
  it("a draft has no summary, but can be seen as if it ran", async () => {
    await program({ state: "DRAFT" });
    const { db } = app;
    expect(await summary.occasions?.(db.client, subject())).toEqual([]);
    const ahead = await summary.occasions?.(db.client, subject(), { asIfRunning: true });
    expect(ahead).toHaveLength(44);
    await program({ state: "RUNNING" });
  });
  it("a preview and a sample keep no figures, and the sample shows every part", async () => {
    const { db } = app;
    const notice = await db.client.notice.findFirstOrThrow({
      where: { workspaceId: app.workspaceId, kind: "summary.weekly" },
    });
    const ahead = { ...notice, id: "", facts: null };
    const audience = await db.transaction((tx) => summary.audience(tx, ahead, notice.dueAt));
    expect(audience.channels).toEqual([app.councilChannel]);
    const sample = await summary.sample?.(db.client, subject(), "ja", app.clock.now());
    const words = plainText({ blocks: sample?.blocks ?? [] });
    expect(words).toContain("第1回（6月25日（火））：受講者数 5人／受講登録 6人（83.3%）、聴講 2人");
    expect(words).toContain("受講者数は行政 2人／3人、社協 2人／2人、相談機関 1人／1人");
    expect(words).toContain("1 架空北市チーム | 3 | 2 | 0 | 1 | 2 | 0");
    expect(await weeksKept()).toEqual([]);
  });
});

describe("asked for", () => {
  it("in a week that has none yet it leaves at once, even in the evening", async () => {
    expect(await askNow()).toBe("posted");
    expect(times()).toEqual(["2024-05-22T20:00"]);
    expect(await weeksKept()).toEqual(["2024-05-20"]);
  });
  it("again it edits that message, also after everything was planned anew", async () => {
    await app.replanAll();
    await program({ language: "en" });
    expect(await askNow()).toBe("edited");
    await program({ language: "ja" });
    expect(summaries()).toHaveLength(1);
    expect(plainText({ blocks: summaries()[0]?.blocks ?? [] })).toContain("Weekly summary");
  });
  it("the next one comes at its own hour, and early on that morning it is the new one that leaves", async () => {
    await app.driveTo("2024-05-27T09:01:00+09:00");
    await app.driveTo("2024-06-03T08:00:00+09:00");
    expect(await askNow()).toBe("posted");
    await app.driveTo("2024-06-03T12:00:00+09:00");
    expect(times()).toEqual(["2024-05-22T20:00", "2024-05-27T09:00", "2024-06-03T08:00"]);
    expect(app.slack.violations).toEqual([]);
  });
  it("after it could not be delivered, it is tried again", async () => {
    await app.slack.leave(app.councilChannel, app.slack.botUserId);
    await app.driveTo("2024-06-10T09:30:00+09:00");
    expect(summaries()).toHaveLength(3);
    await app.slack.join(app.councilChannel, app.slack.botUserId);
    expect(await askNow()).toBe("posted");
    expect(times().at(-1)).toBe("2024-06-10T09:30");
    expect(await askNow()).toBe("edited");
    expect(summaries()).toHaveLength(4);
  });
  it("one that is late waits for office hours", async () => {
    await app.db.client.workspace.update({
      where: { id: app.workspaceId },
      data: { councilChannelId: null },
    });
    await app.driveTo("2024-06-17T22:00:00+09:00");
    expect(summaries()).toHaveLength(4);
    await expect(askNow()).rejects.toMatchObject({ code: "summary-no-channel" });
    await app.db.client.workspace.update({
      where: { id: app.workspaceId },
      data: { councilChannelId: app.councilChannel },
    });
    await app.db.transaction((tx) => app.app.deps.notices.audienceChanged(tx, subject()));
    await app.driveTo("2024-06-18T10:00:00+09:00");
    expect(times().at(-1)).toBe("2024-06-18T09:00");
    expect(plainText({ blocks: summaries().at(-1)?.blocks ?? [] })).toContain("6月17日（月）22:00現在");
  });
  it("a program that is over has none", async () => {
    await program({ state: "CLOSED" });
    await expect(askNow()).rejects.toMatchObject({ code: "summary-not-running" });
    await app.replanAll();
    await app.driveTo("2024-06-25T09:00:00+09:00");
    expect(summaries()).toHaveLength(5);
  });
});
