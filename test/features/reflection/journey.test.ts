/** A session ends, through the real app: the one message, the sheet, drafts, 今回は難しい, reminders, closing. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { reflectionCounts } from "../../../src/features/reflection/index.ts";
import { loadSession } from "../../../src/features/session/index.ts";
import { isoInJapan } from "../../../src/shared/japanese-date.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";
import { buttonsLeft, lastButtons } from "./last-buttons.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-25T09:00:00+09:00", rates: "off" });
  await app.replanAll();
  await app.driveTo("2024-06-25T16:31:00+09:00");
});
afterAll(() => app.close());
afterEach(() => {
  expect(app.slack.violations).toEqual([]);
  expect(app.slack.lateAcks).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const KINDS = /session\.followup|attendance\.reminder|reflection\.reminder/;
const trainee = (index: number) => app.slack.as(app.trainees[index] ?? "");

/** What a person reads in the message of that kind that they got last. */
function dm(index: number, kind = "session.followup") {
  const sent = trainee(index)
    .messages()
    .filter((one) => String(one.metadata?.event_payload.keys ?? "").includes(kind));
  const message = sent.at(-1);
  if (!message) throw new Error(`trainee ${index} got no ${kind}`);
  return { count: sent.length, message, text: trainee(index).sees() };
}

const buttons = (index: number) => lastButtons(trainee(index));

async function press(index: number, text: string): Promise<void> {
  expect(await trainee(index).press(text)).toMatchObject({ ok: true });
  await app.settle();
}

async function submit(index: number) {
  const outcome = await trainee(index).submit();
  await app.settle();
  return outcome;
}

const DEEPEN = "今日の内容で、さらに深めたいことは何ですか";
const counts = async () => {
  const session = await loadSession(app.db.client, app.workspaceId, app.program.sessionIds[0] ?? "");
  const { asked, submitted, declined, owed, drafts } = await reflectionCounts(app.db.client, session);
  return { asked, submitted, declined, owed, drafts };
};
const stored = (index: number) =>
  app.db.client.reflection.findFirst({
    where: { workspaceId: app.workspaceId, enrollmentId: app.program.trainees[index]?.enrollmentId ?? "" },
    include: { versions: { orderBy: { version: "asc" } } },
  });

describe("the message at the end of the session", () => {
  it("reaches everybody who can be reached, once, and asks for attendance", () => {
    for (const index of [0, 1, 2, 3, 4]) {
      expect(dm(index).count).toBe(1);
      expect(dm(index).text).toContain("出欠を教えてください。1分ほどで終わります。");
      expect(buttons(index)).toEqual(["出席", "遅刻", "早退", "欠席（連絡あり）", "欠席", "代理"]);
    }
    const sent = app.slack.outgoing.filter((one) =>
      JSON.stringify(one.metadata ?? {}).includes("session.followup"),
    );
    for (const one of sent) expect(isoInJapan(one.at)).toMatch(/^2024-06-25T16:3/);
  });

  it("出席 opens the sheet at once, with who can read it, the questions and the session's own parts", async () => {
    await press(0, "出席");
    const sheet = trainee(0).modal();
    expect(sheet?.title).toBe("第1回 振り返りシート");
    expect(sheet?.text).toContain("記名（事務局のみ）");
    expect(sheet?.text).toContain("個別の相談ケースや個人名は書かないでください");
    expect(sheet?.inputs.map((input) => input.label)).toEqual([
      DEEPEN,
      "特に役立った内容はどれですか",
      "そのほか、気づいたこと",
    ]);
    expect(sheet?.inputs[1]?.options).toEqual([
      "包括的な支援体制の整備の基本的理解",
      "私たちはどう取り組んでいくのか",
    ]);
    expect(buttons(0)).toEqual(["振り返りを書く", "今回は難しい", "出欠を変更する", "出欠を取り消す"]);
  });

  it("an empty sheet is not an answer", async () => {
    expect((await submit(0)).errors).toEqual({
      [DEEPEN]: "まだ何も記入されていません。1つ以上記入してから送信してください。",
    });
  });

  const HOSTILE = `<!channel> *太字* _斜体_ ~取消~ <@U123> & > \u0007\u001b 👩‍👩‍👧‍👦 髙﨑①～\n${"あ".repeat(2900)}`;

  it("turns into the receipt; the text comes back exactly as typed", async () => {
    await trainee(0).fill({
      [DEEPEN]: HOSTILE,
      特に役立った内容はどれですか: "私たちはどう取り組んでいくのか",
    });
    expect(await submit(0)).toMatchObject({ closed: true });
    expect(dm(0).text).toContain("振り返りを受け付けました（6月25日（火）16:3");
    expect(dm(0).text).toContain("7月9日（火）17:00まで編集できます");
    expect(buttons(0)).toEqual(["編集", "出欠を変更する", "復命書の文案"]);
    await press(0, "編集");
    expect(
      trainee(0)
        .modal()
        ?.inputs.map((input) => input.value),
    ).toEqual([HOSTILE, "私たちはどう取り組んでいくのか", null]);
    expect(trainee(0).modal()?.buttons).not.toContain("下書き保存");
    expect(JSON.stringify(app.slack.outgoing)).not.toContain("<!channel>");
    expect(JSON.stringify(app.log.entries)).not.toContain("太字");
  });

  it("the same once more makes no new version, other words make one", async () => {
    await submit(0);
    expect((await stored(0))?.versions.length).toBe(1);
    await press(0, "編集");
    await trainee(0).fill({ [DEEPEN]: "会議の進め方" });
    await submit(0);
    const reflection = await stored(0);
    expect(reflection?.versions.map((version) => version.state)).toEqual(["SUBMITTED", "SUBMITTED"]);
    expect(reflection?.answers).toMatchObject({ deepen: "会議の進め方" });
  });

  it("a second press of 出席 changes nothing and opens nothing for somebody who has answered", async () => {
    const ts = dm(0).message.ts;
    await trainee(0).command("/session");
    await app.settle();
    expect(trainee(0).modal()?.text).toContain("あなたの出欠：出席");
    await press(0, "出欠を変更する");
    await submit(0);
    // Nothing stays open that would still show the old state.
    expect(trainee(0).modal()).toBeUndefined();
    expect(dm(0).message.ts).toBe(ts);
    expect(await app.db.client.attendanceMark.count({ where: { workspaceId: app.workspaceId } })).toBe(1);
  });
});

