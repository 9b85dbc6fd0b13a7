import http from "node:http";
import type { AddressInfo } from "node:net";

export interface HealthOptions {
  /** 0 takes any free port. */
  port: number;
  /** All interfaces unless told: a cluster's probe comes from outside. */
  host?: string;
  /** Why the app cannot do its work now; an empty list when it can. */
  ready: () => Promise<string[]>;
  /** What `GET /metrics` answers; without it there is no such page. */
  metrics?: (() => Promise<{ type: string; text: string }>) | undefined;
  /** A database that hangs must not make the probe hang too. */
  readyWithinMs?: number;
}

export interface Health {
  readonly port: number;
  close(): Promise<void>;
}

/** `GET /healthz`: the process lives. `GET /readyz`: it can do its work, or 503 and why not. `GET /metrics`. */
export async function startHealth(options: HealthOptions): Promise<Health> {
  const server = http.createServer((request, response) => {
    void answerAll(request, options).then(({ status, type, text }) => {
      response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
      response.end(text);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    // A TCP server's address is never text.
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const pathOf = (request: http.IncomingMessage) => (request.url ?? "").split("?", 1)[0];

async function answerAll(request: http.IncomingMessage, options: HealthOptions) {
  if (options.metrics && request.method === "GET" && pathOf(request) === "/metrics") {
    const page = await options.metrics().catch(() => undefined);
    if (page) return { status: 200, ...page };
    // As below: what was thrown stays inside.
    return { status: 500, type: "text/plain", text: "the metrics could not be read\n" };
  }
  const { status, body } = await answer(request, options);
  return { status, type: "application/json", text: `${JSON.stringify(body)}\n` };
}

async function answer(request: http.IncomingMessage, options: HealthOptions) {
  const path = pathOf(request);
  if (request.method !== "GET" && request.method !== "HEAD") return { status: 405, body: { ok: false } };
  if (path === "/healthz") return { status: 200, body: { ok: true } };
  if (path !== "/readyz") return { status: 404, body: { ok: false } };
  const reasons = await reasonsInTime(options);
  if (reasons.length === 0) return { status: 200, body: { ok: true } };
  return { status: 503, body: { ok: false, reasons } };
}

async function reasonsInTime({ ready, readyWithinMs = 5_000 }: HealthOptions): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string[]>((resolve) => {
    timer = setTimeout(() => resolve([`no answer within ${readyWithinMs} ms`]), readyWithinMs);
  });
  try {
    return await Promise.race([ready(), late]);
  } catch {
    // What was thrown may name hosts and users: it belongs in the log, not on an open port.
    return ["the check itself failed"];
  } finally {
    clearTimeout(timer);
  }
}
