/** The rehearsal as a process of its own: time and memory, beside posting as many messages with a bare client. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { WebClient } from "@slack/web-api";
import { startSandbox } from "../src/sandbox/index.ts";
import { DrivenClock } from "../src/shared/clock.ts";
import { type Entry, entry } from "./entry.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

async function lived(out: string): Promise<{ seconds: number; megabytes: number; messages: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "src/commands/rehearse.ts", "--out", out], {
    cwd: ROOT,
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`the rehearsal ended with ${code}: ${said}`);
  const lines = (await readFile(join(out, "messages.jsonl"), "utf8")).trim().split("\n");
  return {
    seconds: (performance.now() - began) / 1000,
    megabytes: Number(/, (\d+) MB/.exec(said)?.[1] ?? 0),
    messages: lines.length,
  };
}

async function postBare(count: number): Promise<number> {
  const slack = await startSandbox({
    clock: new DrivenClock(new Date("2024-06-03T00:00:00Z")),
    manifest: join(ROOT, "manifest.yml"),
    rates: "off",
  });
  try {
    const user = slack.addUser({ name: "受け取る人" });
    const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl });
    const began = performance.now();
    for (let sent = 0; sent < count; sent++)
      await client.chat.postMessage({ channel: user, text: `${sent}` });
    return (performance.now() - began) / 1000;
  } finally {
    await slack.close();
  }
}

export async function measureYear(): Promise<Entry[]> {
  const out = await mkdtemp(join(tmpdir(), "sasaeai-bench-year-"));
  try {
    const { seconds, megabytes, messages } = await lived(out);
    const reference = { what: `${messages} bare posts to the sandbox`, value: await postBare(messages) };
    return [
      entry({ name: "year, the rehearsal", value: seconds, unit: "s", reference, goal: 90 }),
      entry({ name: "year, memory", value: megabytes, unit: "MB", reference: null, goal: 700 }),
    ];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
