/** The open port: what is not Slack's is refused with the right word, no work, and one line in the log. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { systemClock } from "../../../src/platform/config/index.ts";
import { createGate } from "../../../src/platform/slack/http-gate.ts";
import { aCommand, FORM, send, signed } from "./a-request.ts";
import { useOpenPort } from "./an-open-port.ts";

const port = useOpenPort();

const TYPED = "ひみつの回答";
const form = { "content-type": FORM };
const json = { "content-type": "application/json" };
const command = (text = TYPED) => aCommand(port.bench.knownId, text);
const toSlack = (body: string, headers: Record<string, string> = form) =>
  send(port.bench.url, { body, headers: { ...headers, ...signed(body, { secret: port.secret }) } });

async function expectRefused(answer: Promise<[number, string]>, status: number): Promise<void> {
  expect(await answer).toEqual([status, ""]);
  await port.bench.work.idle();
  expect(port.heard).toEqual([]);
  expect(await port.db.client.handledRequest.count({ where: { workspaceId: "w1" } })).toBe(0);
  expect(port.bench.log.entries).toHaveLength(1);
  expect(port.refused().map(({ level, facts }) => [level, (facts as { status: number }).status])).toEqual([
    ["warn", status],
  ]);
  const written = JSON.stringify(port.bench.log.entries);
  for (const one of [TYPED, encodeURIComponent(TYPED), port.bench.knownId, port.secret, " at "])
    expect(written).not.toContain(one);
}

describe("who does not prove to be Slack gets 401", () => {
  const cases: [string, (body: string) => Record<string, string>][] = [
    ["without a signature", () => ({})],
    [
      "with a signature and no timestamp",
      (body) => only(signed(body, { secret: port.secret }), "x-slack-signature"),
    ],
    [
      "with a timestamp alone",
      (body) => only(signed(body, { secret: port.secret }), "x-slack-request-timestamp"),
    ],
    ["with another secret", (body) => signed(body, { secret: "another secret, as long as that" })],
    ["with another body", (body) => signed(`${body}&text=x`, { secret: port.secret })],
    ["with a signature of another version", (body) => version(signed(body, { secret: port.secret }))],
    ["signed five minutes and more ago", (body) => signed(body, { secret: port.secret, skew: -302 })],
    ["signed more than five minutes ahead", (body) => signed(body, { secret: port.secret, skew: 302 })],
    ["signed in a year that never comes", (body) => signed(body, { secret: port.secret, skew: 1e300 })],
    [
      "with words for a timestamp",
      (body) => ({ ...signed(body, { secret: port.secret }), "x-slack-request-timestamp": "now" }),
    ],
  ];
  const only = (headers: Record<string, string>, name: string) => ({ [name]: headers[name] ?? "" });
  const version = (headers: Record<string, string>) => ({
    ...headers,
    "x-slack-signature": (headers["x-slack-signature"] ?? "").replace("v0=", "v1="),
  });

  it.each(cases)("%s", async (_what, sign) => {
    const body = command();
    await expectRefused(send(port.bench.url, { body, headers: { ...form, ...sign(body) } }), 401);
  });

  it("also when the body is no JSON, or is of no known type", async () => {
    await expectRefused(send(port.bench.url, { body: `{"${TYPED}`, headers: json }), 401);
  });

  it("and a check for TLS, which nobody signs, smuggles nothing in", async () => {
    const body = `${command()}&ssl_check=1`;
    expect(await send(port.bench.url, { body, headers: form })).toEqual([200, ""]);
    await port.bench.work.idle();
    expect(port.heard).toEqual([]);
  });
});

describe("what Slack itself would not send", () => {
  it("broken JSON gets 400, as an event and inside a form", async () => {
    await expectRefused(toSlack(`{"type": "${TYPED}`, json), 400);
    port.bench.log.entries.length = 0;
    await expectRefused(toSlack(`payload=${encodeURIComponent(`{"type": ${TYPED}`)}`), 400);
  });

  it.each([
    ["an unknown type", { type: "surprise", text: TYPED }],
    ["no type", { text: TYPED }],
    ["an event without its event", { type: "event_callback", event: TYPED }],
    ["a list", [TYPED]],
    ["nothing", null],
  ])("%s gets 400 at once", async (_what, body) => {
    await expectRefused(toSlack(JSON.stringify(body), json), 400);
  });

  it("another content type gets 415, none at all too", async () => {
    await expectRefused(toSlack(command(), { "content-type": "text/plain" }), 415);
    port.bench.log.entries.length = 0;
    await expectRefused(toSlack(command(), { "content-type": "" }), 415);
  });

  it("another path gets 404, another method 405", async () => {
    const body = command();
    const headers = { ...form, ...signed(body, { secret: port.secret }) };
    await expectRefused(send(port.bench.url.replace("events", "../.env"), { body, headers }), 404);
    port.bench.log.entries.length = 0;
    await expectRefused(send(port.bench.url, { body, headers, method: "GET" }), 405);
    port.bench.log.entries.length = 0;
    await expectRefused(send(port.bench.url, { body, headers, method: "PUT" }), 405);
  });

  const big = () => aCommand(port.bench.knownId, TYPED.repeat(5_000_000 / 54));

  it("five megabytes get 413", async () => {
    expect(big().length).toBeGreaterThan(5_000_000);
    await expectRefused(toSlack(big()), 413);
  });

  it("also in pieces of which nobody said how many there are", async () => {
    const body = big();
    const whole = http.request(port.bench.url, {
      method: "POST",
      headers: { ...form, ...signed(body, { secret: port.secret }) },
    });
    const answered = new Promise<[number, string]>((resolve, reject) => {
      whole.on("error", reject);
      whole.on("response", (answer) => {
        answer.resume();
        resolve([answer.statusCode ?? 0, ""]);
      });
    });
    for (let from = 0; from < body.length; from += 1_000_000) whole.write(body.slice(from, from + 1_000_000));
    whole.end();
    await expectRefused(answered, 413);
  });
});

describe("the same request again", () => {
  it("acts once: a copy is refused, and Slack is not to send it again", async () => {
    const body = command("once");
    const headers = { ...form, ...signed(body, { secret: port.secret }) };
    expect(await send(port.bench.url, { body, headers })).toEqual([200, ""]);
    const copy = await fetch(port.bench.url, { method: "POST", body, headers });
    expect([copy.status, copy.headers.get("x-slack-no-retry")]).toEqual([409, "1"]);
    await port.bench.work.idle();
    expect(port.heard).toEqual(["once"]);
    expect(port.refused()).toHaveLength(1);
  });

  it("acts once when all copies come at the same moment", async () => {
    const body = command("once");
    const headers = { ...form, ...signed(body, { secret: port.secret }) };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send(port.bench.url, { body, headers })),
    );
    expect(answers.map(([status]) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    await port.bench.work.idle();
    expect(port.heard).toEqual(["once"]);
  });

  it("acts once when Slack signs it anew", async () => {
    for (const skew of [-60, 0, 200]) {
      const body = command("once");
      const headers = { ...form, ...signed(body, { secret: port.secret, skew }) };
      expect(await send(port.bench.url, { body, headers })).toEqual([200, ""]);
    }
    await port.bench.work.idle();
    expect(port.heard).toEqual(["once"]);
  });

  it("is heard when the first failed: Slack may repeat at once what was answered with an error", async () => {
    const statuses = [500, 200, 200];
    const listener = createGate({ signingSecret: port.secret, log: port.bench.log, clock: systemClock() })(
      (_, response) => {
        response.writeHead(statuses.shift() ?? 0).end();
      },
    );
    const server = http.createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    // A TCP server's address is never text.
    const { port: number } = server.address() as AddressInfo;
    const body = command();
    const headers = { ...form, ...signed(body, { secret: port.secret }) };
    const url = `http://127.0.0.1:${number}/slack/events`;
    for (const status of [500, 200, 409]) expect(await send(url, { body, headers })).toEqual([status, ""]);
  });
});
