/** A sandbox with the trial manifest, a clock that stands still, and a plain client. */
import { fileURLToPath } from "node:url";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/index.ts";
import { DrivenClock } from "../../src/shared/clock.ts";

export const manifestPath = fileURLToPath(new URL("./fixtures/manifest.yml", import.meta.url));

export interface Trial {
  sandbox: Sandbox;
  clock: DrivenClock;
  /** One call as Bolt would make it, with JSON; the answer as it came. */
  call: (method: string, args?: object, token?: string) => Promise<Answer>;
}

export interface Answer {
  ok: boolean;
  error?: string;
  status: number;
  retryAfter: string | null;
  response_metadata?: { messages?: string[]; next_cursor?: string; warnings?: string[] };
  [key: string]: unknown;
}

export async function startTrial(options: Partial<SandboxOptions> = {}): Promise<Trial> {
  const clock = new DrivenClock(new Date("2026-04-01T00:00:00Z"));
  const sandbox = await startSandbox({ clock, manifest: manifestPath, ...options });
  return {
    sandbox,
    clock,
    call: (method, args = {}, token = sandbox.botToken) => callOf(sandbox, method, args, token),
  };
}

async function callOf(sandbox: Sandbox, method: string, args: object, token: string): Promise<Answer> {
  const response = await fetch(`${sandbox.apiUrl}${method}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
  const body: object = JSON.parse(await response.text());
  return { ok: false, ...body, status: response.status, retryAfter: response.headers.get("retry-after") };
}
