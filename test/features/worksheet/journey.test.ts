/** A team fills in its form over days: several members, written over knowingly, handed in, read by the office. */
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readXlsx } from "../../../src/platform/sheets/read-xlsx.ts";
import type { TestApp } from "../../support/app.ts";
import { fillHandIn, handIn, startWithAssignment } from "../submission/a-team.ts";
import { labelOf, makeForm, openForm, write } from "./a-form.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startWithAssignment({ at: "2024-07-03T11:00:00+09:00" });
  await makeForm(app);
});
afterAll(async () => {
  expect(app.slack.violations).toEqual([]);
  await app.close();
});

const person = (index: number) => app.slack.as(app.trainees[index] ?? "");
const text = (index: number) => person(index).modal()?.text ?? "";
const officer = () => app.slack.as(app.officer);
const openAs = (index: number) => openForm(app, person(index));

async function submit(index: number) {
  const outcome = await person(index).submit();
  await app.settle();
  return outcome;
}

async function list(index: number): Promise<string> {
  await person(index).command("/assignment");
  await app.settle();
  const shown = text(index);
  await person(index).dismiss();
  return shown;
}

const valueAt = (index: number, nth: number) =>
  JSON.stringify(
    person(index)
      .modal()
      ?.inputs.find(({ label }) => label === labelOf(nth))?.value ?? null,
  );

/** 3,000 signs, with everything that Slack or a spreadsheet might take for its own. */
const VERBATIM = `=1+1 <!channel> <@U123> *太字* :smile: 👨‍👩‍👧 𠮷野\n${"あ".repeat(3000)}`.slice(0, 3000);

describe("filling in", () => {
  it("any member may: half of it, saved, with their name and the hour; the team has begun", async () => {
    expect(await list(2)).toContain("記入：5問中0問");
    await openAs(2);
    await write(person(2), { 2: "4", 3: 12 });
    await submit(2);
    expect(text(2)).toContain("5問中2問に記入があります");
    await person(2).dismiss();
    const shown = await list(0);
    expect(shown).toContain("状態：作業中");
    expect(shown).toContain("記入：5問中2問（最後に書いた人：上田 恵さん　7月3日（水）11:00");
  });

  it("on another day another member goes on, and each answer shows who wrote it", async () => {
    await app.driveTo("2024-07-04T10:00:00+09:00");
    // A message leads there as well.
    await person(1).press("記入する");
    await app.settle();
    expect(text(1)).toContain("1. 体制はどこまで進んでいますか");
    await person(1).dismiss();
    await openAs(1);
    expect(text(1)).toContain("最後に書いた人：上田 恵さん　7月3日（水）11:00");
    await write(person(1), { 4: "福祉まるごと相談" });
    await submit(1);
    await person(1).dismiss();
    await openAs(0);
    expect(text(0)).toContain("最後に書いた人：井上 花さん　7月4日（木）10:00");
    expect(text(0)).toContain("最後に書いた人：上田 恵さん");
    await submit(0);
    expect(text(0)).toContain("変わったところはありませんでした");
    await person(0).dismiss();
  });

  it("three thousand signs come back as they were typed, whatever they look like, and call nobody", async () => {
    await openAs(0);
    await write(person(0), { 5: VERBATIM });
    await submit(0);
    await person(0).dismiss();
    await openAs(2);
    expect(JSON.parse(valueAt(2, 5))).toBe(VERBATIM);
    await person(2).dismiss();
    expect(JSON.stringify(app.slack.outgoing.at(-1)?.blocks ?? [])).not.toContain('"broadcast"');
  });
});

