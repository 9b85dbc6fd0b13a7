/** Socket Mode: the app's connections, each envelope to one of them, acks by envelope id. */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { tryParse } from "../api/read-args.ts";
import { isFromHere } from "../guard.ts";
import { isJson } from "../json.ts";
import { limits } from "../limits.ts";
import { withinPatience } from "../patience.ts";
import { type Ack, type Envelope, violate, type World } from "../world.ts";

const PING_MS = 10_000;

/** Real milliseconds for the closing handshake; Bolt's stop() resolves before it has closed its side. */
const GOODBYE_MS = 500;

export interface Sockets {
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  isConnected: () => boolean;
  /** Resolves once a connection has been greeted. */
  greeted: () => Promise<void>;
  /** Resolves when the app acks, however late; undefined when there is no connection. */
  send: (envelope: Envelope) => Promise<Ack> | undefined;
  /** A URL that is good for one connection. */
  newUrl: () => string;
  drop: () => void;
  refresh: () => void;
  close: () => Promise<void>;
}

export function createSockets(world: World): Sockets {
  const server = new WebSocketServer({ noServer: true });
  const open: WebSocket[] = [];
  const tickets = new Set<string>();
  const waiting = new Map<string, (ack: Ack) => void>();
  let wakers: (() => void)[] = [];
  let turn = 0;
  const pings = setInterval(() => {
    for (const socket of open) socket.ping();
  }, PING_MS);
  pings.unref();

  function greet(socket: WebSocket): void {
    socket.on("message", (data) => receive(String(data)));
    socket.on("close", () => {
      const index = open.indexOf(socket);
      if (index >= 0) open.splice(index, 1);
    });
    socket.on("error", () => socket.terminate());
    open.push(socket);
    socket.send(
      JSON.stringify({
        type: "hello",
        num_connections: open.length,
        connection_info: { app_id: world.appId },
        debug_info: { host: "sandbox", approximate_connection_time: 18_060 },
      }),
    );
    for (const wake of wakers) wake();
    wakers = [];
  }

  function receive(data: string): void {
    const message = tryParse(data);
    const id = isJson(message) ? String(message.envelope_id ?? "") : "";
    const settle = waiting.get(id);
    if (!isJson(message) || !settle) {
      violate(world, "socket", "unknown_envelope", data.slice(0, 200));
      return;
    }
    waiting.delete(id);
    settle({ ok: true, body: message.payload });
  }

  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? "/", "http://sandbox");
      if (
        !isFromHere(request) ||
        !tickets.delete(url.searchParams.get("ticket") ?? "") ||
        open.length >= limits.sockets
      ) {
        socket.end("HTTP/1.1 404 Not Found\r\n\r\n");
        return;
      }
      server.handleUpgrade(request, socket, head, greet);
    },
    isConnected: () => open.length > 0,
    greeted: () =>
      open.length > 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            wakers.push(resolve);
          }),
    send(envelope) {
      const socket = open[turn++ % Math.max(1, open.length)];
      if (!socket) return undefined;
      const id = `e-${world.nextNumber()}`;
      const retry = {
        retry_attempt: envelope.retry?.attempt ?? 0,
        retry_reason: envelope.retry?.reason ?? "",
      };
      socket.send(
        JSON.stringify({
          envelope_id: id,
          type: envelope.kind,
          payload: envelope.payload,
          accepts_response_payload: envelope.acceptsResponse,
          ...(envelope.kind === "events_api" ? retry : {}),
        }),
      );
      return new Promise((resolve) => {
        waiting.set(id, resolve);
      });
    },
    newUrl() {
      const ticket = `t${world.nextNumber()}`;
      tickets.add(ticket);
      return `${world.origin.replace("http", "ws")}/link/?ticket=${ticket}&app_id=${world.appId}`;
    },
    drop() {
      for (const socket of [...open]) socket.terminate();
      open.length = 0;
    },
    refresh() {
      for (const socket of open.splice(0)) {
        socket.send(
          JSON.stringify({
            type: "disconnect",
            reason: "refresh_requested",
            debug_info: { host: "sandbox" },
          }),
        );
      }
    },
    async close() {
      clearInterval(pings);
      await Promise.all([...server.clients].map(sayGoodbye));
      server.close();
    },
  };
}

async function sayGoodbye(socket: WebSocket): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    socket.once("close", () => resolve());
  });
  socket.close(1001);
  await withinPatience(closed, GOODBYE_MS, undefined);
  socket.terminate();
}
