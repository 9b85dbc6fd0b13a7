/** A workbook made from last month's state, an upload that hung, and a long one that says how far it is. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { endLeftovers } from "../../../src/features/upload/end-leftovers.ts";
import { readWorkbook } from "../../../src/features/workbook/index.ts";
import type { Cell } from "../../../src/platform/sheets/sheet.ts";
import { writeXlsx } from "../../../src/platform/sheets/write-xlsx.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { type Editable, editable } from "../workbook/example-tables.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ at: "2024-05-20T10:00:00+09:00", rates: "off" });
  await app.db.client.municipality.updateMany({
    where: { ...where(), code: "990002" },
    data: { code: "990019" },
  });
});
afterAll(() => app.close());

const where = () => ({ workspaceId: app.workspaceId });
const done = () => app.app.deps.work.idle();
const officer = () => app.slack.as(app.officer);
const modal = () => officer().modal()?.text ?? "";

async function download(): Promise<Editable> {
  await officer().command("/program", "export");
  await done();
  const sent = app.slack.outgoing.findLast((one) => one.op === "file" && one.user === app.officer);
  const bytes = app.slack.file(sent?.file?.id ?? "")?.bytes;
  if (!bytes) throw new Error("no workbook has arrived");
  return editable((await readWorkbook({ xlsx: Buffer.from(bytes) })).tables);
}

async function handOver(book: Editable): Promise<void> {
  const bytes = await writeXlsx(book.tables);
  await officer().command("/program", "import");
  await done();
  await officer().fill({ 台帳のファイル: { files: [{ name: "台帳.xlsx", bytes }] } });
  await officer().submit();
  await done();
}

async function apply(): Promise<void> {
  expect(await officer().press("取り込む")).toMatchObject({ ok: true });
  await done();
  expect(modal()).toContain("台帳を取り込みました");
  await officer().dismiss();
}

it("says which later changes a workbook of last month would take back, and none of its own", async () => {
  const old = await download();
  const { client } = app.db;
  const [first, second] = app.program.trainees;
  await app.driveTo("2024-06-20T10:00:00+09:00");
  // Since then: somebody has another address, somebody another section, a team another name, a closed day is known.
  await client.person.updateMany({
    where: { ...where(), id: first?.personId ?? "" },
    data: { email: "new@example.jp" },
  });
  await client.enrollment.updateMany({
    where: { ...where(), id: second?.enrollmentId ?? "" },
    data: { department: "福祉課" },
  });
  await client.team.updateMany({ where: { ...where(), number: 1 }, data: { name: "新しい名前" } });
  await client.closureDay.create({
    data: {
      ...where(),
      municipalityId: app.program.municipalityIds[0],
      date: "2024-08-06",
      name: "市の休日",
    },
  });

  // The officer's own change, and one to what has changed since.
  old
    .set("受講者", old.rowOf("受講者", "R6-003"), "氏名", "上田 恵子")
    .set("受講者", old.rowOf("受講者", "R6-002"), "部署", "地域課");
  await handOver(old);
  const said = modal();
  expect(said).toContain("この台帳は5月20日（月）10:00に書き出したものです。");
  expect(said).toContain("次の4件が元に戻るか、上書きされます");
  expect(said).toContain(
    "受講者 R6-001 青木 一郎　メール: いまは new@example.jp、取り込むと元の trainee1@example.jp に戻ります",
  );
  expect(said).toContain(
    "受講者 R6-002 井上 花　部署: いまは 福祉課（書き出した後の変更）、取り込むと 地域課 になります",
  );
  expect(said).toContain(
    "チーム 1 架空北市チーム　チーム名: いまは 新しい名前、取り込むと元の 架空北市チーム に戻ります",
  );
  expect(said).toContain(
    "閉庁日 架空北市 2024-08-06 市の休日: 書き出した後に加えられましたが、取り込むと外れます",
  );
  expect(said).not.toContain("氏名: いまは");
  await officer().dismiss();

  const fresh = await download();
  fresh.set("受講者", fresh.rowOf("受講者", "R6-003"), "氏名", "上田 恵子");
  await handOver(fresh);
  expect(modal()).toContain("氏名: 上田 恵 → 上田 恵子");
  expect(modal()).not.toContain("元に戻るか");
  await apply();
  await handOver(fresh);
  expect(modal()).toContain("変わるところはありません");
  expect(modal()).not.toContain("元に戻るか");
  await officer().dismiss();
});

it("an upload that a crash left behind is ended with a sentence: at start by DM, later in the form", async () => {
  const { id: personId } = await app.db.client.person.findFirstOrThrow({
    where: { ...where(), slackUserId: app.officer },
  });
  const at = new Date("2024-06-20T09:00:00+09:00");
  const hanging = { ...where(), personId, fileIds: ["F1"], createdAt: at, updatedAt: at };
  await app.db.client.pendingUpload.create({ data: { ...hanging, state: "READING" } });
  await app.db.client.pendingUpload.create({ data: { ...hanging, state: "APPLYING" } });
  await endLeftovers(app.app.deps, app.workspaceId);
  const told = officer().sees();
  expect(told).toContain(
    "6月20日（木）9:00の台帳の確認は、アプリの再起動などで途中で止まりました。何も書き込んでいません。",
  );
  expect(told).toContain("同じファイルをもう一度取り込むと、残りも登録されます。");
  const seen = officer().messages().length;
  await endLeftovers(app.app.deps, app.workspaceId);
  expect(officer().messages()).toHaveLength(seen);

  await app.db.client.pendingUpload.create({ data: { ...hanging, state: "READING" } });
  // One that is being read right now is left alone.
  await app.db.client.pendingUpload.create({
    data: { ...hanging, state: "READING", updatedAt: app.clock.now() },
  });
  await officer().command("/program", "import");
  await done();
  expect(modal().match(/途中で止まりました/g)).toHaveLength(1);
  await officer().dismiss();
  expect(await app.db.client.pendingUpload.count({ where: { ...where(), state: "READING" } })).toBe(1);
  await app.db.client.pendingUpload.updateMany({ where: where(), data: { state: "REFUSED" } });
});

it("a file that is gone before it is read leaves nothing hanging", async () => {
  await handOver(editable([{ sheet: "回", rows: [["回"], ["x"]] }]));
  expect(await app.db.client.pendingUpload.count({ where: { ...where(), state: "READING" } })).toBe(0);
  await officer().dismiss();
});

it("a long import says how far it is, in the same modal", { timeout: 240_000 }, async () => {
  const book = await download();
  const [headings = []] = book.rows("受講者");
  const cells = (cellsOf: Record<string, Cell>) =>
    headings.map((heading) => cellsOf[String(heading)] ?? null);
  for (let team = 3; team < 123; team++) {
    book.rows("チーム").push([team, `チーム${team}`, null, "架空北市"]);
    for (let index = 0; index < 6; index++) {
      const number = `R6-${1000 + team * 10 + index}`;
      const facts = {
        受講番号: number,
        氏名: `人 ${number}`,
        所属区分: "行政",
        所属: "架空の役所",
        チーム番号: team,
      };
      book
        .rows("受講者")
        .push(cells({ ...facts, 役割: index === 0 ? "リーダー" : "受講者", メール: `${number}@example.jp` }));
    }
  }
  const before = app.slack.calls.length;
  await handOver(book);
  const shown = () =>
    JSON.stringify(app.slack.calls.slice(before).filter((call) => call.method === "views.update"));
  expect(shown()).toContain("行を読みました。内容を確かめています。");
  await apply();
  expect(shown()).toMatch(/書き込んでいます（2,\d{3}行のうち1,000行）/);
  expect(shown()).toMatch(/書き込んでいます（2,\d{3}行のうち2,000行）/);
  expect(await app.db.client.enrollment.count({ where: where() })).toBe(726);
  expect(app.slack.violations).toEqual([]);
});
