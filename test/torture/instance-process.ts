/** One instance of the app: what main.ts puts together, on a clock that the torture moves. */
import { buildApp } from "../../src/app.ts";
import { openDatabase } from "../../src/platform/database/index.ts";
import { createFileStore } from "../../src/platform/files/file-store.ts";
import { explainStart } from "../../src/platform/process/explain-start.ts";
import { createLog } from "../../src/platform/process/log.ts";
import { createWork } from "../../src/platform/process/work.ts";
import { forgetHandled } from "../../src/platform/slack/handled.ts";
import type { Log } from "../../src/shared/log.ts";
import type { FromInstance, InstanceSettings, ToInstance } from "./instance-messages.ts";
import { LeapingClock } from "./leaping-clock.ts";

const MINUTE = 60_000;
const settings = JSON.parse(process.argv[2] ?? "{}") as InstanceSettings;
const { skewMs } = settings;
const clock = new LeapingClock(settings.ahead + skewMs);
const lines = createLog("info");
/** Something went wrong since the torture last asked: what was not done is tried again at the next minute. */
let isTroubled = false;
const log: Log = {
  info: (facts, message) => lines.info(facts, message),
  warn: (facts, message) => lines.warn(facts, message),
  error(facts, message) {
    isTroubled = true;
    lines.error(facts, message);
  },
};
const work = createWork();
const tell = (message: FromInstance) => process.connected && process.send?.(message);

async function main(): Promise<void> {
  const db = await openDatabase({ ...settings.database, log });
  const { slack, councilChannelId } = settings;
  const store = createFileStore(settings.filesDir);
  const app = await buildApp({ db, clock, log, work, store, slack, councilChannelId });
  let beatenAt = clock.now();

  /** As node-cron beats in main.ts: at whole minutes; and after a leap once for all that it passed. */
  function beat(): void {
    const now = clock.now();
    const passed = (minutes: number) => {
      const count = (moment: Date) => Math.floor(moment.getTime() / (minutes * MINUTE));
      return count(now) > count(beatenAt);
    };
    if (!passed(1)) return;
    app.engine.heartbeat().catch((err) => log.error({ err }, "heartbeat failed; the next one goes on"));
    if (passed(10)) app.resume().catch((err) => log.error({ err }, "left unfinished for the next time"));
    if (passed(24 * 60)) {
      app.syncPeople().catch((err) => log.error({ err }, "accounts could not be read"));
      work
        .track(() => forgetHandled(db.client, app.workspaceId, clock.now()))
        .catch((err) => log.error({ err }, "old requests could not be deleted"));
    }
    beatenAt = now;
  }

  async function answer(nth: number, due: boolean): Promise<void> {
    await work.idle();
    const timer = clock.nextTimer();
    // What fell due since the last beat is taken by the next one.
    const dueAt = due ? await app.engine.nextDueAt(beatenAt).catch(() => clock.now()) : undefined;
    const taken = dueAt && Math.floor(dueAt.getTime() / MINUTE + 1) * MINUTE;
    const moments = [timer?.getTime(), taken].filter((moment) => moment !== undefined);
    const next = moments.length > 0 ? Math.min(...moments) - skewMs : null;
    tell({ did: "answer", nth, next, isConnected: app.isConnected(), isTroubled });
    isTroubled = false;
  }

  async function stop(): Promise<void> {
    await app.stop();
    work.stop();
    await app.engine.finish();
    await work.idle();
    await db.close();
    process.exit(0);
  }

  process.on("message", (message: ToInstance) => {
    if (message.do === "leap") {
      clock.leap(message.ahead + skewMs);
      beat();
    } else if (message.do === "ask") void answer(message.nth, message.due);
    else void stop();
  });
  await app.start();
  setInterval(() => {
    beat();
    if (db.childPid !== undefined) tell({ did: "database", pid: db.childPid });
  }, 200);
  tell({ did: "ready" });
}

process.on("disconnect", () => process.exit(0));
process.on("unhandledRejection", (err) => {
  log.error({ err }, "a fault that nobody took");
  process.exit(3);
});
main().catch((error) => {
  process.stderr.write(`${explainStart(error) ?? (error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
});
