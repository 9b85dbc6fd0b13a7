/** A workbook from Slack: the dry run, what the officer decides, and what cannot be used. */
import fs from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { readWorkbook } from "../../../src/features/workbook/index.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

const EXAMPLE = fs.readFileSync(new URL("../../../examples/hiroshima-r6.xlsx", import.meta.url));

let app: TestApp;
afterEach(() => app.close());

const done = () => app.app.deps.work.idle();
const officer = () => app.slack.as(app.officer);
const modal = () => officer().modal()?.text ?? "";

async function withoutProgram() {
  app = await startTestApp({ at: "2024-05-20T10:00:00+09:00" });
  const { client } = app.db;
  const where = { workspaceId: app.workspaceId };
  await client.sessionItem.deleteMany({ where });
  await client.reflectionQuestion.deleteMany({ where });
  await client.session.deleteMany({ where });
  await client.membership.deleteMany({ where });
  await client.enrollment.deleteMany({ where });
  await client.teamMunicipality.deleteMany({ where });
  await client.team.deleteMany({ where });
  await client.municipality.deleteMany({ where });
  await client.person.deleteMany({ where: { ...where, isCouncil: false } });
  await client.program.deleteMany({ where });
}

async function upload(...files: { name: string; bytes: Uint8Array }[]) {
  await officer().fill({ 台帳のファイル: { files } });
  await officer().submit();
  await done();
}

async function handOver(...files: { name: string; bytes: Uint8Array }[]) {
  await officer().command("/program", "import");
  await done();
  await upload(...files);
}

/** The workbook of now, as it arrives in the officer's DM. */
async function download() {
  await officer().command("/program", "export");
  await done();
  const sent = app.slack.outgoing.findLast((one) => one.op === "file" && one.user === app.officer);
  const bytes = app.slack.file(sent?.file?.id ?? "")?.bytes;
  if (!bytes) throw new Error("no workbook has arrived");
  return { name: "今の台帳.xlsx", bytes };
}

async function plannedVisit() {
  const { workspaceId, program } = app;
  const { client } = app.db;
  const at = app.clock.now();
  const { id: officerId } = await client.person.findFirstOrThrow({ where: { workspaceId, isCouncil: true } });
  const stamps = { dateSetAt: at, stepSetAt: at, createdAt: at, updatedAt: at };
  const by = { dateSetById: officerId, createdById: officerId, updatedById: officerId };
  const { id: visitId } = await client.visit.create({
    data: {
      ...{ workspaceId, programId: program.programId, kind: "HEARING", date: "2024-07-10" },
      ...{ staffIds: [officerId], nextStep: "=様式を送る", nextStepDate: "2024-07-12" },
      ...{ tags: ["COMMUNITY", "居場所"], notes: "秘密の言葉", ...stamps, ...by },
    },
  });
  for (const teamId of program.teamIds) {
    await client.visitTeam.create({ data: { workspaceId, visitId, teamId } });
  }
}