describe("two at once", () => {
  it("the later sees the other's words before writing over them; what nobody else touched is saved", async () => {
    await openAs(0);
    await openAs(2);
    await write(person(0), { 4: "くらしの窓口", 2: "5" });
    await submit(0);
    await person(0).dismiss();
    await write(person(2), { 4: "ふくし相談室", 3: 15 });
    await submit(2);
    expect(text(2)).toContain("青木 一郎さんの回答（7月4日（木）10:0");
    expect(text(2)).toContain("くらしの窓口");
    expect(JSON.stringify(person(2).modal()?.values)).toContain("ふくし相談室");
    expect(text(2)).toContain("ほかの設問は保存しました");
    // Left as it is: one press.
    await person(2).cancel();
    await person(2).dismiss();
    await openAs(1);
    expect([valueAt(1, 2), valueAt(1, 3), valueAt(1, 4)]).toEqual(['"5"', '"15"', '"くらしの窓口"']);
    await person(1).dismiss();
  });

  it("written over with one press, unless somebody was faster again", async () => {
    await openAs(2);
    await openAs(0);
    await write(person(0), { 4: "暮らしの窓口" });
    await submit(0);
    await person(0).dismiss();
    await write(person(2), { 4: "相談室" });
    await submit(2);
    await openAs(1);
    await write(person(1), { 4: "総合窓口" });
    await submit(1);
    await person(1).dismiss();
    await submit(2);
    expect(text(2)).toContain("井上 花さんの回答");
    expect(text(2)).toContain("総合窓口");
    await submit(2);
    expect(text(2)).toContain("保存しました");
    await person(2).dismiss();
    await openAs(0);
    expect(valueAt(0, 4)).toBe('"相談室"');
    await person(0).dismiss();
  });

  it("of several answers each is decided by itself", async () => {
    await openAs(2);
    await openAs(0);
    await write(person(0), { 2: "1", 4: "一郎の窓口" });
    await submit(0);
    await person(0).dismiss();
    await write(person(2), { 2: "3", 4: "恵の窓口" });
    await submit(2);
    const choices =
      person(2)
        .modal()
        ?.inputs.filter(({ label }) => label === "どちらを残しますか") ?? [];
    expect(choices).toHaveLength(2);
    await person(2).fill({ [choices[0]?.blockId ?? ""]: "相手の回答を残す" });
    await submit(2);
    await person(2).dismiss();
    await openAs(1);
    expect([valueAt(1, 2), valueAt(1, 4)]).toEqual(['"1"', '"恵の窓口"']);
    await person(1).dismiss();
  });

  it("the same press delivered twice is one change", async () => {
    const count = () => app.db.client.worksheetEntry.count({ where: { workspaceId: app.workspaceId } });
    await openAs(2);
    await write(person(2), { 3: 20 });
    const before = await count();
    await Promise.all([person(2).submit(), person(2).submit()]);
    await app.settle();
    expect(text(2)).not.toContain("さんの回答");
    expect(await count()).toBe(before + 1);
    await person(2).dismiss();
  });
});

describe("handing in", () => {
  it("with a required question open says which, and keeps what was typed", async () => {
    await fillHandIn(app, person(0), { note: "みんなで書きました。" });
    expect(text(0)).toContain("必須の設問が1問残っています");
    const { errors } = await submit(0);
    expect(JSON.stringify(errors)).toContain("1「体制はどこまで進んでいますか」");
    expect(JSON.stringify(person(0).modal()?.values)).toContain("みんなで書きました。");
    await person(0).dismiss();
  });

  it("freezes the answers as a version; filled in further it becomes the next, and the first stays", async () => {
    await openAs(2);
    await write(person(2), { 1: "試行中" });
    await submit(2);
    expect(text(2)).not.toContain("すべて記入されました");
    await person(2).dismiss();
    await handIn(app, person(0), { note: "第1版です。" });
    expect(text(0)).toContain("第1版として提出しました");
    await person(0).dismiss();
    expect(person(1).sees()).toContain("記入：5問中5問");
    await openAs(1);
    await write(person(1), { 1: "実施中" });
    await submit(1);
    expect(text(1)).toContain("すべて記入されました");
    await person(1).dismiss();
    expect(await list(1)).toContain("状態：提出済み");
    await handIn(app, person(1), { note: "第2版です。" });
    await person(1).dismiss();
    const kept = await app.db.client.handIn.findMany({
      where: { workspaceId: app.workspaceId },
      orderBy: { version: "asc" },
    });
    const first = kept.map(({ version, answers }) => [version, (answers as { value: string }[])[0]?.value]);
    expect(first).toEqual([
      [1, "試行中"],
      [2, "実施中"],
    ]);
  });

  it("another team may hand in the template instead, with nothing filled in", async () => {
    await handIn(app, person(3), { note: "空です。" });
    expect(JSON.stringify(person(3).modal()?.errors)).toContain("まだ何も記入されていません");
    await person(3).fill({ リンク: "https://example.jp/sheet" });
    await submit(3);
    expect(text(3)).toContain("第1版として提出しました");
    await person(3).dismiss();
  });
});

