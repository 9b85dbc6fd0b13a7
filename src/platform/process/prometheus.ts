/** The metrics in Prometheus' own words. Loaded only where somebody may ask for them. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Clock } from "../../shared/clock.ts";
import type { Database } from "../database/index.ts";
import { type Backlog, readBacklog } from "../notices/backlog.ts";
import { type Metrics, timed } from "./metrics.ts";

export interface Watched {
  metrics: Metrics;
  /** The page that Prometheus reads. */
  expose(): Promise<{ type: string; text: string }>;
}

const PATIENCE_MS = 5_000;
const TO_LEAVE = [1, 5, 15, 30, 60, 120, 300, 600, 1800, 3600, 14_400];
const TO_ACK = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 2.5, 3];
const OF_DATABASE = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 5];
const OF_ROUND = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 900];

export function createPrometheus({ db, clock }: { db: Database; clock: Clock }): Watched {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name: `sasaeai_${name}_total`, help, labelNames, registers });
  const histogram = <Label extends string = never>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: Label[] = [],
  ) => new Histogram({ name: `sasaeai_${name}_seconds`, help, buckets, labelNames, registers });

  const sent = counter(
    "deliveries_sent",
    "Deliveries that stand in Slack, one for each notice and recipient",
  );
  const failed = counter("deliveries_failed", "Deliveries given up for good; the council is told");
  const retries = counter(
    "slack_retries",
    "Calls that are made again, Slack's answer being none or a fault",
    ["act"],
  );
  const limited = counter("slack_rate_limited", "Answers in which Slack asked to wait (429)", ["act"]);
  const delay = histogram(
    "delivery_delay",
    "From when a delivery might leave to when it stood in Slack",
    TO_LEAVE,
  );
  const ack = histogram("ack", "From a request of Slack to its acknowledgement; 3 s is too late", TO_ACK, [
    "kind",
  ]);
  const round = histogram("heartbeat", "One round of the notice engine, Slack's pace included", OF_ROUND);
  const transaction = histogram("database_transaction", "One transaction, retries included", OF_DATABASE);
  const last = new Gauge({
    name: "sasaeai_last_heartbeat_timestamp_seconds",
    help: "When the last round of the notice engine ended",
    registers,
  });
  const state = createStateGauges(registry);

  return {
    metrics: {
      sent(count, seconds) {
        sent.inc(count);
        for (let nth = 0; nth < count; nth++) delay.observe(seconds);
      },
      failed: (count) => failed.inc(count),
      retried: (act) => retries.inc({ act }),
      limited: (act) => limited.inc({ act }),
      acknowledged: (kind, seconds) => ack.observe({ kind }, seconds),
      beat(seconds) {
        round.observe(seconds);
        last.set(clock.now().getTime() / 1000);
      },
      transaction: (seconds) => transaction.observe(seconds),
    },
    async expose() {
      const look = async () => {
        await timed(
          clock,
          () => db.ping(),
          (seconds) => state.ping.set(seconds),
        );
        return readBacklog(db, clock.now());
      };
      // Without the database the rest is still told; what cannot be known is left out.
      await inTime(look()).then(state.show, state.forget);
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}

/** A database that hangs must not make the scrape hang too. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What the database knows, and so all instances together. */
function createStateGauges(registry: Registry) {
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name: `sasaeai_${name}`, help, labelNames, registers: [registry] });
  const up = gauge("database_up", "1 while the database answers");
  const ping = gauge("database_ping_seconds", "How long the database took for the least of questions");
  const waiting = gauge(
    "deliveries_waiting",
    "Deliveries that have not left, postponed and held ones included",
  );
  const due = gauge("deliveries_due", "Waiting deliveries that may leave now");
  const oldest = gauge(
    "deliveries_oldest_due_seconds",
    "For how long the oldest of the due ones has been waiting",
  );
  const unopened = gauge(
    "notices_due",
    "Notices whose hour has come and whose recipients are not yet resolved",
  );
  const skipped = gauge("deliveries_skipped", "Deliveries that were not sent, by the reason", ["reason"]);
  const plain = [ping, waiting, due, oldest, unopened];
  return {
    ping,
    show(backlog: Backlog) {
      up.set(1);
      waiting.set(backlog.waiting);
      due.set(backlog.due);
      oldest.set(backlog.oldestDueSeconds);
      unopened.set(backlog.unopened);
      skipped.reset();
      for (const [reason, count] of backlog.skipped) skipped.set({ reason }, count);
    },
    forget() {
      for (const one of plain) one.remove();
      skipped.reset();
      up.set(0);
    },
  };
}
