/** Posting for the outbox: no hidden retries, a timeout on every call, and the outcome named. */
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebClient,
  type WebClientOptions,
} from "@slack/web-api";
import { type Block, CHART, escapeText } from "./blocks.ts";

export interface Outgoing {
  channel: string;
  text: string;
  blocks: Block[];
  /** Keys of what it says: by them it is recognised when its answer was lost. */
  keys: string[];
  /** 0 when posted, one more with each edit. */
  revision: number;
}

export type Outcome =
  | { kind: "done"; channelId: string; ts: string }
  | { kind: "limited"; seconds: number }
  /** Slack said no, and would say no again. */
  | { kind: "refused"; error: string }
  /** No answer: it may or may not have happened. */
  | { kind: "unknown"; error: string };

export interface Poster {
  post(message: Outgoing): Promise<Outcome>;
  update(ts: string, message: Outgoing): Promise<Outcome>;
  /** `onPlaced`: before anything of it can be seen, with the id by which it is found again. */
  upload(
    file: { filename: string; title: string; content: string | Buffer; channelId: string; threadTs: string },
    onPlaced?: (fileId: string) => Promise<unknown>,
  ): Promise<Outcome & { fileId?: string }>;
  /** Whether an upload whose answer was lost has arrived in the channel. */
  isShared(fileId: string, channelId: string): Promise<boolean>;
  /** The ts of a message of ours with this key, posted since `since`; undefined when there is none. */
  find(channelId: string, since: Date, key: string): Promise<string | undefined>;
  openDm(userId: string): Promise<string>;
}

export const MARKS_EVENT = "sasaeai_notice";
const TIMEOUT_MS = 10_000;
/** How far Slack's clock and ours may be apart. */
const SKEW_SECONDS = 300;
/** Slack's own trouble: the call may be tried again. */
const PASSING_ERRORS = new Set(["internal_error", "fatal_error", "service_unavailable", "request_timeout"]);

/** Nothing was shared under this id: it was not completed, or somebody deleted it. */
const GONE = new Set(["file_not_found", "file_deleted"]);

const REFUSED_BLOCKS = new Set(["invalid_blocks", "invalid_blocks_format"]);

async function outcomeOf(call: () => Promise<{ channel?: string; ts?: string }>): Promise<Outcome> {
  try {
    const answer = await call();
    return { kind: "done", channelId: answer.channel ?? "", ts: answer.ts ?? "" };
  } catch (error) {
    if (error instanceof WebAPIRateLimitedError) return { kind: "limited", seconds: error.retryAfter };
    if (error instanceof WebAPIPlatformError) {
      const code = error.data.error;
      return PASSING_ERRORS.has(code) ? { kind: "unknown", error: code } : { kind: "refused", error: code };
    }
    if (error instanceof WebAPIHTTPError && error.statusCode < 500) {
      return { kind: "refused", error: `HTTP ${error.statusCode}` };
    }
    return { kind: "unknown", error: error instanceof Error ? error.message : String(error) };
  }
}

type Reached = Pick<WebClientOptions, "slackApiUrl" | "logger"> & { fetch?: typeof fetch };

export function createPoster(
  token: string,
  { timeoutMs = TIMEOUT_MS, ...options }: Reached & { timeoutMs?: number },
): Poster {
  const ask = options.fetch ?? fetch;
  const client = new WebClient(token, {
    ...options,
    timeout: timeoutMs,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
  });
  /** Slack has refused a chart: this workspace does not know them yet. */
  let refusesCharts = false;
  const isChart = ({ type }: { type: string }) => type === CHART;
  const body = (message: Outgoing) => ({
    text: escapeText(message.text),
    blocks: refusesCharts ? message.blocks.filter((block) => !isChart(block)) : message.blocks,
    metadata: {
      event_type: MARKS_EVENT,
      event_payload: { keys: message.keys.join(" "), revision: message.revision },
    },
  });
  /** What a chart shows is said in words as well, so the message goes without it where Slack will not have it. */
  async function said(message: Outgoing, send: () => Promise<Outcome>): Promise<Outcome> {
    const outcome = await send();
    const isRefused = outcome.kind === "refused" && REFUSED_BLOCKS.has(outcome.error);
    if (!isRefused || refusesCharts || !message.blocks.some(isChart)) return outcome;
    refusesCharts = true;
    return send();
  }
  const quiet = { unfurl_links: false, unfurl_media: false };

  return {
    post: (message) =>
      said(message, () =>
        outcomeOf(() => client.chat.postMessage({ channel: message.channel, ...body(message), ...quiet })),
      ),
    update: (ts, message) =>
      said(message, () =>
        outcomeOf(() => client.chat.update({ channel: message.channel, ts, ...body(message) })),
      ),
    async upload({ filename, title, content, channelId, threadTs }, onPlaced) {
      let fileId: string | undefined;
      const outcome = await outcomeOf(async () => {
        const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
        const place = await client.files.getUploadURLExternal({ filename, length: bytes.length });
        if (!place.upload_url || !place.file_id) throw new Error("no upload address");
        fileId = place.file_id;
        await onPlaced?.(fileId);
        const sent = await ask(place.upload_url, {
          method: "POST",
          body: new Uint8Array(bytes),
          signal: AbortSignal.timeout(timeoutMs),
        });
        if (!sent.ok) throw new Error(`upload answered ${sent.status}`);
        await client.files.completeUploadExternal({
          files: [{ id: place.file_id, title }],
          channel_id: channelId,
          thread_ts: threadTs,
        });
        return { channel: channelId, ts: threadTs };
      });
      return { ...outcome, fileId };
    },
    async isShared(fileId, channelId) {
      try {
        const { file } = await client.files.info({ file: fileId });
        return [file?.shares?.public, file?.shares?.private].some((shares) => channelId in (shares ?? {}));
      } catch (error) {
        if (error instanceof WebAPIPlatformError && GONE.has(error.data.error)) return false;
        throw error;
      }
    },
    async find(channelId, since, key) {
      let cursor: string | undefined;
      do {
        const answer = await client.conversations.history({
          channel: channelId,
          oldest: String(Math.floor(since.getTime() / 1000) - SKEW_SECONDS),
          include_all_metadata: true,
          limit: 200,
          cursor,
        });
        const found = answer.messages?.find((message) => {
          // The SDK types the payload as unknown properties; ours are flat.
          const payload = message.metadata?.event_payload as { keys?: string } | undefined;
          return message.metadata?.event_type === MARKS_EVENT && payload?.keys?.split(" ").includes(key);
        });
        if (found) return found.ts;
        cursor = answer.response_metadata?.next_cursor || undefined;
      } while (cursor);
      return undefined;
    },
    async openDm(userId) {
      const answer = await client.conversations.open({ users: userId });
      if (!answer.channel?.id) throw new Error("conversations.open named no channel");
      return answer.channel.id;
    },
  };
}