describe("the office", () => {
  async function press(button: string) {
    await officer().press(button, { in: "modal" });
    await app.settle();
  }

  it("reads each version with who wrote what", async () => {
    await officer().command("/assignment");
    await app.settle();
    await officer().choose("チームを開く", "1 架空北市チーム");
    await app.settle();
    expect(officer().modal()?.text).toContain("記入5問中5問");
    await press("回答を読む");
    expect(officer().modal()?.text).toContain("実施中");
    expect(officer().modal()?.text).toContain("最後に書いた人：井上 花さん");
    expect(officer().modal()?.text).toContain("<!channel>");
    await officer().choose("ほかの版", "第1版");
    await app.settle();
    expect(officer().modal()?.text).toContain("試行中");
    await officer().dismiss();
  });

  it("takes everything out: one workbook a team, and all teams side by side", async () => {
    await officer().command("/assignment");
    await app.settle();
    await officer().press("まとめて取り出す");
    await app.settle();
    const file = app.slack.outgoing.findLast(({ op, user }) => op === "file" && user === app.officer);
    const inside = unzipSync(new Uint8Array(app.slack.file(file?.file?.id ?? "")?.bytes ?? []));
    const own = "01_架空北市チーム_自治体セルフチェック_v2.xlsx";
    const all = "1_自治体セルフチェック_全チームの回答.xlsx";
    expect(Object.keys(inside).toSorted()).toEqual([own, all, "リンク.txt"].toSorted());
    const rowsOf = async (name: string) =>
      (await readXlsx(Buffer.from(inside[name] ?? []))).tables[0]?.rows ?? [];
    const [headings, first, , , , fifth] = await rowsOf(own);
    expect(headings).toEqual(["番号", "設問", "回答", "記入した人", "日時"]);
    expect(first?.slice(0, 4)).toEqual([1, "体制はどこまで進んでいますか", "実施中", "井上 花"]);
    expect(String(fifth?.[2])).toContain("=1+1 <!channel>");
    const [titles, line] = await rowsOf(all);
    expect(titles?.slice(2, 5)).toEqual(["版", "1. 体制はどこまで進んでいますか", "2. 庁内の連携"]);
    expect(line?.slice(0, 4)).toEqual([1, "架空北市チーム", 2, "実施中"]);
  });
});

describe("when it may not be written any more", () => {
  it("who has left the team meanwhile writes nothing, and keeps what was typed", async () => {
    await openAs(2);
    await write(person(2), { 3: 99 });
    const personId = app.program.trainees[2]?.personId ?? "";
    const where = { workspaceId: app.workspaceId, enrollment: { personId } };
    await app.db.client.membership.updateMany({ where, data: { to: "2024-07-03" } });
    const { errors } = await submit(2);
    expect(JSON.stringify(errors)).toContain("架空県社協 地域福祉課");
    expect(JSON.stringify(person(2).modal()?.values)).toContain("99");
    await person(2).dismiss();
    await openAs(0);
    expect(valueAt(0, 3)).toBe('"20"');
    await person(0).dismiss();
  });

  it("nor does anybody after the program closed", async () => {
    await openAs(0);
    await write(person(0), { 3: 77 });
    const where = { workspaceId: app.workspaceId };
    await app.db.client.program.updateMany({ where, data: { state: "CLOSED" } });
    const { errors } = await submit(0);
    expect(JSON.stringify(errors)).toContain("この研修は終了したため、保存できません");
    expect(JSON.stringify(person(0).modal()?.values)).toContain("77");
    await person(0).dismiss();
    await app.db.client.program.updateMany({ where, data: { state: "RUNNING" } });
  });

  it("everything a person wrote stands in their own data, every version of it", async () => {
    const byId = app.program.trainees[2]?.personId ?? "";
    const count = await app.db.client.worksheetEntry.count({ where: { workspaceId: app.workspaceId, byId } });
    await person(2).command("/reflection", "mydata");
    await app.settle();
    expect(text(2)).toMatch(new RegExp(`チーム課題の記入.*${count}件`));
  });
});
