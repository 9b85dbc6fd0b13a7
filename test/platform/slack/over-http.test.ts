/** Over HTTP as it is in earnest: many at once, and through a reverse proxy. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { aCommand, anEvent, FORM, send, signed } from "./a-request.ts";
import { useOpenPort } from "./an-open-port.ts";

const port = useOpenPort();

const toSlack = (body: string, type: string) =>
  send(port.bench.url, {
    body,
    headers: { "content-type": type, ...signed(body, { secret: port.secret }) },
  });

it("a burst of 500 commands and 500 events: each is acknowledged and each acts once", async () => {
  const bodies = Array.from({ length: 500 }, (_, index) => `c${index}`);
  const answers = await Promise.all([
    ...bodies.map((text) => toSlack(aCommand(port.bench.knownId, text), FORM)),
    ...bodies.map((id) => toSlack(anEvent(`Ev${id}`, port.bench.knownId), "application/json")),
  ]);
  expect(new Set(answers.map(([status]) => status))).toEqual(new Set([200]));
  await port.bench.work.idle();
  expect(port.heard.filter((text) => text === "event")).toHaveLength(500);
  expect(port.heard.filter((text) => text !== "event").sort()).toEqual([...bodies].sort());
}, 60_000);

it("behind an office's proxy: headers of its own, a charset, pieces, and one connection for all", async () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const proxy = http.createServer((request, response) => {
    const { "content-length": _length, host: _host, ...headers } = request.headers;
    const onward = http.request(port.bench.url, {
      ...{ method: request.method, agent },
      headers: {
        ...headers,
        "content-type": `${request.headers["content-type"]}; charset=UTF-8`,
        "x-forwarded-for": "198.51.100.7, 10.0.0.1",
        "x-forwarded-proto": "https",
        via: "1.1 proxy",
      },
    });
    onward.on("response", (answer) => {
      response.writeHead(answer.statusCode ?? 0);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    agent.destroy();
    proxy.closeAllConnections();
    proxy.close();
  });
  // A TCP server's address is never text.
  const { port: number } = proxy.address() as AddressInfo;
  port.bench.slack.deliverOverHttp(`http://127.0.0.1:${number}/slack/events`);
  for (const text of ["一", "二", "三"])
    expect(await port.bench.known.command("/try", text)).toMatchObject({ ok: true });
  await port.bench.work.idle();
  expect(port.heard).toEqual(["一", "二", "三"]);
  expect(port.bench.log.entries).toEqual([]);
});
