/** Accounts that come and change while the year runs; and several people matched on one screen. */
import { afterEach, describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../support/app.ts";

let app: TestApp;
afterEach(() => app.close());

const done = () => app.app.deps.work.idle();
const personOf = (name: string) =>
  app.db.client.person.findFirstOrThrow({ where: { workspaceId: app.workspaceId, name } });

async function begin() {
  app = await startTestApp({ at: "2024-06-20T09:00:00+09:00" });
  return app.slack.as(app.officer);
}

async function act(step: Promise<unknown>) {
  await step;
  await done();
}

describe("an account that comes or changes", () => {
  test("is matched by an e-mail of their own, and by nothing else", async () => {
    await begin();
    app.slack.addUser({ name: "加藤 光" });
    await done();
    expect(await personOf("加藤 光")).toMatchObject({ slackUserId: null });
    const account = app.slack.addUser({ name: "hikaru", email: "Trainee6@example.jp" });
    await done();
    expect(await personOf("加藤 光")).toMatchObject({ slackUserId: account, slackState: "ACTIVE" });
  });

  test("is not matched while two people on the list have the same e-mail", async () => {
    await begin();
    await app.db.client.person.updateMany({
      where: { workspaceId: app.workspaceId, name: { in: ["加藤 光", "大野 緑"] } },
      data: { email: "shared@example.jp", slackUserId: null, slackState: "UNMATCHED" },
    });
    app.slack.addUser({ name: "窓口", email: "shared@example.jp" });
    await done();
    expect(await personOf("加藤 光")).toMatchObject({ slackUserId: null });
    expect(await personOf("大野 緑")).toMatchObject({ slackUserId: null });
  });

  test("is marked as what it becomes: guest, deleted, and back", async () => {
    await begin();
    const [account = ""] = app.trainees;
    const steps = [
      [{ isRestricted: true }, "GUEST"],
      [{ deleted: true }, "DELETED"],
      [{ deleted: false, isRestricted: false }, "ACTIVE"],
    ] as const;
    for (const [change, slackState] of steps) {
      await act(app.slack.updateUser(account, change));
      expect(await personOf("青木 一郎")).toMatchObject({ slackUserId: account, slackState });
    }
  });
});

test("two people after each other on one screen are both saved", async () => {
  const officer = await begin();
  await app.db.client.person.updateMany({
    where: { workspaceId: app.workspaceId, name: "大野 緑" },
    data: { email: null, slackUserId: null, slackState: "UNMATCHED" },
  });
  const [first, second] = [app.slack.addUser({ name: "大野緑" }), app.slack.addUser({ name: "加藤光" })];
  await done();
  await act(officer.command("/program", "people"));
  for (const name of ["大野緑", "加藤光"]) {
    await act(officer.press("選ぶ"));
    await officer.fill({ この方のアカウント: name });
    await act(officer.submit());
    await act(officer.submit());
  }
  expect(await personOf("大野 緑")).toMatchObject({ slackUserId: first, slackState: "ACTIVE" });
  expect(await personOf("加藤 光")).toMatchObject({ slackUserId: second });
  expect(officer.modal()?.text).toContain("加藤 光さんを「加藤光」と結び付けました");
});
