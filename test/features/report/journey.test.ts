/** /report through the real app: written, taken as files, approved, corrected, taken back; and who may do what. */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readXlsx } from "../../../src/platform/sheets/read-xlsx.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
let viewer: string;
const OWN = "参加自治体数は横ばい <!channel>\n=1+1 受講者の層が広がった";

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-26T10:00:00+09:00", rates: "off" });
  const { workspaceId, db, program } = app;
  viewer = app.slack.addUser({ name: "閲覧 する", email: "viewer@example.jp" });
  const stamps = { createdAt: app.clock.now(), updatedAt: app.clock.now() };
  const { id: personId } = await db.client.person.create({
    data: { workspaceId, name: "閲覧 する", slackUserId: viewer, slackState: "ACTIVE", ...stamps },
  });
  await db.client.affiliate.create({
    data: { workspaceId, programId: program.programId, personId, role: "VIEWER" },
  });
  const entered = { enteredById: personId, enteredAt: app.clock.now() };
  await db.client.attendance.createMany({
    data: program.trainees.slice(0, 4).map(({ enrollmentId }) => ({
      ...{ workspaceId, sessionId: program.sessionIds[0] ?? "", enrollmentId, status: "PRESENT" as const },
      ...entered,
    })),
  });
  const year = { workspaceId, municipalities: 2, teams: 2, admin: 2, shakyo: 1, agency: 0 };
  await db.client.enrollmentSnapshot.createMany({
    data: [2022, 2023].map((fiscalYear) => ({ ...year, fiscalYear, trainees: 3 })),
  });
}, 60_000);
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const officer = () => app.slack.as(app.officer);
const shown = () => officer().modal()?.text ?? "";

async function act(step: Promise<unknown>) {
  await step;
  await app.settle();
}
const open = (slackUserId: string, text = "") => act(app.slack.as(slackUserId).command("/report", text));
/** The file that came last into somebody's DM. */
function fileOf(slackUserId: string) {
  const sent = app.slack.outgoing.findLast((one) => one.op === "file" && one.user === slackUserId);
  const bytes = app.slack.file(sent?.file?.id ?? "")?.bytes;
  return { name: sent?.file?.name ?? "", content: Buffer.from(bytes ?? []) };
}
const wordOf = (content: Buffer) => strFromU8(unzipSync(content)["word/document.xml"] ?? new Uint8Array());

describe("the office", () => {
  it("sees how far the report is, with drafts for what the figures say", async () => {
    await open(app.officer);
    for (const part of [
      "令和6年度 年次報告書",
      "まだ決裁前です",
      "受講者の傾向：未記入（案あり）",
      "対象：未記入",
    ]) {
      expect(shown()).toContain(part);
    }
  });

  it("writes a part beside its draft, and cannot accept nothing", async () => {
    await act(officer().press("書く", { nth: 2 }));
    expect(shown()).toContain("受講者数は前年度から100.0％増（3名→6名）〔規則：前年度比〕");
    await officer().fill({ 本文: "", 決裁用: ["決裁用に載せる"] });
    await act(officer().submit());
    expect(JSON.stringify(officer().modal())).toContain("決裁用に載せる本文がありません");
    await officer().fill({ 本文: OWN, 決裁用: [] });
    await act(officer().submit());
    expect(shown()).toContain("「受講者の傾向」を保存しました");
    expect(shown()).toContain("受講者の傾向：下書き");
  });

  it("gets the working copy by DM, with the draft beside the own words", async () => {
    await act(officer().press("作業用（Word）"));
    expect(shown()).toContain("DMに送りました");
    const { name, content } = fileOf(app.officer);
    expect(name).toBe("年次報告書_2024年度_作業用_20240626.docx");
    expect(wordOf(content)).toContain("参加自治体数は横ばい &lt;!channel&gt;");
    expect(wordOf(content)).toContain("〔規則：前年度比〕");
    await act(officer().press("決裁用（Markdown）"));
    expect(fileOf(app.officer).content.toString()).not.toContain("横ばい");
  });

  it("accepts it: then it stands in the version for approval, and the workbook names the records", async () => {
    await act(officer().press("書く", { nth: 2 }));
    await officer().fill({ 決裁用: ["決裁用に載せる"] });
    await act(officer().submit());
    await act(officer().press("決裁用（Excel）"));
    const { tables: sheets } = await readXlsx(fileOf(app.officer).content);
    const basis = JSON.stringify(sheets.find(({ sheet }) => sheet === "根拠")?.rows);
    expect(basis).toContain("青木 一郎");
    expect(JSON.stringify(sheets.find(({ sheet }) => sheet === "文章")?.rows)).toContain("横ばい");
  });

  it("is told that somebody else has written the part meanwhile", async () => {
    await act(officer().press("書く", { nth: 2 }));
    const { workspaceId } = app;
    const latest = await app.db.client.reportText.findFirstOrThrow({
      where: { workspaceId },
      orderBy: { version: "desc" },
    });
    const { id: _, ...columns } = latest;
    await app.db.client.reportText.create({ data: { ...columns, version: latest.version + 1 } });
    await officer().fill({ 本文: "別の言葉" });
    await act(officer().submit());
    expect(JSON.stringify(officer().modal())).toContain("ほかの方がこの項目を書き直しました");
    await act(officer().press("戻る"));
  });
});

