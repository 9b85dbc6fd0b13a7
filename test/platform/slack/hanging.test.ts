/** A Slack that takes every call and never answers: each kind of call ends by itself, and says so. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { WebClient } from "@slack/web-api";
import { afterAll, beforeAll, expect, it } from "vitest";
import { slackLogger } from "../../../src/platform/slack/bolt-app.ts";
import { createSlackFiles } from "../../../src/platform/slack/files.ts";
import { createHomeSurface } from "../../../src/platform/slack/home-surface.ts";
import { createNetwork } from "../../../src/platform/slack/network.ts";
import { createPoster } from "../../../src/platform/slack/poster.ts";
import { CLIENT_OPTIONS, createSlackApi } from "../../../src/platform/slack/web-api.ts";
import { createKeptLog } from "../../support/log.ts";

const PATIENCE_MS = 60;
let origin: string;
/** Answers so much, then nothing more. */
let start: (path: string, response: http.ServerResponse) => void;
const asked: string[] = [];
const server = http.createServer((request, response) => {
  asked.push(request.url ?? "");
  request.resume();
  start(request.url ?? "", response);
});

beforeAll(async () => {
  start = () => undefined;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A TCP server's address is never text.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function reach() {
  const options = { slackApiUrl: `${origin}/api/`, logger: slackLogger(createKeptLog()) };
  const client = new WebClient("xoxb-1", {
    ...options,
    ...CLIENT_OPTIONS,
    timeout: PATIENCE_MS,
    retryConfig: { retries: 0 },
  });
  const network = createNetwork(undefined, PATIENCE_MS);
  return {
    poster: createPoster("xoxb-1", { ...options, timeoutMs: PATIENCE_MS }),
    home: createHomeSurface("xoxb-1", { ...options, timeoutMs: PATIENCE_MS }),
    api: createSlackApi(client),
    files: createSlackFiles(client, "xoxb-1", network.fetch, PATIENCE_MS),
    network,
  };
}

const message = { channel: "C1", text: "t", blocks: [], keys: ["k"], revision: 0 };
const file = { filename: "a", title: "a", content: "a", channelId: "C1", threadTs: "1.1" };
const view = { type: "modal" as const, title: { type: "plain_text" as const, text: "t" }, blocks: [] };
const first = async (pages: AsyncIterable<unknown>) => {
  for await (const page of pages) return page;
  return undefined;
};

it("of the outbox: nobody knows whether it arrived", async () => {
  const { poster } = reach();
  const outcomes = [
    await poster.post(message),
    await poster.update("1.1", message),
    await poster.upload(file),
  ];
  expect(outcomes.map(({ kind }) => kind)).toEqual(["unknown", "unknown", "unknown"]);
  for (const look of [poster.find("C1", new Date(0), "k"), poster.openDm("U1"), poster.isShared("F1", "C1")])
    await expect(look).rejects.toThrow();
});

it.each(["the bytes", "the end"])("of an upload, at %s: known by its id", async (where) => {
  start = (path, response) => {
    if (path.endsWith("getUploadURLExternal"))
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ ok: true, upload_url: `${origin}/upload`, file_id: "F1" }));
    else if (path === "/upload" && where === "the end") response.end("OK");
  };
  const placed: string[] = [];
  const { poster } = reach();
  const outcome = await poster.upload(file, async (id) => placed.push(id));
  start = () => undefined;
  expect(outcome).toMatchObject({ kind: "unknown", fileId: "F1" });
  expect(placed).toEqual(["F1"]);
});

it("of somebody who waits: modals, ephemeral answers, looks at people and channels, Home", async () => {
  const { api, home } = reach();
  const calls = [
    api.openModal("1", view),
    api.pushModal("1", view),
    api.updateModal("V1", view),
    api.ephemeral("C1", "U1", "t"),
    api.answer({ channelId: "C1", threadTs: undefined }, "t"),
    api.openDm("U1"),
    first(api.users()),
    api.user("U1"),
    api.channelMembers("C1"),
    api.channel("C1"),
    api.channelNamed("c"),
  ];
  for (const { status } of await Promise.allSettled(calls)) expect(status).toBe("rejected");
  expect(await home.publish("U1", { type: "home", blocks: [] })).toMatchObject({ kind: "refused" });
});

it("of files, also when it stops in the middle, and of an answer by response_url", async () => {
  const { files, network } = reach();
  const facts = { id: "F1", name: "a", size: 3, url: `${origin}/file` };
  for (const call of [
    files.facts("F1"),
    files.remove("F1"),
    files.upload({ channelId: "C1", comment: "" }, { filename: "a", title: "a", content: Buffer.from("a") }),
    files.download(facts, 10),
    network.fetch(`${origin}/respond`, { method: "POST", body: "{}" }),
  ])
    await expect(call).rejects.toThrow();
  start = (_path, response) => void response.writeHead(200).write("a");
  await expect(files.download(facts, 10)).rejects.toThrow();
  start = () => undefined;
});
