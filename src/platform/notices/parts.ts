/** What the outbox is built of; handed from step to step. */
import type { Clock } from "../../shared/clock.ts";
import type { Log } from "../../shared/log.ts";
import type { Database } from "../database/index.ts";
import type { Metrics } from "../process/metrics.ts";
import type { Work } from "../process/work.ts";
import type { Poster } from "../slack/poster.ts";
import type { Kinds } from "./kinds.ts";
import type { ReachPeople } from "./reach.ts";

export interface OutboxParts {
  db: Database;
  clock: Clock;
  work: Work;
  log: Log;
  kinds: Kinds;
  people: ReachPeople;
  metrics: Metrics;
  /** The workspaces whose notices leave from here. */
  serves: string[];
  posterOf(workspaceId: string): Poster;
  /** A fan-out may last: notes that the app is at it. */
  stillHere(at: Date): Promise<void>;
  /** Asks for another round at that moment: something waits until then. */
  resume(at: Date): void;
}
