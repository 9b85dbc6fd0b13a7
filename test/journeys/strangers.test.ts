import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../support/app.ts";

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

it("starts against the sandbox without a violation and knows the council", async () => {
  const officer = await test.db.client.person.findFirst({
    where: { workspaceId: test.workspaceId, slackUserId: test.officer },
  });
  expect(officer?.isCouncil).toBe(true);
  expect(test.slack.violations).toEqual([]);
});

it.each(["/session", "/reflection", "/program"])(
  "tells somebody unknown who types %s whom to ask, and keeps them for the council's list",
  async (command) => {
    const stranger = test.slack.as(test.stranger);
    const before = stranger.ephemerals().length;
    expect((await stranger.command(command)).ok).toBe(true);
    await test.settle();
    const told = stranger.ephemerals().slice(before);
    expect(told.map((message) => message.text).join()).toContain("架空県社協 地域福祉課");
    expect(stranger.modal()).toBeUndefined();
    const visitors = await test.db.client.unknownVisitor.findMany({
      where: { workspaceId: test.workspaceId },
    });
    expect(visitors.map((visitor) => visitor.slackUserId)).toEqual([test.stranger]);
    expect(test.slack.violations).toEqual([]);
  },
);
