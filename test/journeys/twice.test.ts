/** Slack may deliver a thing twice, at the same moment, late or in another order: it is done once. */
import { afterEach, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../support/app.ts";

let test: TestApp;
afterEach(async () => {
  expect(test.slack.violations).toEqual([]);
  expect(test.log.entries.filter(({ level }) => level === "error")).toEqual([]);
  await test.close();
});

const DEEPEN = "今日の内容で、さらに深めたいことは何ですか";

describe.each([
  ["over the socket", false],
  ["over signed HTTP", true],
])("%s, with everything delivered three times at once", (_how, overHttp) => {
  async function begin(at: string) {
    test = await startTestApp({ at, rates: "off", overHttp });
    await test.replanAll();
    test.slack.repeatDeliveries(3);
    return test.slack.as(test.trainees[0] ?? "");
  }
  const of = () => ({ workspaceId: test.workspaceId });

  it("a press marks once, a submission is stored once, and nobody is told of a fault", async () => {
    const trainee = await begin("2024-06-25T16:00:00+09:00");
    await test.driveTo("2024-06-25T16:31:00+09:00");
    expect(await trainee.press("出席")).toMatchObject({ ok: true });
    await test.settle();
    // Were the press heard three times, the second would find its trigger used, and say so.
    expect(trainee.ephemerals()).toEqual([]);
    expect(trainee.modal()?.title).toBe("第1回 振り返りシート");
    await trainee.fill({ [DEEPEN]: "連携の始め方" });
    expect(await trainee.submit()).toMatchObject({ closed: true });
    await test.settle();
    expect(await test.db.client.attendance.count({ where: of() })).toBe(1);
    expect(await test.db.client.reflectionVersion.count({ where: of() })).toBe(1);
    const receipts = trainee.messages().filter((one) => one.text.includes("振り返り"));
    expect(receipts).toHaveLength(1);
  });

  it("a command opens one screen, a message of the office is prepared and sent once", async () => {
    await begin("2024-06-20T09:00:00+09:00");
    const officer = test.slack.as(test.officer);
    expect(await officer.command("/program", "message")).toMatchObject({ ok: true });
    await test.settle();
    const opened = test.slack.calls.filter(({ method, ok }) => method === "views.open" && ok);
    expect(opened).toHaveLength(1);
    expect(officer.ephemerals()).toEqual([]);
  });

  it("words to the app are shown to the office once, and answered once", async () => {
    const trainee = await begin("2024-06-24T10:00:00+09:00");
    await trainee.say("欠席します");
    await test.settle();
    const answers = trainee.messages().filter((one) => JSON.stringify(one.blocks).includes("ご連絡ですね"));
    expect(answers).toHaveLength(1);
    const council = test.slack.as(test.officer).messages(test.councilChannel);
    expect(council.filter((one) => JSON.stringify(one.blocks).includes("欠席します"))).toHaveLength(1);
  });

  it("news of an account that come late and in the wrong order leave what Slack says now", async () => {
    await begin("2024-06-20T09:00:00+09:00");
    const [id = ""] = test.trainees;
    const told = { type: "user_change", user: { id, deleted: false, profile: { real_name: "古い名前" } } };
    await test.slack.updateUser(id, { deleted: true });
    await test.settle();
    // As it was before: an hour late, and after the news of the deletion.
    await test.slack.event(told, { eventId: "EvOld" });
    await test.settle();
    const person = await test.db.client.person.findFirst({ where: { ...of(), slackUserId: id } });
    expect([person?.slackState, person?.name]).toEqual(["DELETED", "青木 一郎"]);
  });
});
