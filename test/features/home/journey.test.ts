/** App Home through the real app, for everybody who is no officer. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TestApp } from "../../support/app.ts";
import { startWithAssignment } from "../submission/a-team.ts";
import { affiliate, faultsOf, homeOf, open, press, setState } from "./a-home.ts";

let app: TestApp;
const [LEADER, CONTACT, MEMBER, OTHER_LEADER] = [0, 1, 2, 3];
const user = (index: number) => app.trainees[index] ?? "";
const home = (index: number) => homeOf(app.slack.as(user(index)));

const expectNoFaults = () => expect(faultsOf(app)).toEqual([]);

describe("a trainee", () => {
  beforeAll(async () => {
    app = await startWithAssignment({ at: "2024-06-20T10:00:00+09:00" });
    await app.replanAll();
    // What is due at this very moment has left, and is not what comes next.
    await app.settle();
  });
  afterAll(() => app.close());
  afterEach(expectNoFaults);

  it("sees the next session, what is asked, the team, and the next message with its hour", async () => {
    const { text } = await open(app, user(MEMBER));
    expect(text).toContain("次は第1回です");
    expect(text).toContain("令和6年6月25日（火） 13:00〜16:30");
    expect(text).toContain("架空県民センター 大会議室");
    expect(text).toContain("第1回（6月25日（火））の出席予定を教えてください。");
    expect(text).toContain("チーム1　架空北市チーム");
    expect(text).toContain("6月24日（月）10:00ごろ「第1回 前の開庁日のお知らせ」");
    expect(text).toContain("表示の言語：研修の設定に合わせる（日本語）");
  });

  it("is published at the tab of Home only", async () => {
    await app.slack.as(user(CONTACT)).openHome("messages");
    await app.settle();
    expect(home(CONTACT).text).toBe("");
  });

  it("answers from Home, and Home shows it", async () => {
    expect(await press(app, user(MEMBER), "出席の予定を答える")).toBe("第1回の出席予定");
    await app.slack.as(user(MEMBER)).fill({ "第1回（6月25日（火））の研修への出席の予定": "出席予定" });
    await app.slack.as(user(MEMBER)).submit();
    await app.settle();
    expect(home(MEMBER).text).toContain("いまお願いしていることはありません。");
    expect(home(MEMBER).text).toContain("出席の予定：出席予定");
  });

  it("marks attendance and writes the reflection from Home after the session", async () => {
    await app.driveTo("2024-06-26T10:00:00+09:00");
    const person = app.slack.as(user(MEMBER));
    expect((await open(app, user(MEMBER))).text).toContain(
      "第1回（6月25日（火））の出欠を教えてください。受付は7月9日（火）17:00までです。",
    );
    await press(app, user(MEMBER), "出欠を入力する");
    await person.fill({ "第1回（6月25日（火））の研修への出欠": "出席" });
    await person.submit();
    await app.settle();
    // 出席 opens the sheet; closed without a word, it is still owed.
    expect(person.modal()?.title).toBe("第1回 振り返りシート");
    await person.dismiss();
    expect(home(MEMBER).text).toContain("出欠：出席");
    expect(home(MEMBER).text).toContain("第1回（6月25日（火））の振り返りシートをお待ちしています。");
    await press(app, user(MEMBER), "振り返りを書く");
    await person.fill({ "今日の内容で、さらに深めたいことは何ですか": "つなぎ方" });
    await person.submit();
    await app.settle();
    const { text } = home(MEMBER);
    expect(text).toContain("第1回（6月25日（火））　出欠：出席　振り返り：提出済み");
    expect(text).toContain("いまお願いしていることはありません。");
    expect(text).not.toContain("つなぎ方");
  });

  it("opens the team's list, the settings and the own data", async () => {
    expect(await press(app, user(MEMBER), "課題の一覧を開く")).toBe("チーム課題");
    expect(await press(app, user(MEMBER), "設定を変える")).toBe("自分の設定");
    expect(await press(app, user(MEMBER), "自分のデータ")).toBe("自分のデータ");
  });

  it("is not published for somebody who never opened it", async () => {
    await app.slack.as(user(OTHER_LEADER)).command("/session");
    await app.settle();
    expect(home(OTHER_LEADER).text).toBe("");
  });

  it("learns of no assignment that the leader has to hand in", () => {
    expect(home(MEMBER).text).toContain("自治体セルフチェック：未着手　7月12日（金）17:00まで");
    expect(home(MEMBER).buttons).not.toContain("提出する");
  });
});

describe("a leader and a contact", () => {
  beforeAll(async () => {
    app = await startWithAssignment({ at: "2024-06-25T16:40:00+09:00" });
    await app.replanAll();
  });
  afterAll(() => app.close());
  afterEach(expectNoFaults);

  it.each([LEADER, CONTACT])("see the board and what the team owes (%i)", async (index) => {
    const { text, buttons } = await open(app, user(index));
    expect(text).toContain("チームの出欠と振り返り");
    expect(text).toContain("出欠が未確認 3名：青木 一郎（リーダー）、井上 花（連絡担当）、上田 恵");
    expect(text).toContain(
      "チーム課題「自治体セルフチェック」　提出期限：7月12日（金）17:00まで（あと17日）",
    );
    expect(text).not.toContain("江藤");
    expect(buttons).toContain("提出する");
  });

  it("mark the whole team from Home with one press to open it, and see it done", async () => {
    expect(await press(app, user(LEADER), "チームの出欠を入力（架空北市チーム）")).toContain("第1回");
    const person = app.slack.as(user(LEADER));
    await person.press("未確認の全員を出席にする", { in: "modal" });
    await app.settle();
    await person.submit();
    await app.settle();
    expect(home(LEADER).text).toContain("これから 3名：青木 一郎（リーダー）、井上 花（連絡担当）、上田 恵");
  });

  it("never read a word of an answer", async () => {
    const member = app.slack.as(user(MEMBER));
    await open(app, user(MEMBER));
    await press(app, user(MEMBER), "振り返りを書く");
    await member.fill({ "今日の内容で、さらに深めたいことは何ですか": "ひみつの言葉" });
    await member.submit();
    await app.settle();
    const { text } = await open(app, user(LEADER));
    expect(text).toContain("提出済み 1名：上田 恵");
    expect(JSON.stringify(home(LEADER))).not.toContain("ひみつの言葉");
  });

  it("hand in from Home", async () => {
    expect(await press(app, user(LEADER), "提出する")).toBe("課題の提出");
  });
});

describe("others", () => {
  beforeEach(async () => {
    app = await startWithAssignment({ at: "2024-07-01T10:00:00+09:00" });
  });
  afterEach(async () => {
    expectNoFaults();
    await app.close();
  });

  it("a viewer sees counts and no name", async () => {
    const viewer = await affiliate(app, "VIEWER");
    const { text, buttons } = await open(app, viewer);
    expect(text).toContain("受講者数 0／6名（未確認 6名）");
    expect(text).toContain("訪問支援（");
    expect(JSON.stringify(homeOf(app.slack.as(viewer)))).not.toContain("加藤");
    expect(buttons).toEqual(["年次報告書", "設定を変える", "自分のデータ"]);
  });

  it("a speaker sees the session's facts; an observer those registered for", async () => {
    expect((await open(app, await affiliate(app, "SPEAKER"))).text).toContain("次は第2回です");
    const observer = await affiliate(app, "OBSERVER", [3]);
    const { text } = await open(app, observer);
    expect(text).toContain("次は第3回です");
    expect(text).not.toContain("あなたの出欠");
  });

  it("somebody unknown reads what this is and whom to ask, and the office learns of them", async () => {
    const { text, buttons } = await open(app, app.stranger);
    expect(text).toContain("Sasaeai は、チームで受ける研修の");
    expect(text).toContain("架空県社協 地域福祉課 電話 000-0000-0000");
    expect(buttons).toEqual([]);
    expect((await open(app, app.officer)).text).toContain("名簿にないSlackアカウントからの利用：1件");
  });

  it("somebody who has left is told so, and keeps the way to their data", async () => {
    const { enrollmentId } = app.program.trainees[2] ?? {};
    const where = { id: enrollmentId ?? "", workspaceId: app.workspaceId };
    await app.db.client.enrollment.update({ where, data: { to: "2024-06-30" } });
    const { text, buttons } = await open(app, user(MEMBER));
    expect(text).toContain("今日の時点では、この研修の登録がない");
    expect(buttons).toEqual(["自分のデータ"]);
  });

  it("before the program begins a trainee reads that, and nothing else", async () => {
    await setState(app, "DRAFT");
    const { text, buttons } = await open(app, user(LEADER));
    expect(text).toContain("この研修はまだ始まっていません。");
    expect(text).not.toContain("第1回");
    expect(buttons).toEqual([]);
  });

  it("a program that is over asks for nothing and shows what is on record", async () => {
    await setState(app, "CLOSED");
    const { text, buttons } = await open(app, user(LEADER));
    expect(text).toContain("この研修は終了しました。");
    expect(text).toContain("これまでの出欠と振り返り");
    expect(text).not.toContain("お願いしていること");
    expect(buttons).not.toContain("提出する");
  });
});
