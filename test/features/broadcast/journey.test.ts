/** A message of the office: written, looked at, sent, followed, stopped. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { messageSent } from "../../../src/features/broadcast/send-message.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { patient } from "../../../src/rehearsal/patient.ts";
import { writeToLeaders } from "../../../src/rehearsal/reading.ts";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ at: "2024-06-20T09:30:00+09:00", rates: "off" });
}, 60_000);
afterAll(() => app.close());
afterEach(async () => {
  if (officer().modal()) await act(officer().dismiss());
  expect(app.slack.violations).toEqual([]);
  expect(app.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
});

const TEXT =
  "会場が変わります。<!channel> *太字* & @here\n地図は https://example.jp/map?a=1 をご覧ください。";

/** The tests follow each other in time; each message is known by words of its own. */
const on = (moment: string) => app.driveTo(`2024-${moment}:00+09:00`);
const officer = () => app.slack.as(app.officer);
const shown = () => officer().modal()?.text ?? "";
const where = () => ({ workspaceId: app.workspaceId });

async function act<T>(step: Promise<T>): Promise<T> {
  const result = await step;
  await app.settle();
  return result;
}

async function write(fields: Record<string, string | string[]>) {
  await act(officer().command("/program", "message"));
  if (officer().modal()?.buttons.includes("新しく書く")) await act(officer().press("新しく書く"));
  await officer().fill(fields);
  return act(officer().submit());
}

/** Whose DM holds the message, by their place in the seed. */
const readers = (part: string) =>
  app.trainees.flatMap((user, index) =>
    app.slack.dm(user).some((message) => JSON.stringify(message.blocks).includes(part)) ? [index] : [],
  );

