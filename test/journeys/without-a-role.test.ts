/** People whom the app knows, or could know, and who have nothing to do in it today: each is told why and whom to call. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AffiliateRole } from "../../src/platform/database/generated/enums.ts";
import { startTestApp, type TestApp } from "../support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ at: "2024-07-01T09:00:00+09:00", rates: "off" });
});
afterAll(async () => {
  expect(app.slack.violations).toEqual([]);
  await app.close();
});

async function told(user: string, command: string): Promise<string> {
  await app.slack.as(user).command(command);
  await app.settle();
  expect(app.slack.as(user).modal()).toBeUndefined();
  return app.slack.as(user).ephemerals().at(-1)?.text ?? "";
}

const enroll = (index: number, dates: { from?: string; to?: string }) =>
  app.db.client.enrollment.update({
    where: { id: app.program.trainees[index]?.enrollmentId ?? "", workspaceId: app.workspaceId },
    data: dates,
  });

async function affiliate(role: AffiliateRole): Promise<string> {
  const slackUserId = app.slack.addUser({ name: role, email: `${role}@example.jp` });
  const { workspaceId } = app;
  const at = app.clock.now();
  const account = { name: role, slackUserId, slackState: "ACTIVE" as const };
  const person = await app.db.client.person.create({
    data: { workspaceId, ...account, createdAt: at, updatedAt: at },
  });
  await app.db.client.affiliate.create({
    data: { workspaceId, programId: app.program.programId, personId: person.id, role },
  });
  return slackUserId;
}

describe("a trainee outside the dates of the enrollment", () => {
  it.each([
    ["who has left", { to: "2024-06-30" }],
    ["who begins later", { from: "2024-07-02", to: "2025-03-31" }],
  ])("%s is told so, and whom to call", async (_name, dates) => {
    await enroll(2, dates);
    for (const command of ["/session", "/reflection", "/program"]) {
      const text = await told(app.trainees[2] ?? "", command);
      expect(text).toContain("今日の時点では、この研修の登録がない");
      expect(text).toContain("000-0000-0000");
    }
  });
});

it("a trainee who has left and presses a button of an old message is not told of another role", async () => {
  await app.replanAll();
  const user = app.slack.as(app.trainees[3] ?? "");
  await app.driveTo("2024-07-22T16:35:00+09:00");
  await enroll(3, { to: "2024-07-21" });
  await user.press("出席");
  await app.settle();
  expect(user.ephemerals().at(-1)?.text).toContain("今日の時点では、この研修の登録がない");
});

describe("/reflection", () => {
  it("shows the office and a viewer the numbers", async () => {
    for (const user of [app.officer, await affiliate("VIEWER")]) {
      const actor = app.slack.as(user);
      await actor.command("/reflection");
      await app.settle();
      expect(actor.modal()?.text).toContain("受講者数 0人");
      await actor.dismiss();
    }
  });

  it("tells a speaker that the sheet is for trainees", async () => {
    expect(await told(await affiliate("SPEAKER"), "/reflection")).toContain("受講者の方にお願いしている");
  });
});

describe("somebody unknown, before the office has a number to call", () => {
  it("is told that there is no program yet", async () => {
    await app.db.client.program.updateMany({
      where: { workspaceId: app.workspaceId },
      data: { contact: "" },
    });
    const text = await told(app.stranger, "/session");
    expect(text).toContain("まだ研修が登録されていません");
    expect(text).not.toContain("（）");
  });
});
