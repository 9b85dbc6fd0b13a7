/** The way to Slack: straight, or through the office's proxy; every call, file and socket takes it. */
import { type Dispatcher, EnvHttpProxyAgent, fetch as fetchThrough } from "undici";

export interface OfficeProxy {
  url: string;
  /** Hosts that are reached without it; their subdomains too. */
  direct: string[];
}

export interface Network {
  fetch: typeof fetch;
  /** For the socket, which is no fetch. */
  dispatcher?: Dispatcher;
}

/** For whoever names no time of their own, such as Bolt when it answers by a response_url. */
const TIMEOUT_MS = 10_000;

/** Nobody is waited for without end. */
function impatient(ask: typeof fetch, timeoutMs: number): typeof fetch {
  return (input, init) => ask(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(timeoutMs) });
}

export function createNetwork(proxy: OfficeProxy | undefined, timeoutMs = TIMEOUT_MS): Network {
  if (!proxy) return { fetch: impatient(fetch, timeoutMs) };
  const { url, direct } = proxy;
  // Named, because it would read the environment itself. Addresses without TLS (a practice workspace) pass it too.
  const dispatcher = new EnvHttpProxyAgent({ httpProxy: url, httpsProxy: url, noProxy: direct.join(",") });
  const through = (input: unknown, init: object = {}) =>
    fetchThrough(input as Parameters<typeof fetchThrough>[0], { ...init, dispatcher });
  // The same standard twice, as Node has it and as undici's newer version has it.
  return { fetch: impatient(through as unknown as typeof fetch, timeoutMs), dispatcher };
}
