/** For tests that start processes. */
import path from "node:path";
import { inject, vi } from "vitest";

/** What to hand to `node` for a file of `src`, or for a `*-process.ts` of the tests ("src/main.ts"): it, compiled. */
export function compiled(source: string): string {
  return path.join(inject("program"), source.replace(/\.ts$/, ".js"));
}

/** At the top of a test file: on a machine that has much else to do, slow is no failure. */
export function mayTakeLong(): void {
  vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
}
