/** The one object that is built in main.ts and handed down. */
import type { Clock } from "../shared/clock.ts";
import type { Log } from "../shared/log.ts";
import type { Database } from "./database/index.ts";
import type { Notices } from "./notices/types.ts";
import type { Work } from "./process/work.ts";
import type { SlackApi } from "./slack/api.ts";

export interface Deps {
  clock: Clock;
  log: Log;
  db: Database;
  work: Work;
  slack: SlackApi;
  notices: Notices;
}
