/** What comes to the open port: Slack's requests go on to Bolt, once; everything else is refused before any work. */
import type { IncomingMessage, RequestListener, ServerOptions, ServerResponse } from "node:http";
import { defaultBodyLimit, HTTPModuleFunctions, isRawBodyError, verifySlackRequest } from "@slack/bolt";
import type { Clock } from "../../shared/clock.ts";
import type { Log } from "../../shared/log.ts";
import { createRecent } from "../../shared/recent.ts";

export const ENDPOINT = "/slack/events";

/** Both ways: Bolt itself looks at the past only. */
const MOST_SKEW_SECONDS = 300;
/** Some megabytes of memory; a copy of an older one is still recognised by its event, press or view. */
const MOST_SIGNATURES = 20_000;

const FORM = "application/x-www-form-urlencoded";
const JSON_TYPE = "application/json";

/** What Slack sends besides events and commands. */
const TYPES = new Set([
  "event_callback",
  "url_verification",
  "app_rate_limited",
  "block_actions",
  "block_suggestion",
  "view_submission",
  "view_closed",
  "shortcut",
  "message_action",
]);

/** Somebody who sends bytes one by one is waited for so long; a load balancer may keep a connection for longer. */
export function serverOptions(patienceMs = 10_000): ServerOptions {
  return {
    headersTimeout: patienceMs,
    requestTimeout: patienceMs,
    connectionsCheckingInterval: Math.min(1000, patienceMs),
    // Longer than a proxy's own (a minute, usually): it must not send into a connection that is just being closed.
    keepAliveTimeout: 75_000,
  };
}

interface Refusal {
  /** Undefined: nobody is there to be told. */
  status?: number;
  why: string;
  headers?: Record<string, string>;
}

interface GateParts {
  signingSecret: string;
  log: Log;
  /** The machine's own: what is compared is when Slack signed. */
  clock: Clock;
}

/** "application/json; charset=utf-8" → "application/json". */
const mediaType = (header: string | undefined) => (header ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

/** What can be said without reading the body. */
function refuseUnread({ method, url, headers }: IncomingMessage): Refusal | undefined {
  if ((url ?? "").split("?")[0] !== ENDPOINT) return { status: 404, why: "another path" };
  if (method !== "POST") return { status: 405, why: "another method", headers: { allow: "POST" } };
  if (Number(headers["content-length"] ?? 0) > defaultBodyLimit) return { status: 413, why: "too large" };
  const type = mediaType(headers["content-type"]);
  return type === FORM || type === JSON_TYPE ? undefined : { status: 415, why: "another content type" };
}

function unreadable(error: unknown): Refusal {
  if (!isRawBodyError(error)) throw error;
  if (error.type === "entity.too.large") return { status: 413, why: "too large" };
  if (error.type === "request.aborted") return { why: "cut off, or not finished in time" };
  return { status: 400, why: "unreadable body" };
}

function isKnown(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  const { type, command, event } = body as Record<string, unknown>;
  if (typeof command === "string") return true;
  if (typeof type !== "string" || !TYPES.has(type)) return false;
  return type !== "event_callback" || (typeof event === "object" && event !== null);
}

const isHeldBack = (body: unknown) => (body as Record<string, unknown>).type === "app_rate_limited";

export function createGate({
  signingSecret,
  log,
  clock,
}: GateParts): (bolt: RequestListener) => RequestListener {
  const signatures = createRecent<true>(MOST_SIGNATURES);

  function isSigned({ headers }: IncomingMessage, body: string): boolean {
    const signature = headers["x-slack-signature"];
    const second = Number(headers["x-slack-request-timestamp"] ?? Number.NaN);
    const now = clock.now().getTime();
    if (typeof signature !== "string" || !(Math.abs(now / 1000 - second) <= MOST_SKEW_SECONDS)) return false;
    try {
      verifySlackRequest({
        signingSecret,
        body,
        headers: { "x-slack-signature": signature, "x-slack-request-timestamp": second },
        nowMilliseconds: now,
      });
      return true;
    } catch {
      return false;
    }
  }

  /** The same signature again is a copy. Slack signs anew, unless it repeats at once what has just failed. */
  function isCopy(signature: string, response: ServerResponse): boolean {
    if (signatures.get(signature)) return true;
    signatures.set(signature, true);
    response.once("close", () => {
      if (!response.writableEnded || response.statusCode >= 400) signatures.forget(signature);
    });
    return false;
  }

  async function examine(request: IncomingMessage, response: ServerResponse): Promise<Refusal | undefined> {
    const early = refuseUnread(request);
    if (early) return early;
    const { headers } = request;
    const type = mediaType(headers["content-type"]);
    // Bolt knows the bare names only; a proxy may have added to them.
    headers["content-type"] = type;
    const buffered = await HTTPModuleFunctions.bufferIncomingMessage(request, defaultBodyLimit).catch(
      unreadable,
    );
    if (!("rawBody" in buffered)) return buffered;
    const text = buffered.rawBody.toString();
    // Slack asks without signing whether there is TLS: Bolt answers, and drops whatever else stands in it.
    if (type === FORM && /(?:^|&)ssl_check=1(?:&|$)/.test(text)) return undefined;
    if (!isSigned(request, text)) return { status: 401, why: "not signed by Slack" };
    const body = parse(buffered);
    if (body === undefined) return { status: 400, why: "broken body" };
    if (!isKnown(body)) return { status: 400, why: "unknown type" };
    if (isCopy(String(headers["x-slack-signature"]), response))
      return { status: 409, why: "a copy", headers: { "x-slack-no-retry": "1" } };
    return isHeldBack(body)
      ? { status: 200, why: "Slack holds events back: there were too many" }
      : undefined;
  }

  return (bolt) => (request, response) => {
    examine(request, response)
      .then((refusal) => {
        if (!refusal) return bolt(request, response);
        const { status, why, headers = {} } = refusal;
        log.warn({ status, why }, "a request from outside was refused");
        if (status === undefined) return request.destroy();
        response.writeHead(status, headers).end();
      })
      .catch((err) => {
        log.error({ err }, "a request from outside could not be examined");
        request.destroy();
      });
  };
}

type Buffered = Parameters<typeof HTTPModuleFunctions.parseHTTPRequestBody>[0];

/** Undefined when it is no JSON; the parser's own words would quote it. */
function parse(request: Buffered): unknown {
  try {
    return HTTPModuleFunctions.parseHTTPRequestBody(request);
  } catch {
    return undefined;
  }
}
