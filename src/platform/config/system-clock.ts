import { setTimeout as delay } from "node:timers/promises";
import type { Clock } from "../../shared/clock.ts";

/** The longest wait that setTimeout takes; beyond it, it fires at once. */
const longestTimer = 2 ** 31 - 1;

/** The only place that reads the machine's clock. */
export function systemClock(): Clock {
  return {
    now: () => new Date(),
    async sleep(ms: number) {
      for (let left = Math.max(0, ms); left > 0; left -= longestTimer) {
        await delay(Math.min(left, longestTimer));
      }
    },
  };
}
