/** A session's files through the real app: checked, kept from everybody until their hour, then posted and shown. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { deleteCopies } from "../../../src/features/material/delete-copies.ts";
import { isContentOf, releaseOf } from "../../../src/features/material/material.rules.ts";
import { auditEntries } from "../../../src/platform/audit/index.ts";
import type { SlackFiles } from "../../../src/platform/slack/files.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-03T09:00:00+09:00", rates: "off" });
  await app.replanAll();
});
afterAll(() => app.close());
afterEach(async () => {
  expect(app.slack.violations).toEqual([]);
  expect(app.slack.lateAcks).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
  await officer()
    .dismiss()
    .catch(() => undefined);
});

const officer = () => app.slack.as(app.officer);
const trainee = () => app.slack.as(app.trainees[2] ?? "");
const PDF = { name: "次第.pdf", bytes: new TextEncoder().encode("%PDF-1.7 次第") };

async function press(text: string): Promise<void> {
  expect(await officer().press(text)).toMatchObject({ ok: true });
  await app.settle();
}
async function detail(): Promise<void> {
  await officer()
    .dismiss()
    .catch(() => undefined);
  await officer().command("/session");
  await app.settle();
  await officer().press("詳細", { nth: 0 });
  await app.settle();
}
async function submit(): Promise<void> {
  await officer().submit();
  await app.settle();
}
const modal = () => officer().modal()?.text ?? "";
const inChannel = () => trainee().sees(app.programChannel);
async function seenInSession(): Promise<string> {
  await trainee()
    .dismiss()
    .catch(() => undefined);
  await trainee().command("/session");
  await app.settle();
  return trainee().modal()?.text ?? "";
}

describe("adding", () => {
  it("a file whose content is not what its name says is refused, and what was typed is kept", async () => {
    await detail();
    await press("資料を追加");
    const wrong = { name: "次第.pdf", bytes: new TextEncoder().encode("PK not a pdf") };
    await officer().fill({ 種類: "次第", ファイル: { files: [wrong] }, 題名: "第1回 次第" });
    await submit();
    expect(modal()).toContain("「次第.pdf」の中身が、名前の種類と違います");
    const values = Object.fromEntries((officer().modal()?.inputs ?? []).map((one) => [one.label, one.value]));
    expect(values).toMatchObject({ 種類: "次第", 題名: "第1回 次第" });
    expect(await app.db.client.sessionFile.count({ where: { workspaceId: app.workspaceId } })).toBe(0);
  });

  it("needs a file or a link, and no moment that has passed", async () => {
    await detail();
    await press("資料を追加");
    expect((await officer().submit()).errors).toEqual({
      ファイル: "ファイルを選ぶか、リンクを記入してください。",
    });
    await officer().fill({ リンク: "javascript:alert(1)" });
    expect((await officer().submit()).errors).toEqual({
      リンク: "リンクは https:// か http:// で始まるURLにしてください。",
    });
    await officer().fill({ リンク: "https://example.jp/a", 公開する日: "2024-06-01" });
    expect(Object.keys((await officer().submit()).errors ?? {})).toEqual(["公開する日"]);
  });
});

describe("a release at its hour", () => {
  it("is seen by nobody but the office before", async () => {
    await detail();
    await press("資料を追加");
    await officer().fill({
      ...{ 種類: "次第", ファイル: { files: [PDF] }, 題名: "第1回 次第" },
      ...{ 公開する日: "2024-06-05", 公開する時刻: "10:00" },
    });
    await submit();
    expect(modal()).toContain("1件を登録しました。6月5日（水）10:00に公開します。");
    await detail();
    expect(modal()).toContain("次第：第1回 次第　公開：6月5日（水）10:00");
    expect(await seenInSession()).not.toContain("第1回 次第");
    expect(inChannel()).not.toContain("第1回 次第");
  });

  it("is posted in the program's channel as a copy of the app's own, and shown in card and announcement", async () => {
    await app.driveTo("2024-06-04T11:00:00+09:00");
    await press("内容を見る");
    await submit();
    expect(inChannel()).toContain("第1回のご案内");
    expect(inChannel()).not.toContain("第1回 次第");
    await app.driveTo("2024-06-05T10:05:00+09:00");
    expect(inChannel()).toContain("第1回（6月25日（火））の資料");
    const copy = app.slack.outgoing.findLast(
      (one) => one.op === "file" && one.channel === app.programChannel,
    );
    expect(app.slack.file(copy?.file?.id ?? "")?.bytes).toEqual(PDF.bytes);
    const edited = app.slack.outgoing.findLast(
      (one) =>
        one.op === "update" && String(one.metadata?.event_payload.keys).startsWith("session.announcement"),
    );
    expect(edited?.text).toContain("第1回 次第");
    expect(JSON.stringify(edited?.blocks)).toContain(`/${copy?.file?.id}/`);
    expect(await seenInSession()).toContain("第1回 次第");
  });
});

describe("a link at once, and taking away", () => {
  it("a link is shown as it is released", async () => {
    await detail();
    await press("資料を追加");
    await officer().fill({ リンク: "https://example.jp/handout", 題名: "<!channel> 資料集" });
    await submit();
    expect(modal()).toContain("1件を登録しました。まもなく公開します。");
    expect(inChannel()).toContain("<!channel> 資料集");
    expect(await seenInSession()).toContain("資料集");
  });

  it("what is removed vanishes from card and announcement, its message says so, and it can be undone", async () => {
    await detail();
    await press("資料を外す");
    await officer().fill({ 外す資料: "資料：<!channel> 資料集" });
    await submit();
    expect(modal()).toContain("「<!channel> 資料集」を外しました。");
    expect(await seenInSession()).not.toContain("資料集");
    expect(inChannel()).toContain("この資料は取り下げました");
    expect(inChannel()).not.toContain("資料集");
    const entries = await auditEntries(app.db.client, { workspaceId: app.workspaceId });
    const acts = entries.map((entry) => entry.action).filter((action) => action.startsWith("material."));
    expect(acts).toEqual(["material.removed", "material.added", "material.added"]);

    const [entry] = entries;
    const action = app.app.features
      .flatMap((one) => one.audited ?? [])
      .find((one) => one.action === entry?.action);
    const undo = action?.undo;
    if (!entry?.byId || !undo) throw new Error("nothing to undo");
    const who = {
      ...{ workspaceId: app.workspaceId, slackUserId: app.officer, personId: entry.byId, name: "" },
      ...{ roles: new Set(["council" as const]), language: "ja" as const },
    };
    const undoing = () =>
      app.db.transaction((tx) => undo(tx, app.app.deps, { entry, who, at: app.clock.now() }));
    await undoing();
    app.app.deps.notices.kick();
    await app.settle();
    expect(inChannel()).toContain("資料集");
    await expect(undoing()).rejects.toThrow("changed-since");
  });
});

describe("a file that was handed out", () => {
  const copyId = () =>
    app.slack.outgoing.findLast((one) => one.op === "file" && one.channel === app.programChannel)?.file?.id ??
    "";

  it("is deleted in the channel with its removal, and that cannot be undone", async () => {
    expect(app.slack.file(copyId())?.bytes).toEqual(PDF.bytes);
    await detail();
    await press("資料を外す");
    expect(modal()).toContain("お知らせチャンネルに載せたファイルも削除します");
    await officer().fill({ 外す資料: "次第：第1回 次第" });
    await submit();
    expect(modal()).toContain(
      "「第1回 次第」を外しました。お知らせチャンネルのファイルは、まもなく削除されます。",
    );
    expect(app.slack.file(copyId())).toBeUndefined();
    expect(await seenInSession()).not.toContain("第1回 次第");

    await officer().dismiss();
    await officer().command("/program", "log");
    await app.settle();
    await press("詳しく");
    await press("元に戻す");
    expect(await officer().submit()).toMatchObject({ ok: true });
    await app.settle();
    expect(modal()).toContain("公開したファイルは削除したため、元に戻せません");
  });

  it("goes when its adding is taken back", async () => {
    await detail();
    await press("資料を追加");
    await officer().fill({ 種類: "次第", ファイル: { files: [PDF] }, 題名: "第1回 次第（改）" });
    await submit();
    await app.settle();
    expect(app.slack.file(copyId())?.bytes).toEqual(PDF.bytes);
    await officer().dismiss();
    await officer().command("/program", "log");
    await app.settle();
    await press("詳しく");
    await press("元に戻す");
    expect(modal()).toContain("お知らせチャンネルに載せたファイルも削除します");
    await submit();
    expect(app.slack.file(copyId())).toBeUndefined();
    const left = { workspaceId: app.workspaceId, copyId: { not: null } };
    expect(await app.db.client.sessionFile.count({ where: left })).toBe(0);
  });

  it("that Slack did not delete is tried again later", async () => {
    const { workspaceId, db } = app;
    const row = await db.client.sessionFile.findFirstOrThrow({
      where: { workspaceId, removedAt: { not: null } },
    });
    await db.client.sessionFile.updateMany({
      where: { workspaceId, id: row.id },
      data: { copyId: "F0GONE" },
    });
    const asked: string[] = [];
    const files: SlackFiles = {
      ...{ facts: async () => undefined, download: async () => undefined, upload: async () => undefined },
      async remove(id) {
        if (asked.push(id) === 1) throw new Error("Slack is away");
      },
    };
    await expect(deleteCopies({ db, files }, workspaceId)).rejects.toThrow("Slack is away");
    await deleteCopies({ db, files }, workspaceId);
    await deleteCopies({ db, files }, workspaceId);
    expect(asked).toEqual(["F0GONE", "F0GONE"]);
  });
});

it("a trainee is offered neither button", async () => {
  await seenInSession();
  expect(trainee().modal()?.buttons).not.toContain("資料を追加");
});

describe("the rules", () => {
  it.each([
    ["a.pdf", "%PDF-1.4", true],
    ["a.PDF", "%PDF-1.4", true],
    ["a.docx", "PK\u0003\u0004", true],
    ["a.docx", "%PDF-1.4", false],
    ["a.exe", "MZ", false],
    ["a", "%PDF-1.4", false],
  ])("%s with %j: %s", (name, content, expected) => {
    expect(isContentOf(name, Buffer.from(content, "latin1"))).toBe(expected);
  });

  it("a day without an hour is released when the office opens", () => {
    const now = {
      at: new Date("2024-06-03T09:00:00+09:00"),
      opens: "09:00",
      blockId: { date: "d", time: "t" },
    };
    const release = releaseOf({ date: "2024-06-04", time: undefined }, now);
    expect(release).toEqual(new Date("2024-06-04T09:00:00+09:00"));
    expect(releaseOf({ date: undefined, time: undefined }, now)).toEqual(now.at);
    expect(() => releaseOf({ date: undefined, time: "10:00" }, now)).toThrow("time-alone");
  });
});
