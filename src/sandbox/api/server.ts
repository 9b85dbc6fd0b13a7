/** The HTTP server on loopback: Web API, uploads, downloads, response_urls, and the upgrade to a socket. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Sockets } from "../delivery/sockets.ts";
import { isFromHere } from "../guard.ts";
import { Refusal } from "../refusal.ts";
import { violate, type World } from "../world.ts";
import { answerCall } from "./answer-call.ts";
import { receiveUpload, serveFile } from "./file-traffic.ts";
import { readBody } from "./read-args.ts";
import { answerResponseUrl } from "./response-url.ts";

export interface RunningServer {
  close: () => Promise<void>;
}

export async function startServer(world: World, sockets: Sockets, port: number): Promise<RunningServer> {
  const server = createServer((request, response) => {
    route(world, sockets, request, response).catch((error: unknown) => {
      violate(
        world,
        "sandbox",
        "fault",
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      );
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.on("upgrade", sockets.upgrade);
  await listen(server, port);
  // A listening TCP server has an address with a port.
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

async function route(
  world: World,
  sockets: Sockets,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isFromHere(request)) {
    response.writeHead(403, { "content-type": "text/plain" }).end("only from this machine");
    return;
  }
  const path = new URL(request.url ?? "/", "http://sandbox").pathname;
  const [, area = "", ...rest] = path.split("/");
  if (area === "files-pri")
    return serveFile(world, (rest[0] ?? "").split("-").at(-1) ?? "", request, response);
  const body = await readBody(request);
  if (area === "api") return answerApi(world, sockets, { method: rest.join("/"), request, body }, response);
  if (area === "upload") return upload(world, rest.at(-1) ?? "", { request, body }, response);
  if (area === "response") {
    const answer = answerResponseUrl(world, rest[0] ?? "", body);
    response.writeHead(answer.status, { "content-type": "text/plain", ...answer.headers }).end(answer.body);
    return;
  }
  response.writeHead(404, { "content-type": "text/plain" }).end("not found");
}

interface Incoming {
  request: IncomingMessage;
  body: Buffer;
}

async function answerApi(
  world: World,
  sockets: Sockets,
  incoming: Incoming & { method: string },
  response: ServerResponse,
): Promise<void> {
  const answer = await answerCall(world, { ...incoming, openSocketUrl: sockets.newUrl });
  // Nothing is answered and nothing closed: the app's own patience is on trial.
  if (answer.instead === "hang") return;
  if (answer.instead === "lost") {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, { "content-type": "application/json; charset=utf-8", ...answer.headers });
  response.end(JSON.stringify(answer.body));
}

async function upload(
  world: World,
  id: string,
  { request, body }: Incoming,
  response: ServerResponse,
): Promise<void> {
  try {
    const text = await receiveUpload(world, id, request, body);
    response.writeHead(200, { "content-type": "text/plain" }).end(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    violate(world, "upload", error.code, error.details.join("\n"));
    response.writeHead(404, { "content-type": "text/plain" }).end(error.code);
  }
}
