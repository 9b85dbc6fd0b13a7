/** 代理入力 through the real app: the office types what stands on a sheet of paper, for whoever owes an answer. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { enterAnswer } from "../../../src/features/paper/enter-answer.ts";
import { readEntry } from "../../../src/features/paper/read-entry.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
const DEEPEN = "今日の内容で、さらに深めたいことは何ですか";
const WRITTEN = "紙に書かれた言葉 <!channel> =1+1";
const CHOOSE = "紙のシートを代理入力する";

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-25T09:00:00+09:00", rates: "off" });
  await app.replanAll();
  await app.driveTo("2024-06-25T16:31:00+09:00");
  // 0 answers in Slack, 1 has a draft, 2 declines; 5, who has no account, is marked by the leader.
  for (const index of [0, 1, 2]) await act(person(index).press("出席"));
  await person(0).fill({ [DEEPEN]: "自分の言葉" });
  await act(person(0).submit());
  await person(1).fill({ [DEEPEN]: "書きかけ" });
  await act(person(1).press("下書き保存"));
  await act(person(1).dismiss());
  await act(person(2).dismiss());
  await act(person(2).press("今回は難しい"));
}, 60_000);
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const person = (index: number) => app.slack.as(app.trainees[index] ?? "");
const officer = () => app.slack.as(app.officer);
const shown = () => officer().modal()?.text ?? "";
const faults = () => JSON.stringify(officer().modal()?.errors);
const enrolled = (index: number) => app.program.trainees[index]?.enrollmentId ?? "";

async function act(step: Promise<unknown>) {
  await step;
  await app.settle();
}

/** Marks by hand: how leaders do it is tried elsewhere. */
async function markPresent(index: number) {
  const { workspaceId, db, program } = app;
  await db.client.attendance.create({
    data: {
      workspaceId,
      sessionId: program.sessionIds[0] ?? "",
      enrollmentId: enrolled(index),
      status: "PRESENT",
      enteredById: program.trainees[3]?.personId ?? "",
      enteredAt: app.clock.now(),
    },
  });
}

async function openList() {
  await officer()
    .dismiss()
    .catch(() => undefined);
  await act(officer().command("/reflection"));
  await act(officer().choose("回を選ぶ", "第1回（6月25日（火））"));
}

const kept = (index: number) =>
  app.db.client.reflection.findFirst({
    where: { workspaceId: app.workspaceId, enrollmentId: enrolled(index) },
    include: { versions: { orderBy: { version: "asc" } } },
  });

it("is offered for those who owe, with or without Slack, and never over a person's own answer", async () => {
  await markPresent(5);
  await openList();
  const menu = JSON.stringify(officer().modal()?.blocks);
  const offered = menu.slice(menu.indexOf("paper.enter.choose"));
  for (const name of ["井上 花", "上田 恵", "加藤 光"]) expect(offered).toContain(name);
  for (const name of ["青木 一郎", "大野 緑"]) expect(offered).not.toContain(name);
});

it("enters a sheet for somebody without an account: counted, with name and date, and written down", async () => {
  await act(officer().choose(CHOOSE, "R6-006 加藤 光さん"));
  expect(shown()).toContain("R6-006 加藤 光さんの紙の振り返りシート");
  await act(officer().submit());
  expect(faults()).toContain("まだ何も記入されていません");
  await officer().fill({ [DEEPEN]: WRITTEN, 特に役立った内容はどれですか: "私たちはどう取り組んでいくのか" });
  await act(officer().submit());
  expect(shown()).toContain("加藤 光さんの振り返りを代理入力しました。");
  expect(shown()).toContain("加藤 光（代理入力）");
  const stored = await kept(5);
  expect(stored).toMatchObject({ state: "SUBMITTED", version: 1 });
  expect(stored?.answers).toEqual({ deepen: WRITTEN, helpful: "私たちはどう取り組んでいくのか" });
  await act(officer().choose("回答を開く", "R6-006 加藤 光さん"));
  expect(shown()).toContain("代理入力：事務局 太郎（6月25日（火））");
  expect(shown()).toContain("紙に書かれた言葉");
});