describe("a draft", () => {
  it("is saved from the open sheet, which says so and keeps what was typed", async () => {
    await press(1, "遅刻");
    await trainee(1).fill({ [DEEPEN]: "書きかけです" });
    await press(1, "下書き保存");
    expect(trainee(1).modal()?.text).toMatch(/16:3\dに下書きを保存しました/);
    expect(trainee(1).modal()?.inputs[0]?.value).toBe("書きかけです");
    await trainee(1).dismiss();
    expect(dm(1).text).toContain("振り返りの下書きがあります");
    expect(buttons(1)).toEqual(["続きを書く", "今回は難しい", "出欠を変更する", "出欠を取り消す"]);
    expect(await counts()).toEqual({ asked: 2, submitted: 1, declined: 0, owed: 1, drafts: 1 });
  });
});

describe("今回は難しい", () => {
  it("leaves in peace, and can be taken back", async () => {
    await press(2, "早退");
    await trainee(2).dismiss();
    await press(2, "今回は難しい");
    expect(dm(2).text).toContain("「今回は難しい」と承りました");
    expect(buttons(2)).toEqual(["やはり書く", "出欠を変更する", "出欠を取り消す"]);
    expect(await counts()).toMatchObject({ declined: 1, owed: 1 });
    await press(2, "やはり書く");
    expect(trainee(2).modal()?.title).toBe("第1回 振り返りシート");
    await trainee(2).dismiss();
    await press(2, "今回は難しい");
    expect((await counts()).declined).toBe(1);
  });
});

describe("the other answers", () => {
  it("absence ends in a line of thanks", async () => {
    await press(3, "欠席（連絡あり）");
    expect(trainee(3).modal()).toBeUndefined();
    expect(dm(3).text).toContain("出欠の記録：欠席（連絡あり）");
    expect(buttons(3)).toEqual(["出欠を変更する", "出欠を取り消す"]);
  });
});

