/** The office says from Slack what an assignment asks; what teams have answered is not pulled from under them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestApp } from "../../support/app.ts";
import { startWithAssignment } from "../submission/a-team.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startWithAssignment({ at: "2024-07-03T11:00:00+09:00" });
});
afterAll(async () => {
  expect(app.slack.violations).toEqual([]);
  await app.close();
});

const officer = () => app.slack.as(app.officer);
const person = (index: number) => app.slack.as(app.trainees[index] ?? "");
const modal = () => officer().modal()?.text ?? "";

async function press(button: string, nth = 0) {
  await officer().press(button, { in: "modal", nth });
  await app.settle();
}

async function submit() {
  const outcome = await officer().submit();
  await app.settle();
  return outcome;
}

async function openQuestions() {
  await officer().command("/assignment");
  await app.settle();
  await officer().choose("課題を編集", "1 自治体セルフチェック");
  await app.settle();
  await press("設問を編集する");
}

describe("questions", () => {
  it("are added one by one, checked beside their fields; a trainee sees a form from then on", async () => {
    await openQuestions();
    expect(modal()).toContain("設問はまだありません");
    await press("設問を追加する");
    await officer().fill({ 設問: "体制は <!here> どこまで", 種類: "選択（1つ選ぶ）", 選択肢: "検討中" });
    expect((await submit()).errors?.選択肢).toContain("2つ以上");
    await officer().fill({ 選択肢: "検討中\n試行中、実施中", 必須: ["提出するまでに必ず記入してもらう"] });
    await submit();
    expect(modal()).toContain("設問を保存しました");
    expect(modal()).toContain("選択・必須");
    expect(modal()).toContain("選択肢：検討中、試行中、実施中");
    for (const 種類 of ["5段階（1〜5から選ぶ）", "数値"]) {
      await press("設問を追加する");
      await officer().fill({ 設問: `${種類}の設問`, 種類, 選択肢: "使われない" });
      await submit();
    }
    expect(modal()).toContain("3. 数値の設問");
    await officer().dismiss();
    await person(2).command("/assignment");
    await app.settle();
    expect(person(2).modal()?.text).toContain("記入：3問中0問");
    await person(2).press("記入する", { in: "modal" });
    await app.settle();
    expect(person(2).modal()?.text).toContain("1. 体制は <!here> どこまで（必須）");
  });

  it("while a member has the form open, one is taken out: what was typed for it is handed back", async () => {
    await person(2).fill({ "2. 5段階（1〜5から選ぶ）の設問": "4", "3. 数値の設問": 7 });
    await openQuestions();
    await press("編集する", 2);
    await press("取りやめる");
    expect(modal()).toContain("設問を取りやめました");
    expect(modal()).not.toContain("数値の設問");
    await person(2).submit();
    await app.settle();
    expect(person(2).modal()?.text).toContain("事務局が次の設問を取りやめたため");
    expect(person(2).modal()?.text).toContain("7");
    expect(person(2).modal()?.text).toContain("2問中1問に記入があります");
    await person(2).dismiss();
    await officer().dismiss();
  });

  it("that somebody has answered keep their type and stay; their words may change", async () => {
    await openQuestions();
    await press("編集する", 1);
    expect(modal()).toContain("記入したチームがあります");
    const labels = officer()
      .modal()
      ?.inputs.map(({ label }) => label);
    expect(labels).toEqual(["設問", "必須"]);
    expect(officer().modal()?.buttons).not.toContain("取りやめる");
    await officer().fill({ 設問: "庁内の連携" });
    await submit();
    expect(modal()).toContain("2. 庁内の連携");
    await officer().dismiss();
  });

  it("an option that was chosen stays chosen when the office takes it out", async () => {
    const answer = async (label: string, fill?: string) => {
      await person(0).command("/assignment");
      await app.settle();
      await person(0).press("記入する", { in: "modal" });
      await app.settle();
      const input = person(0)
        .modal()
        ?.inputs.find((one) => one.label.startsWith(label));
      if (fill) await person(0).fill({ [input?.blockId ?? ""]: fill });
      await person(0).submit();
      await app.settle();
      const shown = person(0).modal()?.text ?? "";
      await person(0).dismiss();
      return shown;
    };
    await answer("1. ", "試行中");
    await openQuestions();
    await press("編集する", 0);
    await officer().fill({ 選択肢: "検討中\n実施中" });
    await submit();
    await officer().dismiss();
    expect(await answer("1. ")).toContain("変わったところはありませんでした");
    expect(await answer("1. ", "実施中")).toContain("保存しました");
  });

  it("are at most ten, and who did what stands in the log", async () => {
    await openQuestions();
    for (let number = 3; number <= 10; number += 1) {
      await press("設問を追加する");
      await officer().fill({ 設問: `追加${number}`, 種類: "短文（1行）" });
      await submit();
    }
    expect(modal()).toContain("設問は10問までです");
    expect(officer().modal()?.buttons).not.toContain("設問を追加する");
    await officer().dismiss();
    await officer().command("/program", "log");
    await app.settle();
    expect(modal()).toContain("設問10を追加");
    await officer().dismiss();
  });

  it("are the office's alone", async () => {
    await person(0).command("/assignment");
    await app.settle();
    expect(person(0).modal()?.buttons).not.toContain("設問を編集する");
    await person(0).dismiss();
  });
});
