import http from "node:http";
import type { AddressInfo } from "node:net";

export interface HealthOptions {
  /** 0 takes any free port. */
  port: number;
  /** All interfaces unless told: a cluster's probe comes from outside. */
  host?: string;
  /** Why the app cannot do its work now; an empty list when it can. */
  ready: () => Promise<string[]>;
  /** A database that hangs must not make the probe hang too. */
  readyWithinMs?: number;
}

export interface Health {
  readonly port: number;
  close(): Promise<void>;
}

/** `GET /healthz`: the process lives. `GET /readyz`: it can do its work, or 503 and why not. */
export async function startHealth(options: HealthOptions): Promise<Health> {
  const server = http.createServer((request, response) => {
    void answer(request, options).then(({ status, body }) => {
      response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
      response.end(`${JSON.stringify(body)}\n`);
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

async function answer(request: http.IncomingMessage, options: HealthOptions) {
  const path = (request.url ?? "").split("?", 1)[0];
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
