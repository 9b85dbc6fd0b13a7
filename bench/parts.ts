/** What the measurements share: a log that says nothing, and notices that nobody plans. */
import type { Notices } from "../src/platform/notices/index.ts";
import type { Log } from "../src/shared/log.ts";

export const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A draft plans nothing, so an import's own time is what is measured. */
export const silentNotices: Notices = {
  replan: async () => undefined,
  announce: async () => "",
  approve: async () => undefined,
  withdrawApproval: async () => undefined,
  refresh: async () => undefined,
  audienceChanged: async () => undefined,
  kick: () => undefined,
};

/** Milliseconds, of so many `runs` after a first one that does not count. */
export async function median(runs: number, run: () => Promise<unknown>): Promise<number> {
  await run();
  const took: number[] = [];
  for (let index = 0; index < runs; index++) {
    const began = performance.now();
    await run();
    took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
