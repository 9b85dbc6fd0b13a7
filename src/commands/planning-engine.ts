/** The notice engine with the app's own kinds and without Slack, for commands that plan or look ahead. */
import { createFeatures } from "../features/index.ts";
import { isPaused, reachPeople } from "../features/program/index.ts";
import type { Database } from "../platform/database/index.ts";
import type { Feature } from "../platform/feature.ts";
import { createEngine, type Engine } from "../platform/notices/index.ts";
import { createWork } from "../platform/process/work.ts";
import type { Clock } from "../shared/clock.ts";
import type { Log } from "../shared/log.ts";

const noFile = () => Promise.reject(new Error("The terminal has no files in Slack."));
const NO_FILES = { facts: noFile, download: noFile, upload: noFile, remove: noFile };
const NO_STORE = { keep: noFile, read: noFile };

/** What is due is sent by the app, when it runs. */
export function createPlanningEngine({ db, clock, log }: { db: Database; clock: Clock; log: Log }): Engine {
  const features: Feature[] = [];
  const engine = createEngine({
    ...{ db, clock, log },
    work: createWork(),
    kinds: () => features.flatMap((feature) => feature.notices ?? []),
    people: reachPeople,
    isPaused,
    serves: [],
    posterOf() {
      throw new Error("A command posts nothing.");
    },
  });
  features.push(...createFeatures({ db, ...engine, files: NO_FILES, store: NO_STORE }));
  return engine;
}
