/** Delivery over HTTP: signed requests, the body of the answer is the ack. */
import { createHmac } from "node:crypto";
import { tryParse } from "../api/read-args.ts";
import { ACK_MS, signatureSecond } from "../patience.ts";
import type { Ack, Envelope, World } from "../world.ts";

/** Events travel as JSON, commands as a form, everything else as a form with one JSON field. */
function encode({ kind, payload }: Envelope): { body: string; type: string } {
  if (kind === "events_api") return { body: JSON.stringify(payload), type: "application/json" };
  const fields =
    kind === "slash_commands"
      ? Object.entries(payload).map(([key, value]): [string, string] => [key, String(value ?? "")])
      : [["payload", JSON.stringify(payload)] satisfies [string, string]];
  return { body: new URLSearchParams(fields).toString(), type: "application/x-www-form-urlencoded" };
}

/** `v0=` + HMAC-SHA256 over `v0:timestamp:body`. */
function sign(secret: string, second: number, body: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${second}:${body}`).digest("hex")}`;
}

interface Post {
  url: string;
  envelope: Envelope;
  /** Slack signs each copy anew: here as if the second one had been signed a second before. */
  copy?: number;
}

export async function signedPost(world: World, { url, envelope, copy = 0 }: Post): Promise<Ack> {
  const { body, type } = encode(envelope);
  const second = signatureSecond() - copy;
  const { retry } = envelope;
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      // A little more than the patience, which the caller watches over.
      signal: AbortSignal.timeout(ACK_MS + 500),
      headers: {
        "content-type": type,
        "user-agent": "Slackbot 1.0 (sandbox)",
        "x-slack-request-timestamp": String(second),
        "x-slack-signature": sign(world.signingSecret, second, body),
        ...(retry
          ? { "x-slack-retry-num": String(retry.attempt), "x-slack-retry-reason": retry.reason }
          : {}),
      },
    });
    const text = await response.text();
    if (response.status === 200) return { ok: true, body: readAck(text) };
    const isFinal = response.headers.get("x-slack-no-retry") === "1";
    return { ok: false, failure: `http_${response.status}`, body: text, ...(isFinal ? { isFinal } : {}) };
  } catch {
    return { ok: false, failure: "dispatch_failed" };
  }
}

function readAck(text: string): unknown {
  if (text === "") return undefined;
  const parsed = tryParse(text);
  return typeof parsed === "object" ? parsed : { text };
}
