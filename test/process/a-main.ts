/** `npm start`: main.ts, compiled, in a process of its own, against a sandbox in this one. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { parse } from "yaml";
import { systemClock } from "../../src/platform/config/index.ts";
import { type Manifest, type Sandbox, startSandbox } from "../../src/sandbox/index.ts";
import { compiled } from "../support/real-process.ts";
import { shortLived } from "../support/short-lived.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));

export interface Main {
  pid: number;
  output(): string;
  errors(): string;
  /** The line that says that it is ready. */
  ready: Promise<void>;
  /** The exit code, when it has ended and all that it said has been read. */
  ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

/** Runs it in a folder of its own, far from the project's and without a .env, with these settings and no others. */
export function startMain(settings: Record<string, string>): Main {
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), "sasaeai-main-"));
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [compiled("src/main.ts")], {
    cwd,
    env: { PATH, HOME, TZ: "UTC", NODE_OPTIONS: shortLived, ...settings },
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
    fs.rmSync(cwd, { recursive: true, force: true });
  });
  let output = "";
  let errors = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      output += text;
      if (/"msg":"ready"/.test(output)) resolve();
    });
    void ended.then((code) => reject(new Error(`It ended with ${code} before it was ready:\n${errors}`)));
  });
  // Whoever only waits for the end does not care.
  ready.catch(() => undefined);
  child.stderr.on("data", (text: Buffer) => {
    errors += text;
  });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    errors: () => errors,
    ready,
    ended,
    kill: (signal) => void child.kill(signal),
  };
}

export interface Office {
  slack: Sandbox;
  officer: string;
  councilChannel: string;
  publicChannel: string;
  /** What a start against this workspace needs, but for the data folder. */
  settings: Record<string, string>;
}

/** `without`: a scope that the app was installed without. */
export async function openOffice({ without }: { without?: string } = {}): Promise<Office> {
  // The project's own manifest, which a test proves to be one.
  const manifest = parse(fs.readFileSync(path.join(project, "manifest.yml"), "utf8")) as Manifest;
  const scopes = manifest.oauth_config?.scopes;
  if (scopes) scopes.bot = scopes.bot?.filter((scope) => scope !== without);
  const slack = await startSandbox({ clock: systemClock(), manifest });
  onTestFinished(() => slack.close());
  const officer = slack.addUser({ name: "事務局 太郎", email: "office@example.jp" });
  const councilChannel = slack.addChannel({ name: "jimukyoku", isPrivate: true, members: [officer] });
  const publicChannel = slack.addChannel({ name: "zatsudan", members: [officer] });
  const settings = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    COUNCIL_CHANNEL_ID: councilChannel,
  };
  return { slack, officer, councilChannel, publicChannel, settings };
}

/** Nothing that only we understand: no frames of a stack, and no secret. */
export function isPlain(text: string, settings: Record<string, string>): boolean {
  const { SLACK_BOT_TOKEN = "", SLACK_APP_TOKEN = "" } = settings;
  const secrets = [SLACK_BOT_TOKEN, SLACK_APP_TOKEN].filter((secret) => secret !== "");
  return !/^\s+at /m.test(text) && !secrets.some((secret) => text.includes(secret));
}
