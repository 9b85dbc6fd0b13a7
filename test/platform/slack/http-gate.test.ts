/** The open port: what is not Slack's is refused with the right word, no work, and one line in the log. */
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { systemClock } from "../../../src/platform/config/index.ts";
import { createGate } from "../../../src/platform/slack/http-gate.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { type Bench, startBench } from "./a-bench.ts";
import { aCommand, FORM, send, signed } from "./a-request.ts";

let test: TestDatabase;
let bench: Bench;
let secret: string;
let heard: string[];

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  heard = [];
  bench = await startBench(
    test,
    (listen) => {
      listen.command("/try", async ({ text }) => void heard.push(text));
      listen.event("user_change", async () => void heard.push("event"));
    },
    { overHttp: true, patienceMs: 300 },
  );
  secret = bench.slack.signingSecret;
});
afterEach(() => bench.close());

const TYPED = "ひみつの回答";
const form = { "content-type": FORM };
const json = { "content-type": "application/json" };
const command = (text = TYPED) => aCommand(bench.knownId, text);
const refused = () => bench.log.entries.filter(({ message }) => message?.includes("refused"));
const toSlack = (body: string, headers: Record<string, string> = form) =>
  send(bench.url, { body, headers: { ...headers, ...signed(body, { secret }) } });

async function expectRefused(answer: Promise<[number, string]>, status: number): Promise<void> {
  expect(await answer).toEqual([status, ""]);
  await bench.work.idle();
  expect(heard).toEqual([]);
  expect(await test.db.client.handledRequest.count({ where: { workspaceId: "w1" } })).toBe(0);
  expect(bench.log.entries).toHaveLength(1);
  expect(refused().map(({ level, facts }) => [level, (facts as { status: number }).status])).toEqual([
    ["warn", status],
  ]);
  const written = JSON.stringify(bench.log.entries);
  for (const one of [TYPED, encodeURIComponent(TYPED), bench.knownId, secret, " at "])
    expect(written).not.toContain(one);
}

describe("who does not prove to be Slack gets 401", () => {
  const cases: [string, (body: string) => Record<string, string>][] = [
    ["without a signature", () => ({})],
    ["with a signature and no timestamp", (body) => only(signed(body, { secret }), "x-slack-signature")],
    ["with a timestamp alone", (body) => only(signed(body, { secret }), "x-slack-request-timestamp")],
    ["with another secret", (body) => signed(body, { secret: "another secret, as long as that" })],
    ["with another body", (body) => signed(`${body}&text=x`, { secret })],
    ["with a signature of another version", (body) => version(signed(body, { secret }))],
    ["signed five minutes and more ago", (body) => signed(body, { secret, skew: -302 })],
    ["signed more than five minutes ahead", (body) => signed(body, { secret, skew: 302 })],
    ["signed in a year that never comes", (body) => signed(body, { secret, skew: 1e300 })],
    [
      "with words for a timestamp",
      (body) => ({ ...signed(body, { secret }), "x-slack-request-timestamp": "now" }),
    ],
  ];
  const only = (headers: Record<string, string>, name: string) => ({ [name]: headers[name] ?? "" });
  const version = (headers: Record<string, string>) => ({
    ...headers,
    "x-slack-signature": (headers["x-slack-signature"] ?? "").replace("v0=", "v1="),
  });

  it.each(cases)("%s", async (_what, sign) => {
    const body = command();
    await expectRefused(send(bench.url, { body, headers: { ...form, ...sign(body) } }), 401);
  });

  it("also when the body is no JSON, or is of no known type", async () => {
    await expectRefused(send(bench.url, { body: `{"${TYPED}`, headers: json }), 401);
  });

  it("and a check for TLS, which nobody signs, smuggles nothing in", async () => {
    const body = `${command()}&ssl_check=1`;
    expect(await send(bench.url, { body, headers: form })).toEqual([200, ""]);
    await bench.work.idle();
    expect(heard).toEqual([]);
  });
});

