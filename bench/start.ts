/** From the start of the process to the line "ready", and the memory it holds then. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sandbox, startSandbox } from "../src/sandbox/index.ts";
import { DrivenClock } from "../src/shared/clock.ts";
import { createEmpty, dropDatabase } from "../test/support/postgres-template.ts";
import { ROOT, startProcess } from "./app-process.ts";
import { type Entry, entry } from "./entry.ts";

interface Started {
  milliseconds: number;
  megabytes: number;
}

async function startOnce(args: string[], env: Record<string, string>): Promise<Started> {
  const running = await startProcess(args, env);
  const megabytes = await running.megabytes();
  await running.stop();
  return { milliseconds: running.milliseconds, megabytes };
}

function settings(slack: Sandbox, more: Record<string, string>): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    LOG_LEVEL: "info",
    DATABASE_URL: "",
    ...more,
  };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measureOnServer(
  server: string,
  env: Record<string, string>,
  reference: Entry["reference"],
): Promise<Entry[]> {
  const url = await createEmpty(server);
  try {
    const started: Started[] = [];
    for (let round = 0; round < 4; round++) {
      started.push(await startOnce(["dist/main.js"], { ...env, DATABASE_URL: url }));
    }
    const milliseconds = median(started.slice(1).map((one) => one.milliseconds));
    const megabytes = median(started.slice(1).map((one) => one.megabytes));
    return [
      entry({ name: "start, PostgreSQL", value: milliseconds, unit: "ms", reference, goal: 3000 }),
      entry({
        name: "memory after start, PostgreSQL",
        value: megabytes,
        unit: "MB",
        reference: null,
        goal: 200,
      }),
    ];
  } finally {
    await dropDatabase(server, url);
  }
}

export async function measureStart(): Promise<Entry[]> {
  const slack = await startSandbox({
    clock: new DrivenClock(new Date("2024-06-03T00:00:00Z")),
    manifest: join(ROOT, "manifest.yml"),
    rates: "off",
  });
  const dataDir = await mkdtemp(join(tmpdir(), "sasaeai-bench-"));
  try {
    const env = settings(slack, { DATA_DIR: dataDir });
    const bare: number[] = [];
    const embedded: Started[] = [];
    const first = await startOnce(["dist/main.js"], env);
    for (let round = 0; round < 3; round++) {
      bare.push((await startOnce(["bench/bare-bolt.mjs"], env)).milliseconds);
      embedded.push(await startOnce(["dist/main.js"], env));
    }
    const reference = { what: "a bare Bolt app", value: median(bare) };
    const entries = [
      entry({
        name: "start, new embedded database",
        value: first.milliseconds,
        unit: "ms",
        reference,
        goal: null,
      }),
      entry({
        name: "start, embedded database",
        value: median(embedded.map((one) => one.milliseconds)),
        unit: "ms",
        reference,
        goal: 5000,
      }),
      entry({
        name: "memory after start, embedded (the app's process)",
        value: median(embedded.map((one) => one.megabytes)),
        unit: "MB",
        reference: null,
        goal: null,
      }),
    ];
    const server = process.env.TEST_DATABASE_URL;
    return server ? [...entries, ...(await measureOnServer(server, env, reference))] : entries;
  } finally {
    await slack.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
