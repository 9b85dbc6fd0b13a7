/** `/reflection themes` through the real app: page after page, what others did meanwhile, and the codebook. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readThemeTable } from "../../../src/features/coding/index.ts";
import { undoEntry } from "../../../src/features/history/undo-entry.ts";
import { auditEntries } from "../../../src/platform/audit/index.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { answer, code, officerOf } from "./some-answers.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ at: "2024-07-01T10:00:00+09:00", rates: "off" });
  await answer(app, 0, { deepen: "旗振り役を誰にするのか。小地域のことを知らない。会場が寒かった。" });
  await answer(app, 1, { deepen: "図を住民と共有したい。会議の進め方を知りたい。We need a leader." });
}, 60_000);
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const officer = () => app.slack.as(app.officer);
const shown = () => officer().modal()?.text ?? "";
const inputs = () =>
  officer()
    .modal()
    ?.inputs.filter(({ label }) => label.startsWith("記述")) ?? [];

async function act(step: Promise<unknown>) {
  const outcome = await step;
  await app.settle();
  return outcome;
}
const table = () => readThemeTable(app.db.client, app.workspaceId, app.program.programId, "deepen");
const statements = async (item: string) =>
  (await table()).themes.flatMap(({ items }) => items).find(({ key }) => key === item)?.statements;

/** Which of the page's statements this is, from 1. */
function placeOf(text: string): number {
  const quotes = JSON.stringify(officer().modal()?.blocks).match(/"rich_text_quote".*?"text":"(.*?)"/g) ?? [];
  return quotes.findIndex((quote) => quote.includes(text)) + 1;
}

describe("the queue", () => {
  it("is the office's alone", async () => {
    const trainee = app.slack.as(app.trainees[0] ?? "");
    await act(trainee.command("/reflection", "themes"));
    expect(trainee.modal()).toBeUndefined();
    expect(trainee.ephemerals().at(-1)?.text).toContain("あなたの役割ではできません");
  });

  it("shows four at a time, the likeliest chosen, 「どれにも当てはまらない」 beside the suggestions", async () => {
    await act(officer().command("/reflection", "themes"));
    expect(shown()).toContain("記述6件のうち、分類済み0件、どれにも当てはまらないもの0件、未分類6件です。");
    expect(inputs()).toHaveLength(4);
    for (const { options, value } of inputs()) {
      expect(options?.slice(0, 3).every((option) => option.startsWith("候補　"))).toBe(true);
      expect(options?.[3]).toBe("どれにも当てはまらない");
      // Three suggested, none, and the rest of 5 themes and 12 items.
      expect(options).toHaveLength(18);
      expect(JSON.stringify(value)).toContain(options?.[0]);
    }
  });

  it("saves a page with one press, and leaves for later what nothing is chosen for", async () => {
    const [first, second] = inputs().map(({ label }) => label);
    await officer().fill({ [first ?? ""]: ["どれにも当てはまらない", "1　"], [second ?? ""]: [] });
    expect(await act(officer().submit())).toMatchObject({
      errors: { [first ?? ""]: expect.stringContaining("一緒に") },
    });
    await officer().fill({ [first ?? ""]: "どれにも当てはまらない" });
    await act(officer().submit());
    expect(shown()).toContain("3件の分類を保存しました。");
    expect(shown()).toContain("分類済み2件、どれにも当てはまらないもの1件、未分類3件です。");
    expect((await table()).totals).toMatchObject({ coded: 2, noneFits: 1, uncoded: 3 });
    expect(inputs()).toHaveLength(3);
  });

  it("lists what somebody else coded meanwhile and keeps it, and lands on what was merged meanwhile", async () => {
    const texts = (
      await app.db.client.statement.findMany({
        where: { workspaceId: app.workspaceId, codedAt: null },
        select: { text: true },
      })
    ).map(({ text }) => text);
    const [taken = "", merged = "", gone = ""] = texts;
    const fields = Object.fromEntries(
      texts.map((text) => [
        `記述${placeOf(text)}の分類`,
        text === merged ? "学びの活かし方" : "旗振り役とするのか",
      ]),
    );
    await officer().fill(fields);
    await code(app, taken, ["network.goal"]);
    const where = { workspaceId: app.workspaceId };
    const into = await app.db.client.codebookEntry.findFirstOrThrow({
      where: { ...where, key: "area.return" },
    });
    const training = { ...where, key: "training.use" };
    await app.db.client.codebookEntry.updateMany({ where: training, data: { mergedIntoId: into.id } });
    await app.db.client.statement.updateMany({ where: { ...where, text: gone }, data: { isGone: true } });
    await act(officer().submit());
    expect(shown()).toContain(
      `「${taken}」は、先にほかの方が「共通のゴールイメージをつくるための工夫」に分類したため`,
    );
    expect(shown()).toContain("「研修終了後、地域にどのように還元していくか」に分類しました。");
    expect(shown()).toContain("1件の記述は、本人が回答を書き直したため、なくなりました。");
    expect(await statements("area.return")).toBeGreaterThanOrEqual(1);
    expect(shown()).toContain("すべて分類しました。");
    await app.db.client.codebookEntry.updateMany({ where: training, data: { mergedIntoId: null } });
  });

  it("learns from what was coded", async () => {
    await answer(app, 4, { deepen: "寒い会場で声が届かない。" });
    const [row] = await app.db.client.gramCount.findMany({
      where: { workspaceId: app.workspaceId, gram: "" },
    });
    expect(row?.count).toBeGreaterThan(0);
  });
});

