import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from "@slack/web-api";
import { describe, expect, test } from "vitest";
import { explainStart } from "../../src/platform/process/explain-start.ts";
import { AppTokenRefused } from "../../src/platform/slack/explain-refusal.ts";

const saysNo = (error: string, more: object = {}) =>
  new WebAPIPlatformError({ ok: false, error, response_metadata: {}, ...more });

describe("why it cannot start: one sentence in each language, and only what is to be mended", () => {
  const cases: [string, Error, string[], string[]][] = [
    [
      "a bot token refused",
      saysNo("token_revoked"),
      ["SLACK_BOT_TOKEN", "token_revoked"],
      ["SLACK_APP_TOKEN"],
    ],
    [
      "an app-level token refused",
      new AppTokenRefused("invalid_auth"),
      ["SLACK_APP_TOKEN", "invalid_auth"],
      ["SLACK_BOT_TOKEN"],
    ],
    [
      "an app-level token without its scope",
      new AppTokenRefused("missing_scope"),
      ["SLACK_APP_TOKEN", "connections:write"],
      ["SLACK_BOT_TOKEN"],
    ],
    [
      "a scope that Slack names",
      saysNo("missing_scope", { needed: "users:read.email", provided: "chat:write" }),
      ["users:read.email", "OAuth & Permissions"],
      ["SLACK_APP_TOKEN", "chat:write"],
    ],
    ["a scope that it does not name", saysNo("missing_scope"), ["OAuth & Permissions"], ["undefined"]],
    ["a code that we never heard of", saysNo("team_is_on_fire"), ["team_is_on_fire"], ["TOKEN"]],
    [
      "an answer that is not Slack's",
      saysNo("<html><body>proxy</body></html>"),
      ["SLACK_API_URL"],
      ["html", "TOKEN"],
    ],
    [
      "a data folder that is a file",
      Object.assign(new Error("EEXIST: file already exists, mkdir '/srv/data'"), { code: "EEXIST" }),
      ["DATA_DIR"],
      ["/srv/data"],
    ],
    ["no answer", new WebAPIRequestError(new Error("fetch failed")), ["SLACK_API_URL"], ["fetch failed"]],
    ["an error page", new WebAPIHTTPError(503, "Unavailable", {}, "secret"), ["HTTP 503"], ["secret"]],
  ];
  test.each(cases)("%s", (_name, error, named, unnamed) => {
    const sentence = explainStart(error) ?? "";
    expect(sentence.split("\n")).toHaveLength(1);
    expect(sentence.split("。/ ")).toHaveLength(2);
    for (const part of sentence.split("。/ ")) {
      for (const name of named) expect(part).toContain(name);
      for (const name of unnamed) expect(part).not.toContain(name);
    }
  });

  test("a fault of ours is not explained away", () => {
    expect(explainStart(new TypeError("x is not a function"))).toBeUndefined();
  });
});
