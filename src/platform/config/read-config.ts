import path from "node:path";
import type { z } from "zod";
import { type ConfigFault, ConfigFaults } from "./config-faults.ts";
import { type SettingName, settings } from "./settings.ts";

export interface Config {
  slack: {
    botToken: string;
    apiUrl?: string;
    proxy?: { url: string; direct: string[] };
    connection: { kind: "socket"; appToken: string } | { kind: "http"; signingSecret: string; port: number };
  };
  /** Goes into `openDatabase` as it is. */
  database: { url?: string; dataDir: string };
  /** Copies of what teams hand in. */
  filesDir: string;
  councilChannelId?: string;
  healthPort?: number;
  logLevel: "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";
}

type Values = { [Name in SettingName]: z.output<(typeof settings)[Name]["schema"]> };

/** Settings that a machine may have for all its programs, who do not agree on how they are written. */
const BY_OTHER_PROGRAMS = new Set(["HTTPS_PROXY", "NO_PROXY"]);
/** No proxy leads back to the machine that asks it. */
const THIS_MACHINE = ["localhost", "127.0.0.1", "[::1]"];

/** Reads the settings out of `env`; throws `ConfigFaults` with all that is missing or wrong at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: ConfigFault[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { schema, mend }] of Object.entries(settings)) {
    const given =
      present(env[name]) ?? (BY_OTHER_PROGRAMS.has(name) ? present(env[name.toLowerCase()]) : undefined);
    const result = schema.safeParse(given);
    if (result.success) values[name] = result.data;
    else faults.push({ setting: name, missing: given === undefined, mend });
  }
  const isConnected = ["SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"].some((name) => present(env[name]));
  if (!isConnected) {
    faults.push({ setting: "SLACK_APP_TOKEN", missing: true, mend: settings.SLACK_APP_TOKEN.mend });
  }
  if (faults.length > 0) throw new ConfigFaults(faults);
  // Each value came out of the schema of its own name.
  return assemble(values as Values);
}

/** `.env` files are full of names without a value. */
function present(value: string | undefined): string | undefined {
  return value?.trim() || undefined;
}

function proxyOf(url: string, exceptions = "") {
  return { url, direct: [...THIS_MACHINE, ...exceptions.split(/[\s,]+/).filter((host) => host !== "")] };
}

function assemble(values: Values): Config {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret = "", PORT: port } = values;
  return {
    slack: {
      botToken: values.SLACK_BOT_TOKEN,
      ...(values.SLACK_API_URL && { apiUrl: values.SLACK_API_URL }),
      ...(values.HTTPS_PROXY &&
        values.NO_PROXY !== "*" && { proxy: proxyOf(values.HTTPS_PROXY, values.NO_PROXY) }),
      connection: appToken ? { kind: "socket", appToken } : { kind: "http", signingSecret, port },
    },
    database: { ...(values.DATABASE_URL && { url: values.DATABASE_URL }), dataDir: values.DATA_DIR },
    filesDir: values.FILES_DIR ?? path.join(values.DATA_DIR, "files"),
    ...(values.COUNCIL_CHANNEL_ID && { councilChannelId: values.COUNCIL_CHANNEL_ID }),
    ...(values.HEALTH_PORT !== undefined && { healthPort: values.HEALTH_PORT }),
    logLevel: values.LOG_LEVEL,
  };
}
