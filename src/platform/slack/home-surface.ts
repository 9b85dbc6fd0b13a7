/** Publishing App Home: with a client of its own, so that its limits never hold up somebody who waits for a modal. */
import type { HomeView } from "@slack/types";
import {
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebClient,
  type WebClientOptions,
} from "@slack/web-api";

export type Published =
  | { kind: "done"; hash: string }
  /** Something else was published since the view with this hash. */
  | { kind: "conflict" }
  | { kind: "limited"; seconds: number }
  | { kind: "refused"; error: string };

export interface HomeSurface {
  /** With a hash, only over the view that has it. */
  publish(slackUserId: string, view: HomeView, hash?: string): Promise<Published>;
}

const TIMEOUT_MS = 10_000;

export function createHomeSurface(
  token: string,
  {
    timeoutMs = TIMEOUT_MS,
    ...options
  }: Pick<WebClientOptions, "slackApiUrl" | "logger" | "fetch"> & { timeoutMs?: number },
): HomeSurface {
  const client = new WebClient(token, {
    ...options,
    timeout: timeoutMs,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
  });
  return {
    async publish(slackUserId, view, hash) {
      try {
        const answer = await client.views.publish({ user_id: slackUserId, view, ...(hash && { hash }) });
        return { kind: "done", hash: answer.view?.hash ?? "" };
      } catch (error) {
        if (error instanceof WebAPIRateLimitedError) return { kind: "limited", seconds: error.retryAfter };
        const code = error instanceof WebAPIPlatformError ? error.data.error : undefined;
        if (code === "hash_conflict") return { kind: "conflict" };
        return { kind: "refused", error: code ?? (error instanceof Error ? error.message : String(error)) };
      }
    },
  };
}
