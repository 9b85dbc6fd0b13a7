/** What is counted and timed for whoever watches the process. Never a person, an id or a word: kinds and numbers. */
import type { Clock } from "../../shared/clock.ts";
import type { Database } from "../database/index.ts";

export interface Metrics {
  /** Deliveries that stand in Slack, and how long after the moment at which they might leave. */
  sent(count: number, delaySeconds: number): void;
  /** Deliveries given up for good. */
  failed(count: number): void;
  /** Slack did not answer, or not with a yes: the call is made again later. */
  retried(act: string): void;
  /** Slack asked to wait (HTTP 429). */
  limited(act: string): void;
  /** Slack was told that its request has arrived. */
  acknowledged(kind: string, seconds: number): void;
  /** One round of the engine: what is due was opened, sent and ended. */
  beat(seconds: number): void;
  transaction(seconds: number): void;
}

/** Nobody watches. */
export const NO_METRICS: Metrics = {
  sent: () => undefined,
  failed: () => undefined,
  retried: () => undefined,
  limited: () => undefined,
  acknowledged: () => undefined,
  beat: () => undefined,
  transaction: () => undefined,
};

export async function timed<T>(
  clock: Clock,
  run: () => Promise<T>,
  tell: (seconds: number) => void,
): Promise<T> {
  const from = clock.now().getTime();
  try {
    return await run();
  } finally {
    tell((clock.now().getTime() - from) / 1000);
  }
}

/** The same database, each of its transactions timed. */
export function withTimes(db: Database, { clock, metrics }: { clock: Clock; metrics: Metrics }): Database {
  return {
    ...db,
    get childPid() {
      return db.childPid;
    },
    transaction: (run) => timed(clock, () => db.transaction(run), metrics.transaction),
  };
}
