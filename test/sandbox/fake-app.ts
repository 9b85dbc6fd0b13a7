/** An app of a few lines behind a request URL: keeps what Slack sends, and answers as a test wants. */
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { Sandbox } from "../../src/sandbox/index.ts";

interface Delivered {
  headers: IncomingHttpHeaders;
  raw: string;
  payload: Record<string, unknown>;
}

export interface FakeApp {
  url: string;
  delivered: Delivered[];
  /** The last payload's trigger_id. */
  trigger: () => string;
  /** From now on this body (or status) is the ack; `undefined` is an empty 200. */
  answer: (body: unknown, status?: number, headers?: Record<string, string>) => void;
  close: () => Promise<void>;
}

export async function startFakeApp(sandbox: Sandbox): Promise<FakeApp> {
  const delivered: Delivered[] = [];
  let ack: { body: unknown; status: number; headers: Record<string, string> } = {
    body: undefined,
    status: 200,
    headers: {},
  };
  const server = createServer((request, response) => {
    let raw = "";
    request.on("data", (chunk) => {
      raw += chunk;
    });
    request.on("end", () => {
      delivered.push({
        headers: request.headers,
        raw,
        payload: read(request.headers["content-type"] ?? "", raw),
      });
      response.writeHead(ack.status, ack.headers);
      response.end(ack.body === undefined ? "" : JSON.stringify(ack.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/slack/events`;
  sandbox.deliverOverHttp(url);
  return {
    url,
    delivered,
    trigger: () => String(delivered.at(-1)?.payload.trigger_id),
    answer: (body, status = 200, headers = {}) => {
      ack = { body, status, headers };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function read(contentType: string, raw: string): Record<string, unknown> {
  if (contentType.startsWith("application/json")) return JSON.parse(raw);
  const form = Object.fromEntries(new URLSearchParams(raw));
  return form.payload ? JSON.parse(form.payload) : form;
}
