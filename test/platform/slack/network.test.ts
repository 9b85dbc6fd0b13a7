/** Offices whose only way out is a proxy: calls, socket, answers and files all take it. */
import { WebClient } from "@slack/web-api";
import { expect, test } from "vitest";
import { createWork } from "../../../src/platform/process/work.ts";
import { createBoltApp } from "../../../src/platform/slack/bolt-app.ts";
import { explainRefusal } from "../../../src/platform/slack/explain-refusal.ts";
import { createSlackFiles } from "../../../src/platform/slack/files.ts";
import { createNetwork } from "../../../src/platform/slack/network.ts";
import { createPoster } from "../../../src/platform/slack/poster.ts";
import { startTestApp } from "../../support/app.ts";
import { createKeptLog } from "../../support/log.ts";
import { startProxy } from "./a-proxy.ts";

/** The sandbox is on this machine, which is otherwise reached straight. */
const direct: string[] = [];

test("the whole app speaks through the proxy, with its password, and says nothing past it", async () => {
  const proxy = await startProxy({ password: "p@ss" });
  const url = proxy.urlWithPassword.replace("p@ss", "p%40ss");
  const app = await startTestApp({ at: "2024-06-21T09:00:00+09:00", proxy: { url, direct } });
  try {
    const { slack } = app;
    await app.replanAll();
    await app.driveTo("2024-06-24T17:00:00+09:00");
    expect(slack.outgoing.filter(({ op }) => op === "post").length).toBeGreaterThanOrEqual(5);
    // Answered over the command's own address, which is no call of the Web API.
    expect((await slack.as(app.stranger).command("/session")).ok).toBe(true);
    await app.settle();
    const requests = proxy.requests();
    expect(requests.filter((path) => path.startsWith("/link/"))).toHaveLength(1);
    expect(requests.filter((path) => path.startsWith("/response/"))).toHaveLength(1);
    expect(requests.filter((path) => path.startsWith("/api/")).sort()).toEqual(
      slack.calls.flatMap(({ method }) => (method === "response_url" ? [] : `/api/${method}`)).sort(),
    );
    expect(proxy.refused).toBe(0);

    const network = createNetwork({ url, direct });
    const reach = { slackApiUrl: slack.apiUrl, fetch: network.fetch };
    const files = createSlackFiles(new WebClient(slack.botToken, reach), slack.botToken, network.fetch);
    const content = Buffer.from("次第\0".repeat(100_000));
    const poster = createPoster(slack.botToken, reach);
    const posted = await poster.post({
      channel: app.councilChannel,
      text: "a",
      blocks: [],
      keys: ["k"],
      revision: 0,
    });
    const threadTs = posted.kind === "done" ? posted.ts : "";
    const file = { filename: "a.bin", title: "a", content, channelId: app.councilChannel, threadTs };
    const uploaded = await poster.upload(file);
    const facts = await files.facts(uploaded.fileId ?? "");
    expect(facts && (await files.download(facts, 10_000_000))).toEqual(content);
    await files.upload(
      { channelId: app.councilChannel, comment: "b" },
      { filename: "b.bin", title: "b", content },
    );
    const kinds = proxy.requests().map((path) => path.split("/")[1]);
    expect(kinds.filter((kind) => kind === "upload")).toHaveLength(2);
    expect(kinds.filter((kind) => kind === "files-pri")).toHaveLength(1);
  } finally {
    await app.close();
  }
});

test("hosts that need no proxy are reached without it", async () => {
  const proxy = await startProxy();
  const other = await startProxy();
  const { fetch } = createNetwork({ url: proxy.url, direct: ["localhost", "127.0.0.1"] });
  expect((await fetch(other.url)).status).toBe(405);
  expect(proxy.targets).toEqual([]);
});

test("a proxy that refuses, or is not there, is named to whoever starts the app", async () => {
  const proxy = await startProxy({ password: "right" });
  for (const url of [proxy.url, "http://127.0.0.1:1"]) {
    const { bolt } = createBoltApp({
      slack: {
        botToken: "xoxb-1",
        apiUrl: "http://slack.invalid/api/",
        proxy: { url, direct },
        connection: { kind: "http", signingSecret: "0123456789abcdef", port: 0 },
      },
      log: createKeptLog(),
      work: createWork(),
    });
    const error: unknown = await bolt.init().catch((thrown: unknown) => thrown);
    expect(explainRefusal(error)).toContain("the proxy");
  }
  expect(proxy.refused).toBeGreaterThan(0);
});
