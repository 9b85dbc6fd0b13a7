/** Who may talk to a server on this machine: its own page and programs, and no page of somebody else. */
import type { IncomingMessage } from "node:http";

const HERE = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * A foreign page can make a browser send requests here. It cannot hide where they come from: the browser names the
 * page in `Origin` and `Sec-Fetch-Site`, and a name that was made to point here (DNS rebinding) stands in `Host`.
 */
export function isFromHere({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">): boolean {
  const { host = "", origin } = headers;
  const [, name = "", port = "80"] = host.match(/^(.+?)(?::(\d+))?$/) ?? [];
  if (!HERE.has(name) || Number(port) !== socket.localPort) return false;
  return (origin === undefined || origin === `http://${host}`) && isSameSite(headers["sec-fetch-site"]);
}

/** "none": typed into the address bar. Another port of this machine is "same-site", and foreign. */
function isSameSite(site: string | string[] | undefined): boolean {
  return site === undefined || site === "same-origin" || site === "none";
}

/** Following a link to the page is harmless: nothing happens by opening it. */
export function opensPage({ method, url, headers }: IncomingMessage): boolean {
  return method === "GET" && url === "/" && headers["sec-fetch-mode"] === "navigate";
}