it("takes the place of a draft that nobody else reads, ends the reminders, and tells the person", async () => {
  await openList();
  await act(officer().choose(CHOOSE, "R6-002 井上 花さん"));
  expect(shown()).toContain("書きかけた下書きがあります");
  expect(JSON.stringify(officer().modal())).not.toContain('書きかけ"');
  await officer().fill({ [DEEPEN]: WRITTEN });
  await act(officer().submit());
  expect(person(1).sees()).toContain("紙の振り返りシートをお預かりし、事務局が代理で入力しました");
  const versions = (await kept(1))?.versions.map(({ state, enteredById }) => [state, enteredById]);
  const [office] = await app.db.client.person.findMany({
    where: { workspaceId: app.workspaceId, isCouncil: true },
  });
  expect(versions).toEqual([
    ["DRAFT", app.program.trainees[1]?.personId],
    ["SUBMITTED", office?.id],
  ]);
  await app.driveTo("2024-06-28T10:05:00+09:00");
  expect(person(4).sees()).toContain("出欠が、まだ届いていないようです");
  expect(person(1).sees()).not.toContain("まだ届いていないようです");
  await act(person(1).command("/reflection", "mydata"));
  expect(person(1).modal()?.text).toContain("代理入力：事務局 太郎（6月25日（火））");
  await act(person(1).dismiss());
});

it("is corrected by the office, and not when the records have changed meanwhile", async () => {
  await openList();
  await act(officer().choose(CHOOSE, "R6-002 井上 花さん"));
  expect(shown()).toContain("前に代理入力した内容を直します");
  await act(person(1).command("/reflection"));
  await person(1).fill({ [DEEPEN]: "やはり自分で" });
  await act(person(1).submit());
  await officer().fill({ [DEEPEN]: "別の言葉" });
  await act(officer().submit());
  expect(faults()).toContain("ご本人がSlackで提出しています");
  expect((await kept(1))?.answers).toEqual({ deepen: "やはり自分で" });
});

it("can be taken back in /program log: whose sheet it was not owes an answer again", async () => {
  await openList();
  await act(officer().choose(CHOOSE, "R6-003 上田 恵さん"));
  await officer().fill({ [DEEPEN]: WRITTEN });
  await act(officer().submit());
  expect(await kept(2)).toMatchObject({ state: "SUBMITTED" });
  await act(officer().dismiss());
  await act(officer().command("/program", "log"));
  expect(shown()).toContain("第1回のR6-003 上田 恵さんの振り返り（第1版）を、紙から代理入力しました");
  expect(shown()).not.toContain("紙に書かれた言葉");
  await act(officer().press("詳しく", { nth: 0 }));
  await act(officer().press("元に戻す"));
  await act(officer().submit());
  expect(await kept(2)).toMatchObject({ state: "DECLINED", answers: {} });
  expect(person(2).sees()).toContain("今回は難しい");
});

it("goes on for five office days after the closing, and no longer", async () => {
  await app.driveTo("2024-07-17T16:59:00+09:00");
  await openList();
  expect(shown()).toContain("7月17日（水）17:00まで代理入力できます");
  await act(officer().choose(CHOOSE, "R6-003 上田 恵さん"));
  await officer().fill({ [DEEPEN]: WRITTEN });
  await app.driveTo("2024-07-17T17:00:00+09:00");
  await act(officer().submit());
  expect(faults()).toContain("この回の代理入力は、7月17日（水）17:00に終わりました");
  await openList();
  expect(officer().modal()?.text).not.toContain("代理入力できます");
  expect(await kept(2)).toMatchObject({ state: "DECLINED" });
});

it("is the office's alone: no leader, contact or viewer reads or enters a sheet", async () => {
  const { workspaceId, program, clock } = app;
  const asked = { sessionId: program.sessionIds[0] ?? "", enrollmentId: enrolled(2), at: clock.now() };
  for (const role of ["leader", "contact", "trainee", "viewer"] as const) {
    const personId = program.trainees[0]?.personId;
    const roles = new Set([role]);
    const who = { workspaceId, slackUserId: "U", personId, name: "", roles, language: "ja" as const };
    await expect(readEntry(app.app.deps, { who, ...asked })).rejects.toMatchObject({ code: "not-allowed" });
    const entered = { ...asked, who, moves: 0, version: 0, answers: {}, once: async () => true };
    await expect(enterAnswer(app.app.deps, entered)).rejects.toMatchObject({ code: "not-allowed" });
  }
});