describe("on one day", () => {
  it("goes to the leaders, as the office of the rehearsal writes it", async () => {
    await on("06-20T09:50");
    await act(writeToLeaders(patient(officer(), app.settle), "リーダーの皆さん、準備をお願いします"));
    expect(readers("準備をお願いします")).toEqual([0, 3]);
  });

  it("is looked at first, leaves at once in office hours, exactly as typed, and mentions nobody", async () => {
    await on("06-20T10:00");
    await act(officer().command("/program"));
    await act(officer().press("メッセージを送る"));
    await act(officer().press("新しく書く"));
    await officer().fill({ 本文: TEXT });
    await act(officer().submit());
    for (const part of ["受講者全員", "届く方：5名", "届かない方：Slackと未連携 1名", "送る時：いますぐ"]) {
      expect(shown()).toContain(part);
    }
    expect(shown()).toContain("受け取る方の画面（日本語、5名）");
    expect(shown()).toContain(TEXT);
    expect(shown()).toContain("架空県社協 地域福祉課");
    expect(readers("会場が変わります")).toEqual([]);
    await act(officer().submit());
    expect(readers("会場が変わります")).toEqual([0, 1, 2, 3, 4]);
    const message = app.slack.dm(app.trainees[0] ?? "").at(-1);
    const elements = JSON.stringify(message?.blocks);
    expect(elements).toContain(JSON.stringify({ type: "link", url: "https://example.jp/map?a=1" }));
    expect(elements).not.toMatch(/"type":"(?:broadcast|user|usergroup)"/);
    expect(message?.text).not.toContain("<!channel>");
    await act(officer().press("表示を更新"));
    expect(shown()).toContain("届いた方 5名、これから 0名、送れなかった方 0名");
    expect(officer().modal()?.buttons).not.toContain("まだの分を止める");
    const entry = await app.db.client.auditEntry.findFirstOrThrow({
      where: { ...where(), action: "broadcast.sent" },
      orderBy: { at: "desc" },
    });
    expect(messageSent.say(wordsIn("ja"), JSON.parse(JSON.stringify(entry.facts)))).toBe(
      `受講者全員（5名）にメッセージを送りました（${[...TEXT].length}字）`,
    );
    expect(JSON.stringify([entry, app.log.entries])).not.toContain("会場が変わります");
  });

  it("comes back into the form as it was typed, and what was not sent reaches nobody", async () => {
    await on("06-20T10:30");
    await write({ 本文: `書き損じ ${TEXT}` });
    await act(officer().press("書き直す"));
    expect(
      officer()
        .modal()
        ?.inputs.find((input) => input.label === "本文")?.value,
    ).toBe(`書き損じ ${TEXT}`);
    await officer().fill({ 本文: "訂正しました" });
    await act(officer().submit());
    await act(officer().submit());
    expect(readers("訂正しました")).toEqual([0, 1, 2, 3, 4]);
    expect(readers("書き損じ")).toEqual([]);
  });

  it("somebody who is away is waited for, and the rest can be stopped", async () => {
    await on("06-20T10:45");
    const [first] = app.program.trainees;
    await app.db.client.person.update({
      where: { id: first?.personId ?? "", ...where() },
      data: { awayFrom: "2024-06-19", awayTo: "2024-06-20" },
    });
    await write({ 本文: "お休みの方へ" });
    await act(officer().submit());
    expect(readers("お休みの方へ")).toEqual([1, 2, 3, 4]);
    await act(officer().press("表示を更新"));
    expect(shown()).toContain("届いた方 4名、これから 1名");
    await act(officer().press("まだの分を止める"));
    expect(shown()).toContain("事務局が送らないと決定 1名");
    await app.db.client.person.updateMany({ where: where(), data: { awayFrom: null, awayTo: null } });
    await on("06-20T10:50");
    expect(readers("お休みの方へ")).toEqual([1, 2, 3, 4]);
  });

  it("that changed since it was looked at is shown again, and nothing is sent", async () => {
    await on("06-20T11:10");
    await write({ 本文: "確かめ直します" });
    await app.db.client.team.updateMany({ where: { ...where(), number: 2 }, data: { onHold: true } });
    await act(officer().submit());
    expect(shown()).toContain("まだ送っていません");
    expect(shown()).toContain("届く方：3名");
    expect(shown()).toContain("保留のチーム 3名");
    expect(readers("確かめ直します")).toEqual([]);
    await act(officer().submit());
    expect(readers("確かめ直します")).toEqual([0, 1, 2]);
    await app.db.client.team.updateMany({ where: where(), data: { onHold: false } });
  });

  it("what has not left can be stopped; the log knows it as taken back, and nothing is left to undo", async () => {
    await on("06-20T20:00");
    await write({ 本文: "取り止めます" });
    await act(officer().submit());
    await act(officer().press("まだの分を止める"));
    expect(shown()).toContain("まだ送っていない分を止めました");
    await on("06-21T12:00");
    expect(readers("取り止めます")).toEqual([]);
    const all = await app.db.client.auditEntry.findMany({ where: where(), orderBy: { id: "asc" } });
    const [sent, stopped] = all.slice(-2);
    expect([sent?.action, stopped?.action]).toEqual(["broadcast.sent", "broadcast.stopped"]);
    expect(stopped?.reversesId).toBe(sent?.id);
    const entry = { ...JSON.parse(JSON.stringify(sent)), at: app.clock.now() };
    const who = { ...where(), slackUserId: app.officer, personId: "p", name: "", roles: new Set<never>() };
    const undoing = { entry, who: { ...who, language: "ja" as const }, at: app.clock.now() };
    await expect(
      app.db.transaction(async (tx) => messageSent.undo?.(tx, app.app.deps, undoing)),
    ).rejects.toThrow("nothing-to-stop");
  });
});