describe("what Slack itself would not send", () => {
  it("broken JSON gets 400, as an event and inside a form", async () => {
    await expectRefused(toSlack(`{"type": "${TYPED}`, json), 400);
    bench.log.entries.length = 0;
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
    bench.log.entries.length = 0;
    await expectRefused(toSlack(command(), { "content-type": "" }), 415);
  });

  it("another path gets 404, another method 405", async () => {
    const body = command();
    const headers = { ...form, ...signed(body, { secret }) };
    await expectRefused(send(bench.url.replace("events", "../.env"), { body, headers }), 404);
    bench.log.entries.length = 0;
    await expectRefused(send(bench.url, { body, headers, method: "GET" }), 405);
    bench.log.entries.length = 0;
    await expectRefused(send(bench.url, { body, headers, method: "PUT" }), 405);
  });

  const big = () => aCommand(bench.knownId, TYPED.repeat(5_000_000 / 54));

  it("five megabytes get 413", async () => {
    expect(big().length).toBeGreaterThan(5_000_000);
    await expectRefused(toSlack(big()), 413);
  });

  it("also in pieces of which nobody said how many there are", async () => {
    const body = big();
    const whole = http.request(bench.url, {
      method: "POST",
      headers: { ...form, ...signed(body, { secret }) },
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

describe("somebody who does not finish", () => {
  /** What came back until the connection was closed. */
  async function unfinished(start: string): Promise<string> {
    const socket = net.connect(Number(new URL(bench.url).port), "127.0.0.1");
    onTestFinished(() => void socket.destroy());
    let said = "";
    socket.on("data", (bytes: Buffer) => {
      said += bytes;
    });
    socket.on("error", () => undefined);
    socket.write(start);
    await new Promise((resolve) => socket.once("close", resolve));
    return said;
  }

  it("with the body is told to go, and leaves one line", async () => {
    const head = `POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: ${FORM}\r\nContent-Length: 900\r\n\r\n`;
    expect(await unfinished(`${head}text=${encodeURIComponent(TYPED)}`)).toMatch(/^HTTP\/1\.1 408 [^<]*$/);
    await bench.work.idle();
    expect(refused()).toHaveLength(1);
    expect(JSON.stringify(bench.log.entries)).not.toContain(encodeURIComponent(TYPED));
    expect(heard).toEqual([]);
  });

  it("with the headers is told to go", async () => {
    expect(await unfinished("POST /slack/events HTTP/1.1\r\nX-Slow: ")).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("while others are answered", async () => {
    const waiting = unfinished("POST /slack/events HTTP/1.1\r\nX-Slow: ");
    expect(await toSlack(command("meanwhile"))).toEqual([200, ""]);
    await waiting;
  });
});

describe("the same request again", () => {
  it("acts once: a copy is refused, and Slack is not to send it again", async () => {
    const body = command("once");
    const headers = { ...form, ...signed(body, { secret }) };
    expect(await send(bench.url, { body, headers })).toEqual([200, ""]);
    const copy = await fetch(bench.url, { method: "POST", body, headers });
    expect([copy.status, copy.headers.get("x-slack-no-retry")]).toEqual([409, "1"]);
    await bench.work.idle();
    expect(heard).toEqual(["once"]);
    expect(refused()).toHaveLength(1);
  });

  it("acts once when all copies come at the same moment", async () => {
    const body = command("once");
    const headers = { ...form, ...signed(body, { secret }) };
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(bench.url, { body, headers })));
    expect(answers.map(([status]) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    await bench.work.idle();
    expect(heard).toEqual(["once"]);
  });

  it("acts once when Slack signs it anew", async () => {
    for (const skew of [-60, 0, 200]) {
      const body = command("once");
      const headers = { ...form, ...signed(body, { secret, skew }) };
      expect(await send(bench.url, { body, headers })).toEqual([200, ""]);
    }
    await bench.work.idle();
    expect(heard).toEqual(["once"]);
  });

  it("is heard when the first failed: Slack may repeat at once what was answered with an error", async () => {
    const statuses = [500, 200, 200];
    const listener = createGate({ signingSecret: secret, log: bench.log, clock: systemClock() })(
      (_, response) => {
        response.writeHead(statuses.shift() ?? 0).end();
      },
    );
    const server = http.createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    // A TCP server's address is never text.
    const { port } = server.address() as AddressInfo;
    const body = command();
    const headers = { ...form, ...signed(body, { secret }) };
    const url = `http://127.0.0.1:${port}/slack/events`;
    for (const status of [500, 200, 409]) expect(await send(url, { body, headers })).toEqual([status, ""]);
  });
});
