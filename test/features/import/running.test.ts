/** A workbook imported again while the program runs: what stands in Slack is edited, and nothing is told anew. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { describePlan, importWorkbook } from "../../../src/features/import/index.ts";
import type { Outgoing } from "../../../src/sandbox/index.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { check, exampleTables } from "../workbook/example-tables.ts";

let app: TestApp;
let seen = 0;
const book = exampleTables();
book.set("研修", book.rowOf("研修", "お知らせチャンネル"), "内容", "研修");

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-03T09:00:00+09:00", rates: "off" });
  await run();
  await app.replanAll();
});
afterAll(() => app.close());

async function run(options: { dryRun?: boolean } = {}): Promise<string> {
  const { db, clock, notices } = app.app.deps;
  const { plan } = await importWorkbook({ db, clock, notices }, app.workspaceId, check(book), options);
  await app.settle();
  return plan ? describePlan(plan, "ja") : "";
}

/** What left the app since it was asked last: "post" and "update" with the channel or person. */
function news(): Outgoing[] {
  const fresh = app.slack.outgoing.slice(seen);
  seen = app.slack.outgoing.length;
  return fresh;
}

const officer = () => app.slack.as(app.officer);
const UNTOLD = "会場や開催方法の変更は台帳からは知らせません";

async function approve(): Promise<void> {
  expect(await officer().press("内容を見る")).toMatchObject({ ok: true });
  await app.settle();
  expect(await officer().submit()).toMatchObject({ ok: true });
  await app.settle();
}

it("says nothing about telling while nobody knows of the session", async () => {
  const said = await run();
  expect(said).not.toContain(UNTOLD);
  book.set("回", 2, "会場", "最初の会場");
  expect(await run({ dryRun: true })).toContain("最初の会場");
  expect(await run()).not.toContain(UNTOLD);
});

it("takes back an approval of words that an import changed before they left", async () => {
  await app.driveTo("2024-06-03T11:00:00+09:00");
  await approve();
  expect(officer().sees(app.councilChannel)).toContain("さんが内容を確認しました");
  book.set("回", 2, "テーマ", "訂正したテーマ");
  await run();
  news();
  await app.driveTo("2024-06-04T12:00:00+09:00");
  expect(news().filter((one) => one.channel === app.programChannel)).toEqual([]);
  await approve();
  const told = news().filter((one) => one.channel === app.programChannel);
  expect(told.map((one) => [one.op, one.text.includes("第1回")])).toEqual([["post", true]]);
  expect(app.slack.as(app.trainees[2] ?? "").sees(app.programChannel)).toContain("訂正したテーマ");
});

it("edits an announcement that is out, tells nobody, and says so to the officer beforehand", async () => {
  book.set("回", 2, "会場", "変わった会場").set("回", 3, "会場", "まだ知られていない会場");
  const said = await run({ dryRun: true });
  expect(said).toContain(`第1回：${UNTOLD}`);
  expect(news()).toEqual([]);
  await run();
  const told = news();
  // The office's own questions read anew too: it has been sent meanwhile.
  expect(new Set(told.map((one) => one.op))).toEqual(new Set(["update"]));
  expect(told.filter((one) => one.channel === app.programChannel)).toHaveLength(1);
  expect(app.slack.as(app.trainees[2] ?? "").sees(app.programChannel)).toContain("変わった会場");
  expect(await run()).not.toContain(UNTOLD);
  expect(news()).toEqual([]);
});

it("edits the words in silence, without that hint, when only a part of the session changes", async () => {
  book.set("内容", 2, "題名", "直した題名");
  expect(await run()).not.toContain(UNTOLD);
  expect(news().map((one) => one.op)).toEqual(["update"]);
  expect(app.slack.as(app.trainees[2] ?? "").sees(app.programChannel)).toContain("直した題名");
});
