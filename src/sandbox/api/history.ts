/** conversations.history and conversations.replies. */
import { showMessage } from "../messages.ts";
import { Refusal } from "../refusal.ts";
import type { Json, SandboxMessage } from "../types.ts";
import { type Call, flag, required, text } from "./call.ts";
import { readableChannel } from "./channels.ts";
import { page } from "./paging.ts";

const PAGE = { byDefault: 100, max: 999 };

/** Microseconds: exact, where a float of seconds is not. */
function micros(ts: string, error: string): number {
  const [, seconds, rest = ""] = ts.match(/^(\d+)(?:\.(\d{1,6}))?$/) ?? [];
  if (seconds === undefined) throw new Refusal(error, [ts]);
  return Number(seconds) * 1_000_000 + Number(rest.padEnd(6, "0"));
}

function inWindow(call: Call, messages: SandboxMessage[]): SandboxMessage[] {
  const oldest = micros(text(call, "oldest") || "0", "invalid_ts_oldest");
  const latestText = text(call, "latest");
  const latest = latestText ? micros(latestText, "invalid_ts_latest") : Number.POSITIVE_INFINITY;
  const isInclusive = flag(call, "inclusive");
  return messages.filter((message) => {
    const at = micros(message.ts, "fatal_error");
    return isInclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
}

/** Newest first, without the replies of threads. */
export function history(call: Call): Json {
  const channel = readableChannel(call);
  const shown = inWindow(call, channel.messages).filter((one) => !one.threadTs || one.threadTs === one.ts);
  const { items, hasMore, metadata } = page(call, shown.reverse(), PAGE);
  return {
    messages: items.map((one) => showMessage(call.world, one, flag(call, "include_all_metadata"))),
    has_more: hasMore,
    response_metadata: metadata,
  };
}

/** The parent, then its replies, oldest first. */
export function replies(call: Call): Json {
  const channel = readableChannel(call);
  const ts = required(call, "ts", "thread_not_found");
  const asked = channel.messages.find((one) => one.ts === ts);
  if (!asked) throw new Refusal("thread_not_found", [ts]);
  const root = asked.threadTs ?? asked.ts;
  const parent = channel.messages.filter((one) => one.ts === root);
  const answers = inWindow(call, channel.messages).filter((one) => one.threadTs === root && one.ts !== root);
  const { items, hasMore, metadata } = page(call, [...parent, ...answers], PAGE);
  return {
    messages: items.map((one) => showMessage(call.world, one, flag(call, "include_all_metadata"))),
    has_more: hasMore,
    response_metadata: metadata,
  };
}
