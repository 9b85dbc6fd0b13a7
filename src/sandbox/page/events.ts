/** Tells open pages that something has happened; they then ask what. */
import type { ServerResponse } from "node:http";

/** Real milliseconds within which news are told as one: a fan-out is a hundred messages. */
const TOGETHER_MS = 150;

export interface Events {
  /** Keeps the answer open and tells it news until it goes away. */
  follow(response: ServerResponse): void;
  changed(): void;
  version(): number;
  close(): void;
}

export function createEvents(): Events {
  const open = new Set<ServerResponse>();
  let version = 0;
  let timer: NodeJS.Timeout | undefined;

  function tell(): void {
    timer = undefined;
    for (const response of open) response.write(`data: ${version}\n\n`);
  }

  return {
    follow(response) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(`data: ${version}\n\n`);
      open.add(response);
      response.on("close", () => open.delete(response));
    },
    changed() {
      version += 1;
      timer ??= setTimeout(tell, TOGETHER_MS);
    },
    version: () => version,
    close() {
      clearTimeout(timer);
      for (const response of open) response.end();
    },
  };
}