describe("a viewer", () => {
  it("gets the version for approval without names, and nothing to write with", async () => {
    await open(viewer);
    const who = app.slack.as(viewer);
    expect(who.modal()?.buttons).toEqual(["決裁用（Word）", "決裁用（Excel）", "決裁用（Markdown）"]);
    await act(who.press("決裁用（Excel）"));
    const sheets = JSON.stringify((await readXlsx(fileOf(viewer).content)).tables);
    expect(sheets).toContain("お名前は、事務局だけが確認できます");
    expect(sheets).not.toContain("青木 一郎");
  });

  it("a trainee is told that it is not for them", async () => {
    const [trainee = ""] = app.trainees;
    await open(trainee);
    expect(app.slack.as(trainee).modal()).toBeUndefined();
    expect(app.slack.as(trainee).ephemerals().at(-1)?.text).toContain("あなたの役割ではできません");
  });
});

describe("approval", () => {
  it("freezes the version for approval; later figures are corrections", async () => {
    await open(app.officer);
    await act(officer().press("決裁済みにする"));
    expect(shown()).toContain("載る記述：受講者の傾向");
    await act(officer().submit());
    expect(shown()).toContain("事務局 太郎さんが決裁済みにしました");
    const { workspaceId, db, program } = app;
    const enrollmentId = program.trainees[3]?.enrollmentId ?? "";
    await db.client.attendance.updateMany({
      where: { workspaceId, enrollmentId },
      data: { status: "ABSENT" },
    });
    await act(officer().press("決裁用（Markdown）"));
    const text = fileOf(app.officer).content.toString();
    expect(text).toContain("| 4人 |");
    expect(text).toContain("| 研修プログラムの実施状況 | 1 | 受講者数 | 4人 | 3人 |");
    expect(text).toContain("決裁済み");
  });

  it("is taken back in the log, and so is a text", async () => {
    await officer().dismiss();
    const { workspaceId, db } = app;
    const entry = await db.client.auditEntry.findFirstOrThrow({
      where: { workspaceId, action: "report.approved" },
    });
    const feature = app.app.features.flatMap(({ audited }) => audited ?? []);
    const acting = {
      personId: entry.byId ?? "",
      roles: new Set(["council" as const]),
      language: "ja" as const,
    };
    const who = { workspaceId, slackUserId: app.officer, name: "", ...acting };
    const undo = (action: string, facts: object) =>
      db.transaction(async (tx) => {
        const found = feature.find((one) => one.action === action);
        const stored = { ...entry, action, facts: { ...facts } as never };
        await found?.undo?.(tx, app.app.deps, { entry: stored as never, who, at: app.clock.now() });
      });
    await undo("report.approved", { fiscalYear: 2024 });
    await open(app.officer);
    expect(shown()).toContain("まだ決裁前です");
    await undo("report.written", { fiscalYear: 2024, part: "trends", version: 3, accepted: true });
    const latest = await db.client.reportText.findFirstOrThrow({
      where: { workspaceId },
      orderBy: { version: "desc" },
    });
    expect(latest).toMatchObject({ version: 4, text: OWN, accepted: true });
    await expect(
      undo("report.written", { fiscalYear: 2024, part: "trends", version: 3, accepted: true }),
    ).rejects.toThrow();
  });
});

describe("other years", () => {
  it("open by their name; one without data says so in its file, and nonsense is explained", async () => {
    await officer().dismiss();
    await open(app.officer, "R1");
    expect(shown()).toContain("令和元年度 年次報告書");
    await act(officer().press("決裁用（Markdown）"));
    expect(fileOf(app.officer).content.toString()).toContain("受講状況の記録がありません。");
    await officer().dismiss();
    await open(app.officer, "らいねん");
    expect(officer().ephemerals().at(-1)?.text).toContain("/report R5");
  });
});
