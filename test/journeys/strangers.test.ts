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
