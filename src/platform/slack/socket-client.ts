/** How the socket asks for its address: for as long as it takes, unless the token is refused at start. */
import type { WebClientOptions } from "@slack/web-api";
import { AppTokenRefused, isRefusal } from "./explain-refusal.ts";

export interface SocketClient {
  options: WebClientOptions;
  /** Rejects when Slack refuses the token; never resolves. */
  refused: Promise<never>;
}

/**
 * Bolt gives up, and ends the process, when Slack is away for longer than the tries last; and it tries for ever
 * where the token lacks a right. Here it is the other way round.
 */
export function socketClient(options: WebClientOptions, ask: typeof fetch): SocketClient {
  let refuse: (error: AppTokenRefused) => void = () => undefined;
  const refused = new Promise<never>((_resolve, reject) => {
    refuse = reject;
  });
  // Nobody waits for it once the app runs.
  refused.catch(() => undefined);
  const watched: WebClientOptions["fetch"] = async (url, init) => {
    const response = await ask(url, init as RequestInit);
    const answer: unknown = await response
      .clone()
      .json()
      .catch(() => undefined);
    if (typeof answer === "object" && answer !== null && "error" in answer && isRefusal(answer.error)) {
      refuse(new AppTokenRefused(answer.error));
    }
    return response;
  };
  return {
    refused,
    options: {
      ...options,
      fetch: watched,
      retryConfig: { forever: true, retries: 6, factor: 2, minTimeout: 1000, maxTimeout: 30_000 },
    },
  };
}