describe("the codebook", () => {
  it("takes a new theme, a new name, a split and a merge, each of which can be taken back", async () => {
    await act(officer().press("分類表"));
    expect(shown()).toContain("テーマ5件、具体的内容12件です。");
    await act(officer().press("追加する"));
    await officer().fill({ 追加する場所: "新しいテーマとして", 名前: "  包括的相談支援事業 " });
    expect(await act(officer().submit())).toMatchObject({
      errors: { 名前: expect.stringContaining("すでに") },
    });
    await officer().fill({ 名前: "研修の運営" });
    await act(officer().submit());
    await act(officer().press("分ける"));
    await officer().fill({
      新しいテーマに移す具体的内容: ["福祉部署以外と連携した事例"],
      名前: "ほかの分野との連携",
    });
    await act(officer().submit());
    await act(officer().press("まとめる"));
    await officer().fill({ まとめる分類: "小地域の理解が不十分", まとめた先: "ネットワーク形成図の活用" });
    await act(officer().submit());
    await act(officer().press("名前を変える"));
    await officer().fill({ 名前を変える分類: "本研修に関すること", 名前: "研修の学び" });
    await act(officer().submit());
    expect(shown()).toContain("テーマ7件、具体的内容11件です。");
    expect((await table()).themes.map(({ name, items }) => `${name} ${items.length}`)).toEqual([
      "ネットワークの強化、会議運営 2",
      "ネットワーク形成図の活用・バージョンアップ 3",
      "地域理解・地域との協働 2",
      "包括的相談支援事業 2",
      "研修の学び 1",
      "研修の運営 0",
      "ほかの分野との連携 1",
    ]);
    await act(officer().press("記述の分類に戻る"));
    await act(officer().dismiss());
  });

  it("is as before when each act is taken back from the log, newest first, the coding too", async () => {
    const { deps, features } = app.app;
    const audited = features.flatMap((feature) => feature.audited ?? []);
    const who = officerOf(app.workspaceId, "officer");
    const entries = await auditEntries(app.db.client, { workspaceId: app.workspaceId });
    const acts = entries.filter(({ action }) => /^(?:theme|coding)\./.test(action));
    expect(acts.map(({ action }) => action).slice(0, 4)).toEqual([
      "theme.renamed",
      "theme.merged",
      "theme.split",
      "theme.added",
    ]);
    for (const { id: entryId } of acts) {
      await undoEntry(deps, audited, { who, at: app.clock.now(), entryId, once: async () => true });
    }
    const { themes, totals } = await table();
    expect(themes.map(({ key, items }) => `${key} ${items.length}`)).toEqual([
      "network 2",
      "map 3",
      "area 3",
      "intake 3",
      "training 1",
    ]);
    expect(totals).toMatchObject({ coded: 0, noneFits: 0 });
  });
});
