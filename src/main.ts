/** The process: settings, database, app, heartbeat, health, and an orderly stop. */
import cron from "node-cron";
import { buildApp, type SasaeaiApp } from "./app.ts";
import { loadConfig, systemClock } from "./platform/config/index.ts";
import { type Database, openDatabase } from "./platform/database/index.ts";
import { createFileStore } from "./platform/files/file-store.ts";
import { explainStart, NO_OFFICE } from "./platform/process/explain-start.ts";
import { startHealth } from "./platform/process/health.ts";
import { createLog } from "./platform/process/log.ts";
import { withTimes } from "./platform/process/metrics.ts";
import { onStop } from "./platform/process/orderly-stop.ts";
import { createWork } from "./platform/process/work.ts";
import { forgetHandled } from "./platform/slack/handled.ts";
import type { Log } from "./shared/log.ts";

/** What keeps the app from its work; empty when nothing does. */
async function reasonsNotReady(db: Database, app: SasaeaiApp): Promise<string[]> {
  const reasons: string[] = [];
  await db.ping().catch(() => reasons.push("the database does not answer"));
  if (!app.isConnected()) reasons.push("not connected to Slack");
  return reasons;
}

function startHeartbeat({ app, log, tidyUp }: { app: SasaeaiApp; log: Log; tidyUp(): Promise<unknown> }) {
  const tidy = () => {
    tidyUp().catch((err) => log.error({ err }, "the database could not be tidied; tomorrow again"));
  };
  const beat = cron.schedule("* * * * *", () => {
    app.engine.heartbeat().catch((err) => log.error({ err }, "heartbeat failed; the next one goes on"));
  });
  // Accounts are followed by events; once a day they are read whole, for what an outage made us miss.
  const daily = cron.schedule(
    "30 5 * * *",
    () => {
      app.syncPeople().catch((err) => log.error({ err }, "accounts could not be read; tomorrow again"));
      tidy();
    },
    { timezone: "Asia/Tokyo" },
  );
  const resume = cron.schedule("*/10 * * * *", () => {
    app.resume().catch((err) => log.error({ err }, "what was left unfinished waits for the next time"));
  });
  // At start too: a machine may be off every night.
  tidy();
  return async () => {
    await beat.stop();
    await daily.stop();
    await resume.stop();
  };
}

async function main(): Promise<void> {
  const config = loadConfig();
  const clock = systemClock();
  const log = createLog(config.logLevel);
  const work = createWork();
  const opened = await openDatabase({ ...config.database, log, clock });
  // Loaded only where somebody may ask: start and memory do not pay for it otherwise.
  const watched =
    config.healthPort === undefined
      ? undefined
      : (await import("./platform/process/prometheus.ts")).createPrometheus({ db: opened, clock });
  const db = watched ? withTimes(opened, { clock, metrics: watched.metrics }) : opened;
  try {
    const { slack, councilChannelId } = config;
    const store = createFileStore(config.filesDir);
    const app = await buildApp({
      db,
      clock,
      log,
      work,
      metrics: watched?.metrics,
      store,
      slack,
      councilChannelId,
    });
    const health =
      config.healthPort === undefined
        ? undefined
        : await startHealth({
            port: config.healthPort,
            ready: () => reasonsNotReady(db, app),
            metrics: watched?.expose,
          });
    await app.start();
    if (councilChannelId === undefined) {
      log.warn({ setting: "COUNCIL_CHANNEL_ID" }, "nobody is the office yet");
      process.stderr.write(`${NO_OFFICE}\n`);
    }
    const tidyUp = () =>
      work.track(async () => {
        await forgetHandled(db.client, app.workspaceId, clock.now());
        await db.analyze();
      });
    const stopHeartbeat = startHeartbeat({ app, log, tidyUp });
    const { stop } = onStop(
      ["SIGTERM", "SIGINT"],
      [
        { name: "heartbeat", run: stopHeartbeat },
        { name: "slack", run: () => app.stop() },
        {
          name: "work",
          run: async () => {
            work.stop();
            await app.engine.finish();
            await work.idle();
          },
        },
        { name: "database", run: () => db.close() },
        { name: "health", run: async () => health?.close() },
      ],
      { log },
    );
    process.on("unhandledRejection", (err) => {
      log.error({ err }, "a fault that nobody took: the process ends in order");
      stop(1);
    });
    log.info({ workspace: app.workspaceId, database: db.kind, connection: slack.connection.kind }, "ready");
  } catch (error) {
    await db.close();
    throw error;
  }
}

main().catch((error) => {
  const sentence = explainStart(error);
  process.stderr.write(`${sentence ?? (error instanceof Error ? (error.stack ?? error.message) : error)}\n`);
  process.exit(1);
});