describe("the first program", () => {
  it("comes from Slack alone: seen before it is written, then a draft", async () => {
    await withoutProgram();
    await officer().command("/program");
    await done();
    expect(modal()).toContain("まだ研修が登録されていません");
    await officer().press("台帳を取り込む");
    await done();
    await upload({ name: "台帳.xlsx", bytes: EXAMPLE });
    expect(modal()).toContain("まだ何も書き込んでいません");
    expect(modal()).toContain("新規 129");
    expect(await app.db.client.program.count({ where: { workspaceId: app.workspaceId } })).toBe(0);
    await officer().press("取り込む");
    await done();
    expect(modal()).toContain("台帳を取り込みました");
    const program = await app.db.client.program.findFirst({ where: { workspaceId: app.workspaceId } });
    expect(program).toMatchObject({ state: "DRAFT", fiscalYear: 2024 });
    await officer().dismiss();
    await officer().command("/program", "log");
    await done();
    expect(modal()).toMatch(
      /事務局 太郎\n「台帳.xlsx」を取り込みました（.*：新規 \d+件、変更 0件、外した行 0件）/,
    );
    await officer().press("詳しく");
    await done();
    expect(modal()).toContain("受講者：新規 129、変更 0、外した行 0");
    expect(officer().modal()?.buttons).not.toContain("元に戻す");
    await officer().dismiss();
    // The same once more changes nothing, and there is nothing to press.
    await handOver({ name: "台帳.xlsx", bytes: EXAMPLE });
    expect(modal()).toContain("変わるところはありません");
    expect(officer().modal()?.buttons).not.toContain("取り込む");
    await officer().dismiss();
    // Neither does what the app hands out.
    await handOver(await download());
    expect(modal()).toContain("変わるところはありません");
    expect(modal()).not.toContain("直すところ");
    expect(app.slack.violations).toEqual([]);
  }, 120_000);

  it("is shown again when somebody changed what is stored after the dry run", async () => {
    await withoutProgram();
    await handOver({ name: "台帳.xlsx", bytes: EXAMPLE });
    await officer().press("取り込む");
    await done();
    await officer().dismiss();
    const where = { workspaceId: app.workspaceId };
    await app.db.client.team.updateMany({ where: { ...where, number: 1 }, data: { name: "第一" } });
    await handOver({ name: "台帳.xlsx", bytes: EXAMPLE });
    expect(modal()).toContain("第一");
    await app.db.client.team.updateMany({ where: { ...where, number: 2 }, data: { name: "第二" } });
    await officer().press("取り込む");
    await done();
    expect(modal()).toContain("登録の内容が変わりました");
    expect(modal()).toContain("第二");
    expect(await app.db.client.team.count({ where: { ...where, name: "第一" } })).toBe(1);
    await officer().press("取り込む");
    await done();
    expect(modal()).toContain("台帳を取り込みました");
    expect(await app.db.client.team.count({ where: { ...where, name: { in: ["第一", "第二"] } } })).toBe(0);
  }, 120_000);
});

describe("the workbook of a running program", () => {
  it("comes by its button, and imported again changes nothing; a trainee does not get it", async () => {
    app = await startTestApp({ at: "2024-05-20T10:00:00+09:00" });
    // The seed's second code has a wrong check digit.
    await app.db.client.municipality.updateMany({
      where: { workspaceId: app.workspaceId, code: "990002" },
      data: { code: "990019" },
    });
    await plannedVisit();
    const file = await download();
    const { tables } = await readWorkbook({ xlsx: Buffer.from(file.bytes) });
    const visits = tables.find(({ sheet }) => sheet === "訪問")?.rows;
    expect(visits).toEqual([
      ["日付", "種類", "状態", "チーム番号", "担当", "次の一手", "次の一手の期日", "区分"],
      [
        "2024-07-10",
        "ヒアリング",
        "予定",
        "1、2",
        "事務局 太郎",
        "'=様式を送る",
        "2024-07-12",
        "地域づくり、居場所",
      ],
    ]);
    expect(JSON.stringify(tables)).not.toContain("秘密の言葉");
    expect(officer().ephemerals().at(-1)?.text).toContain("DMに送りました");
    await officer().command("/program");
    await done();
    expect(officer().modal()?.buttons).toContain("いまの台帳をダウンロード");
    await officer().dismiss();
    await handOver(file);
    expect(modal()).toContain("変わるところはありません");
    expect(modal()).not.toContain("取り込まないシート");
    const trainee = app.slack.as(app.trainees[0] ?? "");
    await trainee.command("/program", "export");
    await done();
    expect(trainee.ephemerals().at(-1)?.text).toContain("の役割ではできません");
    expect(app.slack.violations).toEqual([]);
  });
});

describe("what cannot be used", () => {
  it("gets a clear sentence each, and only the office may", async () => {
    app = await startTestApp({ at: "2024-05-20T10:00:00+09:00" });
    const cases: [string, Uint8Array, string][] = [
      ["名簿.xlsx", Buffer.from("これはExcelではありません"), "中身が .xlsx ではありません"],
      ["回.csv", EXAMPLE, "中身が .csv ではありません"],
      ["空.csv", new Uint8Array(), "空のファイルです"],
      ["一式.zip", Buffer.from("PK\u0003\u0004broken"), "開けません"],
    ];
    for (const [name, bytes, sentence] of cases) {
      await handOver({ name, bytes });
      expect(modal()).toContain(sentence);
      await officer().dismiss();
    }
    await handOver({ name: "回.csv", bytes: Buffer.from("回番号,開催日\nx,y\n") });
    expect(modal()).toContain("取り込めません");
    expect(officer().modal()?.buttons).not.toContain("取り込む");
    const trainee = app.slack.as(app.trainees[0] ?? "");
    await trainee.command("/program", "import");
    await done();
    expect(trainee.modal()).toBeUndefined();
    expect(app.slack.violations).toEqual([]);
  });
});
