import { WebClient } from "@slack/web-api";
import { expect, it } from "vitest";
import { createSlackApi } from "../../../src/platform/slack/web-api.ts";
import { startSandbox } from "../../../src/sandbox/index.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";

it("reads every account of the workspace, a page at a time, marked as Slack marks them", async () => {
  const clock = new DrivenClock(new Date("2024-06-03T00:00:00Z"));
  const manifest = {
    display_information: { name: "Bench" },
    features: {},
    settings: {},
    oauth_config: { scopes: { bot: ["users:read", "users:read.email"] } },
  };
  const slack = await startSandbox({ clock, manifest, rates: "off" });
  try {
    const ids = Array.from({ length: 430 }, (_, index) => slack.addUser({ name: `架空 ${index}` }));
    const marked = {
      guest: slack.addUser({ name: "客", isRestricted: true }),
      foreign: slack.addUser({ name: "よそ", teamId: "T0ELSEWHERE" }),
      deleted: slack.addUser({ name: "前", deleted: true }),
    };
    const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl });
    const pages: number[] = [];
    const all = new Map<string, string>();
    const api = createSlackApi(client, slack.teamId);
    for await (const page of api.users()) {
      pages.push(page.length);
      for (const { userId, isGuest, isForeign, isDeleted } of page) {
        const marks = { guest: isGuest, foreign: isForeign, deleted: isDeleted };
        all.set(
          userId,
          Object.entries(marks)
            .flatMap(([mark, is]) => (is ? [mark] : []))
            .join(),
        );
      }
    }
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...pages)).toBeLessThanOrEqual(200);
    expect(ids.every((id) => all.get(id) === "")).toBe(true);
    expect([marked.guest, marked.deleted].map((id) => all.get(id))).toEqual(["guest", "deleted"]);
    // People of other organizations are in no list: they are asked for one by one.
    expect(all.has(marked.foreign)).toBe(false);
    expect(await api.user(marked.foreign)).toMatchObject({ isForeign: true });
  } finally {
    await slack.close();
  }
});
