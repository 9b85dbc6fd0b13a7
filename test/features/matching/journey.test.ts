import { afterEach, describe, expect, test } from "vitest";
import { startTestApp, type TestApp, type TestAppOptions } from "../../support/app.ts";

let app: TestApp;
afterEach(() => app.close());

const HIKARU = "加藤 光";
const ANY = "アカウントを選ぶ";
const CANDIDATES = "この方のアカウント";

async function begin(options: TestAppOptions = {}) {
  app = await startTestApp({ at: "2024-06-20T09:00:00+09:00", ...options });
  return app.slack.as(app.officer);
}

const done = () => app.app.deps.work.idle();
const personOf = (name: string) =>
  app.db.client.person.findFirstOrThrow({ where: { workspaceId: app.workspaceId, name } });

/** The list, opened, and one person of it. */
async function open(officer: ReturnType<TestApp["slack"]["as"]>, pick?: string) {
  await officer.command("/program", "people");
  await done();
  if (pick) await officer.choose("方を選ぶ", pick);
  await done();
}

async function act(step: Promise<unknown>) {
  await step;
  await done();
}

describe("/program people", () => {
  test("offers who may be it, marks guests, and saves only what was confirmed", async () => {
    const officer = await begin();
    const guest = app.slack.addUser({
      name: "加藤光（架空市）",
      email: "hikaru@example.com",
      isRestricted: true,
    });
    app.slack.addUser({ name: "加藤 光", deleted: true });
    await done();
    await open(officer);
    expect(officer.modal()?.text).toContain("結び付いていない方：1名");
    expect(officer.modal()?.text).toContain("候補：加藤光（架空市）［ゲスト］ hikaru@example.com");
    expect(officer.modal()?.text.match(/加藤光/g)).toHaveLength(1);
    await act(officer.press("選ぶ"));
    await officer.fill({ [CANDIDATES]: "加藤光（架空市）［ゲスト］" });
    await act(officer.submit());
    const shown = officer.modal()?.text ?? "";
    for (const part of [
      "R6-006 加藤 光",
      "いま：なし",
      "これから：加藤光（架空市）［ゲスト］",
      "参加できるチャンネル",
    ]) {
      expect(shown).toContain(part);
    }
    expect((await personOf(HIKARU)).slackUserId).toBeNull();
    await act(officer.submit());
    expect(await personOf(HIKARU)).toMatchObject({ slackUserId: guest, slackState: "GUEST" });
    expect(officer.modal()?.text).toContain(
      "加藤 光さんを「加藤光（架空市）［ゲスト］ hikaru@example.com」と",
    );
    expect(officer.modal()?.text).toContain("全員がSlackと結び付いています");
    expect(app.slack.violations).toEqual([]);
  });

  test("is a button of /program, and whoever is matched gets what is going out", async () => {
    const officer = await begin();
    await app.replanAll();
    await app.driveTo("2024-06-25T18:00:00+09:00");
    const account = app.slack.addUser({ name: "hikaru" });
    await done();
    expect(app.slack.dm(account)).toEqual([]);
    await act(officer.command("/program"));
    await act(officer.press("Slackとの結び付け"));
    await act(officer.press("選ぶ"));
    expect(officer.modal()?.text).toContain("見つかりませんでした");
    await officer.fill({ [ANY]: "hikaru" });
    await act(officer.submit());
    await act(officer.submit());
    await app.driveTo("2024-06-26T12:00:00+09:00");
    expect(app.slack.dm(account).length).toBeGreaterThan(0);
    expect(app.slack.violations).toEqual([]);
  });

  test("refuses an account that somebody else holds, and says who", async () => {
    const officer = await begin();
    await open(officer);
    await act(officer.press("選ぶ"));
    await officer.fill({ [ANY]: "青木 一郎" });
    const outcome = await officer.submit();
    expect(JSON.stringify(outcome.errors)).toContain("青木 一郎さん（R6-001、架空の役所）と結び付いています");
    expect((await personOf(HIKARU)).slackUserId).toBeNull();
  });

  test("refuses the app itself, and asks when nothing was chosen", async () => {
    const officer = await begin();
    await open(officer);
    await act(officer.press("選ぶ"));
    expect(JSON.stringify((await officer.submit()).errors)).toContain("アカウントを選んでください");
    await officer.fill({ [ANY]: app.slack.botUserId });
    expect(JSON.stringify((await officer.submit()).errors)).toContain("選べません");
  });

  test("a changed account is carried over: the records stay, and new messages go to the new one", async () => {
    const officer = await begin({ at: "2024-06-24T08:30:00+09:00" });
    await app.replanAll();
    await app.driveTo("2024-06-24T17:00:00+09:00");
    const [old = ""] = app.trainees;
    const before = app.slack.dm(old).length;
    expect(before).toBeGreaterThan(0);
    const deliveries = {
      where: { workspaceId: app.workspaceId, recipient: (await personOf("青木 一郎")).id },
    };
    const sent = await app.db.client.delivery.count(deliveries);
    await app.slack.updateUser(old, { deleted: true });
    const fresh = app.slack.addUser({ name: "青木一郎" });
    await done();
    await open(officer);
    expect(officer.modal()?.text).toContain("Slackアカウントが停止されている方：1名");
    await act(officer.choose("方を選ぶ", "R6-001"));
    await officer.fill({ [CANDIDATES]: "青木一郎" });
    await act(officer.submit());
    expect(officer.modal()?.text).toContain("記録は、この方のものとしてそのまま残ります");
    await act(officer.submit());
    expect(await personOf("青木 一郎")).toMatchObject({ slackUserId: fresh, slackState: "ACTIVE" });
    expect(await app.db.client.delivery.count(deliveries)).toBeGreaterThanOrEqual(sent);
    await app.driveTo("2024-06-25T17:30:00+09:00");
    expect(app.slack.dm(fresh).length).toBeGreaterThan(0);
    expect(app.slack.dm(old)).toHaveLength(before);
    expect(app.slack.violations).toEqual([]);
  });

  test("a link is removed after a look at it, unless an e-mail would restore it", async () => {
    const officer = await begin();
    await open(officer, "R6-002");
    await officer.fill({ [CANDIDATES]: "結び付けを外す" });
    expect(JSON.stringify((await officer.submit()).errors)).toContain("先に台帳のメールを直して");
    await app.db.client.person.updateMany({
      where: { workspaceId: app.workspaceId, name: "井上 花" },
      data: { email: null },
    });
    await act(officer.submit());
    expect(officer.modal()?.text).toContain("これから：なし");
    await act(officer.submit());
    expect(await personOf("井上 花")).toMatchObject({ slackUserId: null, slackState: "UNMATCHED" });
    expect(officer.modal()?.text).toContain("井上 花さんの結び付けを外しました");
    expect(app.slack.violations).toEqual([]);
  });

  test("two officers at once: the second is told, and nothing of theirs is saved", async () => {
    const officer = await begin();
    app.slack.addUser({ name: "加藤光" });
    await done();
    await open(officer);
    await act(officer.press("選ぶ"));
    await officer.fill({ [CANDIDATES]: "加藤光" });
    await act(officer.submit());
    await app.db.client.person.updateMany({
      where: { workspaceId: app.workspaceId, name: HIKARU },
      data: { slackUserId: app.stranger, slackState: "ACTIVE" },
    });
    await act(officer.submit());
    expect(officer.modal()?.text).toContain("結び付けが変わりました。何も保存していません");
    expect((await personOf(HIKARU)).slackUserId).toBe(app.stranger);
  });

  test("an officer who is on the list under another e-mail is one person, and stays an officer", async () => {
    const officer = await begin();
    await open(officer);
    await act(officer.press("選ぶ"));
    await officer.fill({ [ANY]: "事務局 太郎" });
    await act(officer.submit());
    await act(officer.submit());
    expect(await personOf(HIKARU)).toMatchObject({ slackUserId: app.officer, isCouncil: true });
    await act(officer.command("/program"));
    expect(officer.modal()?.buttons).toContain("Slackとの結び付け");
  });

  test("is the office's: a trainee is refused, and the candidates stay unseen", async () => {
    await begin();
    const trainee = app.slack.as(app.trainees[0] ?? "");
    await act(trainee.command("/program", "people"));
    expect(trainee.modal()).toBeUndefined();
    expect(trainee.ephemerals().at(-1)?.text).toContain("あなたの役割では");
  });

  test("somebody of another organization is marked, and the office is warned", async () => {
    const officer = await begin();
    const foreign = app.slack.addUser({ name: "よその 加藤", teamId: "T0ELSEWHERE" });
    await open(officer);
    await act(officer.press("選ぶ"));
    await officer.fill({ [ANY]: "よその 加藤" });
    await act(officer.submit());
    expect(officer.modal()?.text).toContain("よその 加藤［社外・Slackコネクト］");
    expect(officer.modal()?.text).toContain("DMが届かないことがあります");
    await act(officer.submit());
    expect(await personOf(HIKARU)).toMatchObject({ slackUserId: foreign, slackState: "FOREIGN" });
    expect(app.slack.violations).toEqual([]);
  });

  test("strangers who tried to use the app are named", async () => {
    const officer = await begin();
    await act(app.slack.as(app.stranger).command("/session"));
    await open(officer);
    expect(officer.modal()?.text).toContain("名簿にないアカウント：1件");
    expect(officer.modal()?.text).toContain("見知らぬ人");
  });
});
