/** The workspace in a browser: a server on loopback for one page. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isFromHere, opensPage } from "../guard.ts";
import { type Asset, bundlePage } from "./bundle.ts";
import { answerJson, routeOf } from "./routes.ts";
import { createService } from "./service.ts";
import type { OpenStage } from "./stage.ts";

export interface RunningPage {
  url: string;
  close(): Promise<void>;
}

/** Only what this server serves, nothing inline; and nobody shows it inside another page. */
const SAFE_HEADERS = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
};

/** Ports tried one after another when they are taken. */
const MOST_TRIES = 50;

export async function servePage(options: {
  port: number;
  openStage: OpenStage;
  /** Called for each port that somebody else has. */
  onTaken(port: number): void;
}): Promise<RunningPage> {
  const assets = await bundlePage();
  const service = await createService(options.openStage);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SAFE_HEADERS)) response.setHeader(name, value);
    answer(request, response).catch((error: unknown) => explain(response, error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isFromHere(request) && !opensOwnPage(request)) {
      response.writeHead(403, { "content-type": "text/plain" }).end("only for the page on this machine");
      return;
    }
    const url = new URL(request.url ?? "/", "http://page");
    const asset = request.method === "GET" ? assets.get(url.pathname) : undefined;
    if (asset) return serveAsset(response, asset);
    const route = routeOf(request, url);
    if (!route) return answerJson(response, { error: "not found" }, 404);
    await route({ service, request, response, url });
  }

  try {
    const port = await listen(server, options.port, options.onTaken);
    return {
      url: `http://127.0.0.1:${port}`,
      async close() {
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        await service.close();
        server.closeAllConnections();
        await closed;
      },
    };
  } catch (error) {
    await service.close();
    throw error;
  }
}

/** From a link in another page, but under this server's own name. */
function opensOwnPage(request: IncomingMessage): boolean {
  const { "sec-fetch-site": _site, ...headers } = request.headers;
  return opensPage(request) && isFromHere({ headers, socket: request.socket });
}

function serveAsset(response: ServerResponse, { type, body }: Asset): void {
  response.writeHead(200, { "content-type": type, "cache-control": "no-cache" }).end(body);
}

/** What a person cannot do is an answer like others: the page shows it and stays usable. */
function explain(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  answerJson(response, { ok: false, failure: error instanceof Error ? error.message : String(error) }, 400);
}

/** The port asked for, or the next that is free. */
async function listen(server: Server, first: number, onTaken: (port: number) => void): Promise<number> {
  for (let port = first; port < first + MOST_TRIES; port++) {
    // A listening TCP server has an address with a port; 0 asks for any that is free.
    if (await tryPort(server, port)) return (server.address() as AddressInfo).port;
    onTaken(port);
  }
  throw new Error(`no free port from ${first} to ${first + MOST_TRIES - 1}`);
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off("listening", done);
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    };
    const done = () => {
      server.off("error", failed);
      resolve(true);
    };
    server.once("error", failed);
    server.once("listening", done);
    server.listen(port, "127.0.0.1");
  });
}
