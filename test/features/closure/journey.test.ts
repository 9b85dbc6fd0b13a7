/** 市町の閉庁日 in Slack: a day more, a day less, what follows from it, and the workbook that holds the same. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { importWorkbook } from "../../../src/features/import/index.ts";
import { exportWorkbook } from "../../../src/features/upload/export-workbook.ts";
import { checkWorkbook, readWorkbook } from "../../../src/features/workbook/index.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ at: "2024-07-01T09:00:00+09:00", rates: "off" });
  await app.replanAll();
}, 60_000);
afterAll(() => app.close());
afterEach(async () => {
  if (officer().modal()) await act(officer().dismiss());
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const officer = () => app.slack.as(app.officer);
const shown = () => officer().modal()?.text ?? "";

async function act<T>(step: Promise<T>): Promise<T> {
  const result = await step;
  // What is opened is open, before the clock goes on.
  await app.app.deps.work.idle();
  await app.settle();
  return result;
}

async function openList() {
  await act(officer().command("/program", "calendar"));
  await act(officer().press("市町の閉庁日"));
}

async function add(date: string, name = "平和記念日", places = ["架空北市"]) {
  await act(officer().press("閉庁日を加える"));
  await officer().fill({ 市町: places, 日付: date, 名称: name });
  return act(officer().submit());
}

const days = async () =>
  (
    await app.db.client.closureDay.findMany({
      where: { workspaceId: app.workspaceId },
      orderBy: [{ date: "asc" }, { municipalityId: "asc" }],
    })
  ).map(({ date, name }) => `${date} ${name}`);

it("refuses what is closed anyway, of another year, or there already, each with its sentence", async () => {
  await openList();
  expect(shown()).toContain("登録した閉庁日はありません");
  for (const [date, said] of [
    ["2024-08-12", "もともと閉庁日です"],
    ["2024-12-30", "もともと閉庁日です"],
    ["2025-08-06", "この年度の日付"],
  ] as const) {
    await act(officer().press("閉庁日を加える"));
    await officer().fill({ 市町: ["架空北市"], 日付: date, 名称: "休み" });
    await act(officer().submit());
    expect(JSON.stringify(officer().modal()?.errors)).toContain(said);
    await act(officer().dismiss());
    await openList();
  }
  await add("2024-07-19");
  expect(shown()).toContain("閉庁日を加えました");
  await add("2024-07-19");
  expect(JSON.stringify(officer().modal()?.errors)).toContain("すでに入っています");
  expect(await days()).toEqual(["2024-07-19 平和記念日"]);
});

it("moves what waits for the people of that municipality, and of no other", async () => {
  // The reminder of session 2 is due on 19 July: closed in 架空北市, the others get it in time.
  await app.driveTo("2024-07-19T15:00:00+09:00");
  const told = () => app.trainees.map((user) => JSON.stringify(app.slack.dm(user)).includes("第2回の研修は"));
  expect(told()).toEqual([false, false, false, true, true]);
  await act(officer().command("/program", "calendar"));
  expect(shown()).toContain("この期間の市町の閉庁日");
  expect(shown()).toContain("架空北市（平和記念日）");
  await act(officer().press("市町の閉庁日"));
  await act(officer().press("外す"));
  expect(shown()).toContain("閉庁日から外しました");
  // What waited for the next working day leaves now.
  expect(told()).toEqual([true, true, true, true, true]);
  expect(await days()).toEqual([]);
});

it("is in the log, can be taken back, and takes several municipalities at once", async () => {
  await openList();
  await add("2024-08-14", "夏季休業", ["架空北市", "架空南町"]);
  expect(await days()).toEqual(["2024-08-14 夏季休業", "2024-08-14 夏季休業"]);
  await act(officer().dismiss());
  await act(officer().command("/program", "log"));
  expect(shown()).toContain("閉庁日を加えました：架空南町の");
  await act(officer().press("詳しく"));
  await act(officer().press("元に戻す"));
  if (officer().modal()?.buttons.includes("元に戻す")) await act(officer().press("元に戻す"));
  else await act(officer().submit());
  expect(await days()).toEqual(["2024-08-14 夏季休業"]);
});

it("comes out in the workbook, which changes nothing when it is taken in again", async () => {
  const { workspaceId } = app;
  const { client } = app.db;
  await client.municipality.updateMany({ where: { workspaceId, code: "990002" }, data: { code: "990019" } });
  const officer = await client.person.findFirstOrThrow({ where: { workspaceId, isCouncil: true } });
  const who = {
    ...{ workspaceId, slackUserId: app.officer, personId: officer.id, name: "" },
    ...{ roles: new Set(["council"] as const), language: "ja" as const },
  };
  const { content } = await exportWorkbook(app.app.deps, { who, note: "", at: app.clock.now() });
  const { tables } = await readWorkbook({ xlsx: content });
  expect(JSON.stringify(tables)).toContain("夏季休業");
  const checked = checkWorkbook({ tables, faults: [] }, "2024-07-19");
  const { plan } = await importWorkbook(app.app.deps, workspaceId, checked, { dryRun: true });
  expect(plan?.changesNothing).toBe(true);
});

it("is for the office alone", async () => {
  const viewer = app.slack.as(app.trainees[0] ?? "");
  await act(viewer.command("/program", "calendar"));
  expect(viewer.modal()).toBeUndefined();
});
