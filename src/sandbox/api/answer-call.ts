/** From a request to Slack's answer: planned failures, token, pace, scopes, the method itself. */
import type { IncomingMessage } from "node:http";
import { Refusal } from "../refusal.ts";
import type { FailPlan, Json } from "../types.ts";
import { keep, violate, type World } from "../world.ts";
import { type Call, needScope } from "./call.ts";
import { methods } from "./methods.ts";
import { takeTier } from "./rates.ts";
import { type Received, readArgs } from "./read-args.ts";
import { takePlan } from "./take-plan.ts";

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Json;
  /** The connection breaks instead of the answer, or nothing ever comes. */
  instead?: "lost" | "hang";
}

/** Answers, no faults of the app: nobody has this address, the file was deleted, somebody else changed the view. */
const ordinary = new Set(["users_not_found", "file_deleted", "hash_conflict"]);

export async function answerCall(
  world: World,
  {
    method,
    request,
    body,
    openSocketUrl,
  }: { method: string; request: IncomingMessage; body: Buffer; openSocketUrl: () => string },
): Promise<Answer> {
  let received: Received;
  try {
    received = await readArgs(request, body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refuse({ world, method, args: {}, warnings: [] }, error);
  }
  const call: Call = { world, method, args: received.args, warnings: [] };
  const plan = takePlan(world, method, call.args);
  if (plan && plan.how !== "lost-answer") return planned(call, plan);
  try {
    const answer = succeed(call, run(call, received.token, openSocketUrl));
    return plan ? { ...answer, instead: "lost" } : answer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refuse(call, error);
  }
}

function run(call: Call, token: string | undefined, openSocketUrl: () => string): Json {
  const { world, method } = call;
  if (!token) throw new Refusal("not_authed");
  if (method === "apps.connections.open") {
    if (token !== world.appToken)
      throw new Refusal(token === world.botToken ? "not_allowed_token_type" : "invalid_auth");
    // No tier: reconnecting happens in real time, and the sandbox's clock may stand still.
    return { url: openSocketUrl() };
  }
  if (token === world.appToken) throw new Refusal("not_allowed_token_type");
  if (token !== world.botToken) throw new Refusal("invalid_auth");
  const known = methods.get(method);
  if (!known) throw new Refusal("unknown_method", [method]);
  if (known.tier) takeTier(world, method, known.tier);
  needScope(call, ...(known.scopes ?? []));
  return known.run(call);
}

function succeed(call: Call, result: Json): Answer {
  const { world, method, warnings } = call;
  log(call, undefined);
  for (const warning of warnings) violate(world, method, "warning", warning);
  const extra = warnings.length > 0 ? { warning: warnings.join(","), response_metadata: { warnings } } : {};
  return { status: 200, headers: {}, body: { ok: true, ...extra, ...result } };
}

function refuse(call: Call, { code, details, extra }: Refusal): Answer {
  const { world, method } = call;
  log(call, code);
  if (!ordinary.has(code)) violate(world, method, code, details.join("\n"));
  const { retryAfter, ...shown } = extra;
  const body = {
    ok: false,
    error: code,
    ...shown,
    ...(details.length > 0 ? { response_metadata: { messages: details } } : {}),
  };
  if (code !== "ratelimited") return { status: 200, headers: {}, body };
  return { status: 429, headers: { "retry-after": String(retryAfter ?? 1) }, body };
}

/** Failures on request are in the log of calls, but no fault of the app. */
function planned(call: Call, { how, retryAfter }: FailPlan): Answer {
  log(call, how);
  if (how === "hang") return { status: 200, headers: {}, body: {}, instead: "hang" };
  if (how === "invalid_blocks") return { status: 200, headers: {}, body: { ok: false, error: how } };
  if (how === "500") return { status: 500, headers: {}, body: { ok: false, error: "internal_error" } };
  return {
    status: 429,
    headers: { "retry-after": String(retryAfter ?? 1) },
    body: { ok: false, error: "ratelimited" },
  };
}

function log({ world, method, args }: Call, error: string | undefined): void {
  keep(world, world.calls, {
    at: world.clock.now(),
    method,
    args,
    ok: error === undefined,
    ...(error ? { error } : {}),
  });
}
