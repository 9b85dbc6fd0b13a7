import { afterEach, describe, expect, test } from "vitest";
import { startTestApp, type TestApp, type TestAppOptions } from "../../support/app.ts";

let app: TestApp;
afterEach(() => app.close());

async function begin(options: TestAppOptions = {}) {
  app = await startTestApp({ at: "2024-06-20T09:00:00+09:00", ...options });
  return app.slack.as(app.trainees[2] ?? "");
}

const council = () => app.slack.as(app.officer).messages(app.councilChannel);
const lastText = (messages: { text: string; blocks: unknown[] }[]) => JSON.stringify(messages.at(-1)?.blocks);
const marks = () => app.db.client.attendance.findMany({ where: { workspaceId: app.workspaceId } });

describe("words to the app", () => {
  test("「欠席します」 before the day: the button of the next session, and the council reads it at once", async () => {
    const trainee = await begin({ at: "2024-06-24T22:00:00+09:00" });
    await trainee.say("欠席します");
    await app.settle();
    expect(trainee.sees()).toContain("第1回（6月25日（火））のご連絡ですね");
    expect(await marks()).toEqual([]);
    const [shown, ...more] = council();
    expect(more).toEqual([]);
    const text = JSON.stringify(shown?.blocks);
    for (const part of [
      "上田 恵さんから",
      "架空北市チーム",
      "欠席します",
      "第1回（6月25日（火））の出欠のボタン",
    ]) {
      expect(text).toContain(part);
    }
    expect(trainee.sees()).toContain("事務局も確認できます");

    await trainee.press("出欠を変更する");
    await app.settle();
    const status = trainee.modal()?.inputs[0];
    expect(status?.options).toEqual(["欠席（連絡あり）", "欠席", "代理"]);
    await trainee.fill({ [status?.label ?? ""]: "欠席（連絡あり）" });
    await trainee.submit();
    await app.settle();
    expect((await marks()).map((mark) => mark.status)).toEqual(["EXCUSED"]);
    expect(app.slack.violations).toEqual([]);
  });

  test("on the day everything can be entered, and an answer tells what stands there", async () => {
    const trainee = await begin({ at: "2024-06-25T12:40:00+09:00" });
    await trainee.say("すみません、10分ほど遅れます");
    await app.settle();
    expect(trainee.sees()).toContain("第1回（6月25日（火））の出欠ですね");
    await trainee.press("出欠を変更する");
    await app.settle();
    const status = trainee.modal()?.inputs[0];
    expect(status?.options).toContain("遅刻");
    await trainee.fill({ [status?.label ?? ""]: "遅刻" });
    await trainee.submit();
    await app.settle();
    await trainee.say("出席です");
    await app.settle();
    expect(trainee.sees()).toContain("あなたの出欠：遅刻");
    expect(app.slack.violations).toEqual([]);
  });

  test("「振り返り」 shows the sheet after a session, and says so when there is none", async () => {
    const trainee = await begin();
    await trainee.say("振り返りを書きたい");
    await app.settle();
    expect(trainee.sees()).toContain("いま書ける振り返りシートはありません");
    await app.driveTo("2024-06-26T10:00:00+09:00");
    await trainee.say("振り返りを書きたい");
    await app.settle();
    expect(trainee.sees()).toContain("第1回（6月25日（火））の振り返りシートです");
    await trainee.press("振り返りを書く");
    await app.settle();
    expect(trainee.modal()).toBeDefined();
    expect(app.slack.violations).toEqual([]);
  });

  test.each([
    ["次はいつですか", "架空県民センター 大会議室"],
    ["研修をやめたい", "受講を取りやめたいとき"],
    ["ありがとうございます", "ご連絡ありがとうございます"],
    ["あいうえお", "このアプリでできること"],
  ])("「%s」 is answered with 「%s」 and shown", async (words, answer) => {
    const trainee = await begin();
    await trainee.say(words);
    await app.settle();
    expect(trainee.sees()).toContain(answer);
    expect(trainee.sees()).toContain("架空県社協 地域福祉課");
    expect(lastText(council())).toContain(words);
    expect(app.slack.violations).toEqual([]);
  });

  test("several of a few minutes are one message to the council, a later one is another", async () => {
    const trainee = await begin();
    await trainee.say("欠席します");
    await app.settle();
    await app.driveTo("2024-06-20T09:03:00+09:00");
    await trainee.say("子どもが熱を出しました");
    await app.settle();
    expect(council()).toHaveLength(1);
    expect(lastText(council())).toMatch(/欠席します.*子どもが熱を出しました/);
    expect(trainee.messages().filter((message) => message.user !== app.trainees[2])).toHaveLength(2);
    const other = app.slack.as(app.trainees[3] ?? "");
    await other.say("私も欠席です");
    await app.settle();
    expect(council()).toHaveLength(2);
    await app.driveTo("2024-06-20T09:30:00+09:00");
    await trainee.say("よろしくお願いします");
    await app.settle();
    expect(council()).toHaveLength(3);
    expect(app.slack.violations).toEqual([]);
  });

  test("nothing typed mentions anyone or becomes markup, and a long text is cut for the council", async () => {
    const trainee = await begin();
    await trainee.say(`<!channel> *b* <@${app.officer}> & <http://x.example|y>`);
    await app.settle();
    const message = council().at(-1);
    const blocks = (message?.blocks ?? []) as { elements?: { type: string; elements: unknown[] }[] }[];
    const quote = blocks
      .flatMap((block) => block.elements ?? [])
      .find((element) => element.type === "rich_text_quote");
    expect(quote?.elements).toHaveLength(1);
    expect(quote?.elements[0]).toMatchObject({ type: "text" });
    expect(message?.text).not.toContain("<!");
    await app.driveTo("2024-06-20T10:00:00+09:00");
    await trainee.say("あ".repeat(3900));
    await app.settle();
    expect(lastText(council())).toContain("全3900字");
    expect(app.slack.violations).toEqual([]);
  });

  test("somebody on no list is told whom to call, and the council reads who it was", async () => {
    await begin();
    const stranger = app.slack.as(app.stranger);
    await stranger.say("参加したいです");
    await app.settle();
    expect(stranger.sees()).toContain("架空県社協 地域福祉課");
    expect(lastText(council())).toContain("見知らぬ人さんから");
    expect(lastText(council())).toContain("受講者名簿にない");
    expect(app.slack.violations).toEqual([]);
  });

  test("an officer is shown the office's commands, and nothing goes to the channel", async () => {
    await begin();
    const officer = app.slack.as(app.officer);
    await officer.say("使い方は");
    await app.settle();
    expect(officer.sees()).toContain("/program");
    expect(council()).toEqual([]);
  });

  test("before the program has started nobody is left in silence", async () => {
    app = await startTestApp({ program: { state: "DRAFT" } });
    const trainee = app.slack.as(app.trainees[0] ?? "");
    await trainee.say("欠席します");
    await app.settle();
    expect(trainee.sees()).toContain("いま出欠を入力できる回はありません");
    expect(council()).toHaveLength(1);
  });

  test("while everything is held back, people are answered and the council hears them", async () => {
    const trainee = await begin();
    await app.db.client.program.updateMany({
      where: { workspaceId: app.workspaceId },
      data: { pausedAt: app.clock.now() },
    });
    await trainee.say("欠席します");
    await app.settle();
    expect(trainee.sees()).toContain("のご連絡ですね");
    expect(council()).toHaveLength(1);
  });

  test("talk in a channel is none of its business", async () => {
    const trainee = await begin();
    await trainee.say("欠席します", { channel: app.programChannel });
    await app.settle();
    expect(council()).toEqual([]);
    expect(trainee.messages()).toEqual([]);
  });

  test("a message that Slack delivers twice is answered and shown once", async () => {
    const trainee = await begin();
    const from = { channel_type: "im", channel: await app.app.deps.slack.openDm(app.trainees[2] ?? "") };
    const event = { type: "message", ...from, user: app.trainees[2], text: "欠席します", ts: "1.1" };
    await app.slack.event(event, { eventId: "Ev1", times: 2 });
    await app.settle();
    expect(trainee.messages()).toHaveLength(1);
    expect(council()).toHaveLength(1);
    expect(lastText(council()).match(/欠席します/g)).toHaveLength(1);
  });

  test("a file is not taken, which both sides are told", async () => {
    const trainee = await begin();
    const from = { channel_type: "im", channel: await app.app.deps.slack.openDm(app.trainees[2] ?? "") };
    const file = { subtype: "file_share", text: "", files: [{ id: "F1" }] };
    await app.slack.event({ type: "message", ...from, ...file, user: app.trainees[2], ts: "1.1" });
    await app.settle();
    expect(trainee.sees()).toContain("ファイルを受け取れません");
    expect(lastText(council())).toContain("ファイルが添付されていました");
    expect(app.slack.violations).toEqual([]);
  });

  test("edits, deletions and the app's own messages are none", async () => {
    const trainee = await begin();
    const from = { channel_type: "im", channel: await app.app.deps.slack.openDm(app.trainees[2] ?? "") };
    const own = {
      type: "message",
      ...from,
      user: app.slack.botUserId,
      bot_id: "B1",
      text: "欠席",
      ts: "1.1",
    };
    const edit = { type: "message", ...from, subtype: "message_changed", message: {}, ts: "1.2" };
    for (const event of [own, edit]) await app.slack.event(event);
    await app.settle();
    expect(trainee.messages()).toEqual([]);
    expect(council()).toEqual([]);
  });

  test("somebody who has left is told whom to call", async () => {
    const trainee = await begin();
    const gone = { where: { workspaceId: app.workspaceId }, data: { to: "2024-05-01" } };
    await app.db.client.membership.updateMany(gone);
    await app.db.client.enrollment.updateMany(gone);
    await trainee.say("欠席します");
    await app.settle();
    expect(trainee.sees()).toContain("架空県社協 地域福祉課");
    expect(trainee.sees()).not.toContain("出欠を変更する");
    expect(council()).toHaveLength(1);
  });
});
