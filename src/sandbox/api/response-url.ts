/** response_url: five posts in thirty minutes, ephemeral unless said otherwise. */
import { checkMessage } from "../check/message.ts";
import { isJson } from "../json.ts";
import { limits } from "../limits.ts";
import { findMessage, post, postEphemeral, update } from "../messages.ts";
import { Refusal } from "../refusal.ts";
import type { Json, SandboxMessage } from "../types.ts";
import { keep, type ResponseUrl, violate, type World } from "../world.ts";
import { takePosting } from "./rates.ts";
import { tryParse } from "./read-args.ts";

export function issueResponseUrl(
  world: World,
  given: Pick<ResponseUrl, "userId" | "channel" | "messageTs">,
): string {
  const id = `r${world.nextNumber()}`;
  world.responseUrls.set(id, { ...given, uses: 0, issued: world.clock.now() });
  return `${world.origin}/response/${id}`;
}

export interface ResponseAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export function answerResponseUrl(world: World, id: string, body: Buffer): ResponseAnswer {
  const args = tryParse(body.toString("utf8"));
  const known = world.responseUrls.get(id);
  let error: string | undefined;
  let headers: Record<string, string> = {};
  try {
    if (!known) throw new Refusal("invalid_url");
    if (!isJson(args)) throw new Refusal("invalid_payload");
    use(world, known);
    respond(world, known, args);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    error = refusal.code;
    headers = error === "ratelimited" ? { "retry-after": String(refusal.extra.retryAfter) } : {};
    violate(world, "response_url", error, refusal.details.join("\n"));
  }
  keep(world, world.calls, {
    at: world.clock.now(),
    method: "response_url",
    args: isJson(args) ? args : {},
    ok: error === undefined,
    ...(error ? { error } : {}),
  });
  return { status: statusOf(error), headers, body: error ?? "ok" };
}

function statusOf(error: string | undefined): number {
  if (error === undefined) return 200;
  if (error === "ratelimited") return 429;
  return ["used_url", "expired_url", "invalid_url"].includes(error) ? 404 : 400;
}

function use(world: World, url: ResponseUrl): void {
  const minutes = (world.clock.now().getTime() - url.issued.getTime()) / 60_000;
  if (minutes > limits.responseUrlMinutes) throw new Refusal("expired_url");
  if (url.uses >= limits.responseUrlUses) throw new Refusal("used_url");
  url.uses += 1;
}

/** What an ack of a command or a POST to the response_url puts before the person. */
export function respond(world: World, url: ResponseUrl, args: Json): void {
  const { replace_original: isReplacing, delete_original: isDeleting, response_type: type } = args;
  const original = originalOf(world, url);
  if (isDeleting === true || isDeleting === "true") {
    remove(world, original);
    return;
  }
  const { content, warnings } = checkMessage(args);
  for (const warning of warnings) violate(world, "response_url", "warning", warning);
  if ((isReplacing === true || isReplacing === "true") && original) {
    update(world, original, content);
    return;
  }
  if (original && isReplacing === undefined && type === undefined) {
    violate(
      world,
      "response_url",
      "warning",
      "replace_original_unspecified: clients have seen both, say which",
    );
  }
  const channel = world.channels.get(url.channel);
  if (type === "in_channel" && channel) {
    takePosting(world, channel.id);
    post(world, channel, { user: world.botUserId, content });
    return;
  }
  postEphemeral(world, { channel: url.channel, user: world.botUserId, ephemeralTo: url.userId, content });
}

function originalOf(world: World, { channel, messageTs }: ResponseUrl): SandboxMessage | undefined {
  if (!messageTs) return undefined;
  return findMessage(world, channel, messageTs) ?? world.ephemerals.find((one) => one.ts === messageTs);
}

function remove(world: World, message: SandboxMessage | undefined): void {
  if (!message) return;
  const channel = world.channels.get(message.channel);
  if (channel) channel.messages = channel.messages.filter((one) => one !== message);
  world.ephemerals = world.ephemerals.filter((one) => one !== message);
}
