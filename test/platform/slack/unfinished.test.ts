/** Somebody who opens a request and does not finish it is not waited for without end. */
import net from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { aCommand, FORM, send, signed } from "./a-request.ts";
import { useOpenPort } from "./an-open-port.ts";

const port = useOpenPort({ patienceMs: 300 });

const TYPED = "ひみつの回答";

/** What came back until the connection was closed. */
async function unfinished(start: string): Promise<string> {
  const socket = net.connect(Number(new URL(port.bench.url).port), "127.0.0.1");
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
  await port.bench.work.idle();
  expect(port.refused()).toHaveLength(1);
  expect(JSON.stringify(port.bench.log.entries)).not.toContain(encodeURIComponent(TYPED));
  expect(port.heard).toEqual([]);
});

it("the headers end with 408", async () => {
  expect(await unfinished("POST /slack/events HTTP/1.1\r\nX-Slow: ")).toMatch(/^HTTP\/1\.1 408 /);
});

it("others are answered meanwhile", async () => {
  const waiting = unfinished("POST /slack/events HTTP/1.1\r\nX-Slow: ");
  const body = aCommand(port.bench.knownId, "meanwhile");
  const headers = { "content-type": FORM, ...signed(body, { secret: port.secret }) };
  expect(await send(port.bench.url, { body, headers })).toEqual([200, ""]);
  await waiting;
});