describe("the reminders", () => {
  it("reach only those who owe something: a draft in its own words, attendance for who is not marked", async () => {
    await app.driveTo("2024-06-28T10:10:00+09:00");
    expect(dm(1, "reflection.reminder").text).toContain("振り返りの下書きをお預かりしています");
    expect(dm(4, "attendance.reminder").text).toContain("行き違いでしたらご容赦ください");
    expect(buttons(4)).toContain("今回は難しい");
    const reminded = app.slack.outgoing.filter((one) =>
      /(attendance|reflection)\.reminder/.test(String(one.metadata?.event_payload.keys)),
    );
    expect(new Set(reminded.map((one) => one.user))).toEqual(new Set([app.trainees[1], app.trainees[4]]));
    expect(JSON.stringify(reminded)).not.toContain("未提出");
  });

  it("answering makes the reminder and the first message say the same, without the old buttons", async () => {
    await press(1, "続きを書く");
    expect(trainee(1).modal()?.inputs[0]?.value).toBe("書きかけです");
    await submit(1);
    for (const message of trainee(1)
      .messages()
      .filter((one) => KINDS.test(JSON.stringify(one.metadata)))) {
      expect(JSON.stringify(message.blocks)).toContain("振り返りを受け付けました（6月28日（金）10:1");
      expect(JSON.stringify(message.blocks)).not.toContain("今回は難しい");
    }
  });

  it("the second is for who still owes; the third says that it closes today", async () => {
    await app.driveTo("2024-07-02T10:10:00+09:00");
    expect(dm(4, "attendance.reminder").count).toBe(2);
    await app.driveTo("2024-07-09T09:10:00+09:00");
    expect(dm(4, "attendance.reminder").count).toBe(3);
    expect(dm(4, "attendance.reminder").text).toContain("本日（7月9日（火））17:00まで");
    expect(dm(1, "reflection.reminder").count).toBe(1);
    await expect(Promise.resolve().then(() => dm(2, "reflection.reminder"))).rejects.toThrow("got no");
  });

  it("/reflection asks somebody who is not marked for attendance first, then goes on to the sheet", async () => {
    await trainee(4).command("/reflection");
    await app.settle();
    expect(trainee(4).modal()?.text).toContain("いまの記録は「未確認」です");
    await trainee(4).fill({ "第1回（6月25日（火））の研修への出欠": "出席" });
    await submit(4);
    expect(trainee(4).modal()?.title).toBe("第1回 振り返りシート");
    await trainee(4).fill({ [DEEPEN]: "締切に間に合いませんでした" });
  });
});

describe("closing", () => {
  it("a sheet handed in after closing is kept as a draft, is not counted, and the person is told so", async () => {
    await app.driveTo("2024-07-09T17:00:30+09:00");
    await submit(4);
    expect(trainee(4).modal()?.text).toContain("第1回の振り返りの受付は、7月9日（火）17:00に終わりました");
    expect(trainee(4).modal()?.text).toContain("下書きとして保存しました");
    expect(await stored(4)).toMatchObject({
      state: "DRAFT",
      answers: { deepen: "締切に間に合いませんでした" },
    });
    expect(await counts()).toEqual({ asked: 4, submitted: 2, declined: 1, owed: 1, drafts: 1 });
  });

  it("every message about the session ends with nothing to press but the ways to the sessions and to a correction", async () => {
    await app.driveTo("2024-07-09T17:05:00+09:00");
    for (const index of [0, 1, 2, 3, 4]) {
      // Whether people come to session 2 is asked by now.
      const left = buttonsLeft(trainee(index));
      expect(left.slice(0, -3)).toEqual(["回の詳細を開く", "出欠の訂正を依頼"]);
    }
    expect(dm(0).text).toContain("振り返りを受け付けました");
    expect(dm(2).text).toContain("受付は終わりました");
  });

  it("/reflection says that none is open", async () => {
    await trainee(0).command("/reflection");
    await app.settle();
    expect(trainee(0).ephemerals().at(-1)?.text).toContain("いま書ける振り返りはありません");
  });
});

describe("/reflection with several sheets open", () => {
  it("asks which session it is about, the latest first", async () => {
    const { workspaceId } = app;
    await app.db.client.session.update({
      where: { id: app.program.sessionIds[0] ?? "", workspaceId },
      data: { reflectionCloseDate: "2024-07-31" },
    });
    await app.driveTo("2024-07-22T16:40:00+09:00");
    await trainee(0).command("/reflection");
    await app.settle();
    const [choice] = trainee(0).modal()?.inputs ?? [];
    expect(choice?.options).toEqual(["第2回（7月22日（月））", "第1回（6月25日（火））"]);
    expect(choice?.value).toBe("第2回（7月22日（月））");
    await trainee(0).fill({ どの回の振り返りを書きますか: "第1回（6月25日（火））" });
    await submit(0);
    expect(trainee(0).modal()?.inputs[0]?.value).toBe("会議の進め方");
    await trainee(0).dismiss();
  });

  it("an observer is told kindly that the sheet is for trainees", async () => {
    const { workspaceId, stranger } = app;
    const at = app.clock.now();
    const person = await app.db.client.person.create({
      data: {
        workspaceId,
        name: "聴講 一",
        slackUserId: stranger,
        slackState: "ACTIVE",
        createdAt: at,
        updatedAt: at,
      },
    });
    await app.db.client.affiliate.create({
      data: { workspaceId, programId: app.program.programId, personId: person.id, role: "OBSERVER" },
    });
    await app.slack.as(stranger).command("/reflection");
    await app.settle();
    expect(app.slack.as(stranger).ephemerals().at(-1)?.text).toContain("受講者の方にお願いしているもの");
  });
});
