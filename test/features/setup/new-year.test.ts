/** /program new and copy: a year begins in Slack, and nothing is typed twice. */
import { afterEach, expect, it } from "vitest";
import { findProgram } from "../../../src/features/program/index.ts";
import { checkWorkbook, readWorkbook } from "../../../src/features/workbook/index.ts";
import { auditEntries } from "../../../src/platform/audit/index.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { type Editable, editable, lines } from "../workbook/example-tables.ts";

let app: TestApp;
afterEach(() => app.close());

const done = () => app.app.deps.work.idle();
const officer = () => app.slack.as(app.officer);
const modal = () => officer().modal()?.text ?? "";
const where = () => ({ workspaceId: app.workspaceId });
const current = () => findProgram(app.db.client, app.workspaceId);

async function started(at: string) {
  app = await startTestApp({ at, rates: "off" });
  await app.db.client.municipality.updateMany({
    where: { ...where(), code: "990002" },
    data: { code: "990019" },
  });
}

async function run(word: string): Promise<void> {
  await officer().command("/program", word);
  await done();
}

async function received(word: string): Promise<Editable> {
  await run(word);
  const sent = app.slack.outgoing.findLast((one) => one.op === "file" && one.user === app.officer);
  const bytes = app.slack.file(sent?.file?.id ?? "")?.bytes;
  if (!bytes) throw new Error("no workbook has arrived");
  return editable((await readWorkbook({ xlsx: Buffer.from(bytes) })).tables);
}
const columnOf = (book: Editable, sheet: string, heading: string) => {
  const [headings = [], ...rows] = book.rows(sheet);
  return rows.map((row) => row[headings.indexOf(heading)] ?? null);
};

it("while a year is under way the next one waits, and says until when; its workbook can be prepared", async () => {
  await started("2024-10-01T10:00:00+09:00");
  await run("new");
  expect(officer().modal()).toBeUndefined();
  const said = officer().ephemerals().at(-1)?.text ?? "";
  expect(said).toContain("令和6年度の研修がまだ続いています");
  expect(said).toContain("令和6年11月22日（金）");
  expect(said).toContain("/program copy");

  const book = await received("copy");
  expect(officer().ephemerals().at(-1)?.text).toContain("登録の内容は変わっていません");
  expect(columnOf(book, "研修", "内容")).toContain("R7");
  expect(columnOf(book, "回", "開催日")).toEqual([null, null, null, null]);
  expect(columnOf(book, "回", "テーマ")).toEqual(Array.from({ length: 4 }, () => "基本的理解"));
  expect(book.rows("内容")).toHaveLength(9);
  expect(book.rows("設問")).toHaveLength(13);
  expect(book.rows("市町")).toHaveLength(3);
  for (const sheet of ["チーム", "受講者", "異動", "聴講者", "関係者", "過年度"])
    expect(book.rows(sheet)).toHaveLength(1);
  const told = book.rows("説明").flat().join("\n");
  expect(told).toContain("令和6年度のチーム: 1 架空北市チーム、2 架空南町チーム");
  expect(told).toContain("最後の回の前に作ったため、「過年度」にその年度の分はありません");
  // What waits to be filled in is named with its place; with dates it is a whole workbook.
  expect(lines(checkWorkbook({ tables: book.tables, faults: [] }).faults)).toEqual(
    [2, 3, 4, 5].map((row) => expect.stringContaining(`回 ${row} 開催日: 空欄です。`)),
  );
  for (const row of [2, 3, 4, 5]) book.set("回", row, "開催日", `2025-0${row + 4}-10`);
  expect(lines(checkWorkbook({ tables: book.tables, faults: [] }).faults)).toEqual([]);
  expect((await current())?.fiscalYear).toBe(2024);
});

it("when it is over, the next year is registered with what is known, and last year stands among the past ones", async () => {
  await started("2025-02-03T10:00:00+09:00");
  const book = await received("copy");
  expect(book.rows("過年度").slice(1)).toEqual([["R6", 2, 2, 3, 2, 1, 6]]);
  expect(book.rows("過去の参加").slice(1)).toEqual([
    ["R6", "架空北市"],
    ["R6", "架空南町"],
  ]);

  await run("new");
  expect(modal()).toContain("前の研修の内容を入れてあります");
  const fields = Object.fromEntries(
    (officer().modal()?.inputs ?? []).map((input) => [input.label, input.value]),
  );
  expect(fields).toMatchObject({
    研修名: "地域の支え合いコーディネート機能強化研修",
    主催: "架空県社会福祉協議会",
  });
  await officer().fill({ 問い合わせ先: "" });
  await officer().submit();
  expect(modal()).not.toContain("準備中として登録しました");
  await officer().fill({ 問い合わせ先: "電話 333" });
  await officer().submit();
  await done();
  expect(modal()).toContain("研修を準備中として登録しました");
  expect(await current()).toMatchObject({
    fiscalYear: 2025,
    state: "DRAFT",
    contact: "電話 333",
    channelId: app.programChannel,
  });
  await officer().dismiss();
  const out = await received("export");
  expect(columnOf(out, "研修", "内容")).toContain("R7");

  await run("new");
  expect(officer().ephemerals().at(-1)?.text).toContain("令和7年度の研修が準備中です");

  const [entry] = await auditEntries(app.db.client, { ...where(), action: "setup.new" });
  const action = app.app.features
    .flatMap((feature) => feature.audited ?? [])
    .find((one) => one.action === "setup.new");
  if (!entry || !action?.undo) throw new Error("nothing to undo");
  const person = await app.db.client.person.findFirstOrThrow({
    where: { ...where(), slackUserId: app.officer },
  });
  const who = {
    ...where(),
    slackUserId: app.officer,
    personId: person.id,
    name: "",
    roles: new Set(["council" as const]),
    language: "ja" as const,
  };
  await app.db.transaction(async (tx) =>
    action.undo?.(tx, app.app.deps, { entry, who, at: app.clock.now() }),
  );
  expect((await current())?.fiscalYear).toBe(2024);
  expect(app.slack.violations).toEqual([]);
});

it("the first year of all: the screen offers it, and everybody else is told that it is not theirs", async () => {
  await started("2024-05-20T10:00:00+09:00");
  const trainee = app.slack.as(app.trainees[0] ?? "");
  for (const word of ["new", "copy"]) {
    await trainee.command("/program", word);
    await done();
    expect(trainee.modal()).toBeUndefined();
    expect(trainee.ephemerals().at(-1)?.text).toContain("の役割ではできません");
  }
  const { client } = app.db;
  await client.program.updateMany({ where: where(), data: { fiscalYear: 2020, state: "CLOSED" } });
  await run("");
  expect(officer().modal()?.buttons).toContain("新しい年度を登録");
  await officer().press("新しい年度を登録");
  await done();
  expect(modal()).toContain("新しい年度");
  const first = officer();
  await first.fill({ 年度: "令和7年度", お知らせのチャンネル: "別のチャンネル" });
  await first.submit();
  await done();
  expect(await current()).toMatchObject({ fiscalYear: 2025, channelName: "別のチャンネル", channelId: null });
  expect(app.slack.violations).toEqual([]);
});
