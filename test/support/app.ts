/** The real app against the sandbox, on a database of its own, with a clock that the test drives. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildApp, type SasaeaiApp } from "../../src/app.ts";
import type { Database } from "../../src/platform/database/index.ts";
import { createFileStore } from "../../src/platform/files/file-store.ts";
import { withTimes } from "../../src/platform/process/metrics.ts";
import type { Watched } from "../../src/platform/process/prometheus.ts";
import { createWork } from "../../src/platform/process/work.ts";
import { driveTo } from "../../src/rehearsal/drive.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/index.ts";
import { DrivenClock } from "../../src/shared/clock.ts";
import { openTestDatabase } from "./database.ts";
import { freePort } from "./free-port.ts";
import { createKeptLog, type KeptLog } from "./log.ts";
import { type SeededProgram, type SeedOptions, seedProgram } from "./program.ts";
import { unsaid } from "./said.ts";

export interface TestAppOptions {
  /** When the test begins; default 2024-06-03T09:00:00+09:00. */
  at?: string;
  rates?: SandboxOptions["rates"];
  /** Where what is handed in is copied to; default: a folder of its own. Removed at the end. */
  filesDir?: string;
  /** The way to the sandbox; straight unless told. */
  proxy?: { url: string; direct: string[] };
  /** Slack comes to us, signed, instead of over the socket. */
  overHttp?: boolean;
  /** Counts and times as where HEALTH_PORT is set: `watched`. */
  watch?: boolean;
  /** Seeds the small program unless false. Planning is up to the test (`replanAll`). */
  program?: Partial<SeedOptions> | false;
}

export interface TestApp {
  slack: Sandbox;
  app: SasaeaiApp;
  db: Database;
  clock: DrivenClock;
  log: KeptLog;
  /** With `watch`. */
  watched: Watched | undefined;
  workspaceId: string;
  program: SeededProgram;
  /** Slack ids: an officer in the council's channel, somebody unknown, and the trainees in the seed's order. */
  officer: string;
  stranger: string;
  trainees: string[];
  councilChannel: string;
  programChannel: string;
  /** Lets the app live until that moment ("2024-06-25T16:30:00+09:00"). */
  driveTo(iso: string): Promise<void>;
  /** Lets the app finish what it has in hand, without moving the clock beyond its own short sleeps. */
  settle(): Promise<void>;
  /** Plans all notices of the program and its sessions, as 開始 does. */
  replanAll(): Promise<void>;
  close(): Promise<void>;
}

const MANIFEST = fileURLToPath(new URL("../../manifest.yml", import.meta.url));

async function peopleOf(slack: Sandbox) {
  const officer = slack.addUser({ name: "事務局 太郎", email: "office@example.jp" });
  const stranger = slack.addUser({ name: "見知らぬ人" });
  const names = ["青木 一郎", "井上 花", "上田 恵", "江藤 次郎", "大野 緑"];
  const trainees = names.map((name, index) =>
    slack.addUser({ name, email: `trainee${index + 1}@example.jp` }),
  );
  const councilChannel = slack.addChannel({ name: "jimukyoku", isPrivate: true, members: [officer] });
  const programChannel = slack.addChannel({ name: "研修", members: [officer, ...trainees] });
  return { officer, stranger, trainees, councilChannel, programChannel };
}

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const clock = new DrivenClock(new Date(options.at ?? "2024-06-03T09:00:00+09:00"));
  const test = await openTestDatabase();
  const watched = options.watch
    ? (await import("../../src/platform/process/prometheus.ts")).createPrometheus({ db: test.db, clock })
    : undefined;
  const db = watched ? withTimes(test.db, { clock, metrics: watched.metrics }) : test.db;
  const slack = await startSandbox({ clock, manifest: MANIFEST, rates: options.rates ?? "slack" });
  const people = await peopleOf(slack);
  const work = createWork();
  const port = await freePort();
  const log = createKeptLog();
  const files = options.filesDir ?? mkdtempSync(join(tmpdir(), "sasaeai-files-"));
  const app = await buildApp({
    db,
    clock,
    log,
    work,
    ...(watched && { metrics: watched.metrics }),
    store: createFileStore(files),
    slack: {
      botToken: slack.botToken,
      apiUrl: slack.apiUrl,
      ...(options.proxy && { proxy: options.proxy }),
      connection: options.overHttp
        ? { kind: "http", signingSecret: slack.signingSecret, port }
        : { kind: "socket", appToken: slack.appToken },
    },
    councilChannelId: people.councilChannel,
  });
  const { workspaceId, engine } = app;
  const seed = options.program === false ? { rules: {} } : options.program;
  const program = await seedProgram(db, {
    workspaceId,
    slackUserIds: people.trainees,
    channelId: people.programChannel,
    ...seed,
  });
  await app.start();
  if (options.overHttp) slack.deliverOverHttp(`http://127.0.0.1:${port}/slack/events`);
  await slack.connected();
  const driven = {
    clock,
    idle: () => work.idle(),
    heartbeat: () => engine.heartbeat(),
    nextDueAt: (at: Date) => engine.nextDueAt(at),
  };
  await work.idle();
  return {
    slack,
    app,
    db,
    clock,
    log,
    watched,
    workspaceId,
    program,
    ...people,
    driveTo: (iso) => driveTo(driven, new Date(iso)),
    settle: () => driveTo(driven, new Date(clock.now().getTime() + 5000)),
    async replanAll() {
      const subjects = [
        { workspaceId, type: "program" as const, id: program.programId },
        ...program.sessionIds.map((id) => ({ workspaceId, type: "session" as const, id })),
      ];
      await db.transaction(async (tx) => {
        for (const subject of subjects) await app.deps.notices.replan(tx, subject, clock.now());
      });
    },
    async close() {
      await app.stop();
      await work.idle();
      const faults = await unsaid(db, workspaceId, app.features);
      await slack.close();
      await test.close();
      rmSync(files, { recursive: true, force: true });
      if (faults.length > 0) throw new Error(`The log cannot say: ${faults.join("; ")}`);
    },
  };
}
