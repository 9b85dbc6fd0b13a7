/** Somebody who opens a request and does not finish it is not waited for without end. */
import net from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFinished } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { type Bench, startBench } from "./a-bench.ts";
import { aCommand, FORM, send, signed } from "./a-request.ts";

let test: TestDatabase;
let bench: Bench;
let heard: string[];

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.reset();
  heard = [];
  const options = { overHttp: true, patienceMs: 300 };
  bench = await startBench(
    test,
    (listen) => listen.command("/try", async ({ text }) => void heard.push(text)),
    options,
  );
});
afterEach(() => bench.close());

const TYPED = "ひみつの回答";
const refused = () => bench.log.entries.filter(({ message }) => message?.includes("refused"));

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

it("the body ends with 408 and one line in the log", async () => {
  const head = `POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: ${FORM}\r\nContent-Length: 900\r\n\r\n`;
  expect(await unfinished(`${head}text=${encodeURIComponent(TYPED)}`)).toMatch(/^HTTP\/1\.1 408 [^<]*$/);
  await bench.work.idle();
  expect(refused()).toHaveLength(1);
  expect(JSON.stringify(bench.log.entries)).not.toContain(encodeURIComponent(TYPED));
  expect(heard).toEqual([]);
});

it("the headers end with 408", async () => {
  expect(await unfinished("POST /slack/events HTTP/1.1\r\nX-Slow: ")).toMatch(/^HTTP\/1\.1 408 /);
});

it("others are answered meanwhile", async () => {
  const waiting = unfinished("POST /slack/events HTTP/1.1\r\nX-Slow: ");
  const body = aCommand(bench.knownId, "meanwhile");
  const headers = { "content-type": FORM, ...signed(body, { secret: bench.slack.signingSecret }) };
  expect(await send(bench.url, { body, headers })).toEqual([200, ""]);
  await waiting;
});