describe("over the days", () => {
  it("waits for the next office hour, and is said once however often it is pressed", async () => {
    await on("06-21T20:00");
    await write({ 本文: "月曜に届きます" });
    expect(shown()).toContain("送る時：6月24日（月）9:00");
    const view = officer().modal();
    await Promise.all([
      officer().submit(),
      officer()
        .submit()
        .catch(() => undefined),
    ]);
    await app.settle();
    expect(view?.title).toBe("事務局からのメッセージ");
    expect(shown()).toContain("送る時刻を待っています");
    await on("06-24T08:59");
    expect(readers("月曜に届きます")).toEqual([]);
    await on("06-24T09:05");
    expect(readers("月曜に届きます")).toEqual([0, 1, 2, 3, 4]);
    const mine = JSON.stringify(app.slack.dm(app.trainees[0] ?? "").map((message) => message.blocks));
    expect(mine.match(/月曜に届きます/g)).toHaveLength(1);
  });

  it("at a chosen time: one outside office hours is refused beside its field, and the text stays", async () => {
    await on("06-24T10:00");
    await act(officer().command("/program", "message"));
    await act(officer().press("新しく書く"));
    await officer().fill({ 本文: "火曜に届きます", 送る時: "日時を選ぶ" });
    await app.settle();
    await officer().fill({ 日付: "2024-06-29", 時刻: "10:00" });
    const refused = await act(officer().submit());
    expect(refused.errors?.日付).toContain("次に送れるのは、7月1日（月）9:00です");
    expect(
      officer()
        .modal()
        ?.inputs.find((input) => input.label === "本文")?.value,
    ).toBe("火曜に届きます");
    await officer().fill({ 日付: "2024-06-25", 時刻: "14:30" });
    await act(officer().submit());
    expect(shown()).toContain("送る時：6月25日（火）14:30");
    await act(officer().submit());
    await on("06-25T14:29");
    expect(readers("火曜に届きます")).toEqual([]);
    await on("06-25T14:32");
    expect(readers("火曜に届きます")).toEqual([0, 1, 2, 3, 4]);
  });

  it("of teams, of leaders, of contacts too, of a session's attendees", async () => {
    await on("06-26T10:00");
    const groups: [string, Record<string, string | string[]>, string, number[]][] = [
      ["チームを選ぶ", { チーム: ["2 架空南町チーム"] }, "届かない方：Slackと未連携 1名", [3, 4]],
      ["リーダー", {}, "届く方：2名", [0, 3]],
      ["リーダーと連絡担当", {}, "届く方：3名", [0, 1, 3]],
      ["回の出席者", { 回: "第1回（6月25日（火））" }, "届く方：2名", [1, 4]],
    ];
    for (const [index, status] of [
      [1, "PRESENT"],
      [2, "ABSENT"],
      [3, "SUBSTITUTE"],
      [4, "LATE"],
    ] as const) {
      const enrollmentId = app.program.trainees[index]?.enrollmentId ?? "";
      const mark = {
        sessionId: app.program.sessionIds[0] ?? "",
        enteredById: "p",
        enteredAt: app.clock.now(),
      };
      await app.db.client.attendance.create({ data: { ...where(), ...mark, enrollmentId, status } });
    }
    for (const [group, more, said, meant] of groups) {
      await act(officer().command("/program", "message"));
      await act(officer().press("新しく書く"));
      await officer().fill({ 本文: `${group}の皆さんへ`, 送る相手: group });
      await app.settle();
      await officer().fill(more);
      await act(officer().submit());
      expect(shown()).toContain(said);
      await act(officer().submit());
      expect(readers(`${group}の皆さんへ`)).toEqual(meant);
      await act(officer().dismiss());
    }
    await act(officer().command("/program", "message"));
    expect(shown()).toContain("届いた方 2名");
    await act(officer().choose("メッセージを選ぶ", "6月26日（水）10:00 リーダーの皆さんへ"));
    expect(shown()).toContain("送る時：6月26日（水）10:00（事務局 太郎さん）");
  });

  it("is held by a pause, and whoever joined after it was to leave does not get it", async () => {
    await on("06-27T20:00");
    await write({ 本文: "再開を待ちます" });
    await act(officer().submit());
    await act(officer().dismiss());
    await act(officer().command("/program", "pause"));
    await act(officer().submit());
    await on("07-01T10:00");
    expect(readers("再開を待ちます")).toEqual([]);
    const late = app.slack.addUser({ name: "あとから 参加", email: "late@example.jp" });
    const stamps = { createdAt: app.clock.now(), updatedAt: app.clock.now() };
    const person = await app.db.client.person.create({
      data: { ...where(), name: "あとから 参加", slackUserId: late, slackState: "ACTIVE", ...stamps },
    });
    await app.db.client.enrollment.create({
      data: {
        ...{ ...where(), programId: app.program.programId, personId: person.id, number: "R6-099" },
        ...{ affiliation: "ADMIN", organization: "架空の役所", from: "2024-07-01", ...stamps },
      },
    });
    await act(officer().command("/program", "resume"));
    const [question] = officer().modal()?.inputs ?? [];
    expect(question?.label).toContain("事務局からのメッセージ（予定：6月28日（金）9:00）");
    await officer().fill({ [question?.label ?? ""]: "いま送る" });
    await act(officer().submit());
    await app.settle();
    expect(readers("再開を待ちます")).toEqual([0, 1, 2, 3, 4]);
    expect(app.slack.dm(late)).toEqual([]);
  });
});

describe("who may", () => {
  it("is the office alone, and for a running program only", async () => {
    await app.db.client.program.updateMany({ where: where(), data: { state: "DRAFT" } });
    await act(officer().command("/program", "message"));
    expect(officer().modal()).toBeUndefined();
    expect(officer().ephemerals().at(-1)?.text).toContain("実施中の研修がない");
    for (const user of [app.trainees[0] ?? "", app.trainees[2] ?? "", app.stranger]) {
      const actor = app.slack.as(user);
      await act(actor.command("/program", "message"));
      expect(actor.modal()).toBeUndefined();
      expect(actor.ephemerals().at(-1)?.text).toMatch(/あなたの役割では|受講者名簿と結び付いていない/);
    }
  });
});
