/** 自分のデータ: everybody sees and takes out their own, and nobody else's. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readXlsx } from "../../../src/platform/sheets/read-xlsx.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
const DEEPEN = "今日の内容で、さらに深めたいことは何ですか";
const WORDS = "=1+1 <!channel> わたしの言葉";
const DRAFT = "まだ下書きの言葉";

const person = (index: number) => app.slack.as(app.trainees[index] ?? "");
const modal = (index: number) => person(index).modal()?.text ?? "";

async function act(step: Promise<unknown>) {
  await step;
  await app.settle();
}

function filesOf(user: string) {
  const sent = app.slack.outgoing.filter((one) => one.op === "file" && one.user === user);
  return sent.map(({ file }) => ({
    name: file?.name ?? "",
    bytes: Buffer.from(app.slack.file(file?.id ?? "")?.bytes ?? []),
  }));
}

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-25T09:00:00+09:00", rates: "off" });
  await app.replanAll();
  await act(person(2).say("今日は少し遅れます"));
  await app.driveTo("2024-06-25T16:31:00+09:00");
  // Trainee 2 drafts and then hands in; trainee 4 only drafts.
  await act(person(2).press("遅刻"));
  await person(2).fill({ [DEEPEN]: DRAFT });
  await act(person(2).press("下書き保存"));
  await person(2).fill({ [DEEPEN]: WORDS });
  await act(person(2).submit());
  await act(person(4).press("出席"));
  await person(4).fill({ [DEEPEN]: "大野さんの下書き" });
  await act(person(4).press("下書き保存"));
  await act(person(4).dismiss());
}, 60_000);
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

describe("one's own data", () => {
  it("is shown from /reflection mydata and from /session: registration, team, attendance, own words and drafts", async () => {
    await act(person(2).command("/session"));
    await act(person(2).press("自分のデータ"));
    for (const part of [
      "氏名：上田 恵",
      "メール：trainee3@example.jp",
      "令和6年度",
      "R6-003",
      "架空北市チーム",
      "第1回　2024-06-25　遅刻　上田 恵",
      WORDS,
      DRAFT,
      "終了後の出席確認と振り返りのお願い",
      "今日は少し遅れます",
      "電話 000-0000-0000",
    ]) {
      expect(modal(2)).toContain(part);
    }
    await act(person(2).dismiss());
    await act(person(2).command("/reflection", "mydata"));
    expect(modal(2)).toContain("氏名：上田 恵");
  });

  it("is named by /reflection help", async () => {
    await act(person(3).command("/reflection", "help"));
    expect(person(3).ephemerals().at(-1)?.text).toContain("/reflection mydata：");
  });

  it("goes as Excel and as JSON into the own DM, whole, and nothing in it is a formula", async () => {
    await act(person(2).press("すべてをファイルで受け取る"));
    expect(modal(2)).toContain("ファイルを送りました");
    await act(person(2).dismiss());
    const [workbook, json, ...more] = filesOf(app.trainees[2] ?? "");
    expect(more).toEqual([]);
    expect([workbook?.name, json?.name]).toEqual([
      "自分のデータ_20240625.xlsx",
      "自分のデータ_20240625.json",
    ]);
    const { tables } = await readXlsx(workbook?.bytes ?? Buffer.alloc(0));
    expect(tables.map((table) => table.sheet)).toEqual([
      ...["登録", "受講登録", "チーム", "そのほかの役割", "出欠", "出欠の入力の記録"],
      ...[
        "振り返り",
        "届いたお知らせ",
        "出席の予定",
        "出欠の訂正の依頼",
        "チーム課題の記入",
        "提出した課題",
        "アプリに送った文",
        "Slackの外でお送りしたお知らせ",
      ],
    ]);
    const data = JSON.parse(json?.bytes.toString("utf8") ?? "");
    expect(data.reflections.map((row: Record<string, unknown>) => [row.版, row.状態, row.回答])).toEqual([
      [1, "下書き", DRAFT],
      [2, "提出", WORDS],
    ]);
    expect(JSON.stringify(tables)).toContain(`'${WORDS}`);
    expect(JSON.stringify([tables, data])).not.toMatch(/大野|青木/);
  });

  it("holds what was meant, asked and handed in, of the person alone", async () => {
    const { client } = app.db;
    const { workspaceId } = app;
    const session = await client.session.findFirstOrThrow({ where: { workspaceId, number: 1 } });
    const assignment = await client.assignment.create({
      data: {
        workspaceId,
        programId: session.programId,
        number: 1,
        title: "自己点検シート",
        kind: "SELF_CHECK",
        givenInSession: 1,
      },
    });
    const at = new Date("2024-06-25T08:00:00Z");
    for (const [index, mine] of [
      [2, "自分の"],
      [3, "他人の"],
    ] as const) {
      const enrollmentId = app.program.trainees[index]?.enrollmentId ?? "";
      const where = { workspaceId, id: enrollmentId };
      const { personId } = await client.enrollment.findFirstOrThrow({ where });
      const membership = await client.membership.findFirstOrThrow({ where: { workspaceId, enrollmentId } });
      const of = { workspaceId, sessionId: session.id, enrollmentId };
      await client.sessionIntention.create({
        data: {
          ...of,
          kind: "SUBSTITUTE",
          place: "ONLINE",
          substituteName: `${mine}代理`,
          enteredById: personId,
          enteredAt: at,
        },
      });
      await client.attendanceCorrection.create({
        data: {
          ...of,
          programId: session.programId,
          wanted: "PRESENT",
          note: `${mine}補足`,
          askedById: personId,
          askedAt: at,
        },
      });
      await client.handIn.create({
        data: {
          workspaceId,
          assignmentId: assignment.id,
          teamId: membership.teamId,
          fileIds: [],
          note: `${mine}相談`,
          mayShare: true,
          byId: personId,
          at,
          updatedAt: at,
        },
      });
    }
    await act(person(2).command("/reflection", "mydata"));
    expect(modal(2)).toContain("第1回　2024-06-25　代理　オンライン　自分の代理　2024-06-25 17:00");
    expect(modal(2)).toContain("第1回　2024-06-25　出席　自分の補足　確認中　2024-06-25 17:00");
    expect(modal(2)).toContain("自己点検シート　2024-06-25 17:00　自分の相談");
    expect(modal(2)).not.toContain("他人の");
    await act(person(2).dismiss());
  });

  it("is nobody else's: a leader, and an officer, see their own and none of a trainee's", async () => {
    for (const user of [app.trainees[0] ?? "", app.officer]) {
      const actor = app.slack.as(user);
      await act(actor.command("/reflection", "mydata"));
      const text = actor.modal()?.text ?? "";
      expect(text).toContain(user === app.officer ? "氏名：事務局 太郎" : "氏名：青木 一郎");
      expect(text).not.toMatch(/上田|わたしの言葉|下書きの言葉/);
      await act(actor.dismiss());
    }
  });

  it("stays with somebody who has left, who comes to it by a message", async () => {
    const where = { workspaceId: app.workspaceId, enrollmentId: app.program.trainees[4]?.enrollmentId ?? "" };
    await app.db.client.membership.updateMany({ where, data: { to: "2024-06-24" } });
    await app.db.client.enrollment.updateMany({
      where: { workspaceId: app.workspaceId, id: where.enrollmentId },
      data: { to: "2024-06-24" },
    });
    await act(person(4).say("わたしのデータをください"));
    await act(person(4).press("自分のデータ"));
    expect(modal(4)).toContain("大野さんの下書き");
    await act(person(4).dismiss());
  });

  it("a stranger has none", async () => {
    const stranger = app.slack.as(app.stranger);
    await act(stranger.command("/reflection", "mydata"));
    expect(stranger.modal()).toBeUndefined();
    await act(stranger.say("自分のデータを見たい"));
    expect(stranger.sees()).not.toContain("自分のデータ]");
  });
});
