import { expect, test } from "vitest";
import { type Config, ConfigFaults, readConfig } from "../../../src/platform/config/index.ts";

type Env = Record<string, string | undefined>;

const socket: Env = { SLACK_BOT_TOKEN: "xoxb-1-a", SLACK_APP_TOKEN: "xapp-1-b" };

function faultsOf(env: Env): ConfigFaults {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigFaults) return error;
  }
  throw new Error("The settings were accepted.");
}

test("the least that is needed leads to Socket Mode and the embedded database", () => {
  expect(readConfig(socket)).toEqual({
    slack: { botToken: "xoxb-1-a", connection: { kind: "socket", appToken: "xapp-1-b" } },
    database: { dataDir: "./data" },
    filesDir: "data/files",
    logLevel: "info",
  } satisfies Config);
});

test("everything set is everything read", () => {
  const config = readConfig({
    SLACK_BOT_TOKEN: " xoxb-1-a ",
    SLACK_SIGNING_SECRET: "0123456789abcdef",
    PORT: "8080",
    DATABASE_URL: "postgresql://u:p@db:5432/x",
    DATA_DIR: "/var/lib/sasaeai",
    FILES_DIR: "/srv/files",
    SLACK_API_URL: "http://127.0.0.1:4000/api/",
    COUNCIL_CHANNEL_ID: "C0123",
    HEALTH_PORT: "0",
    LOG_LEVEL: "debug",
  });
  expect(config).toEqual({
    slack: {
      botToken: "xoxb-1-a",
      apiUrl: "http://127.0.0.1:4000/api/",
      connection: { kind: "http", signingSecret: "0123456789abcdef", port: 8080 },
    },
    database: { url: "postgresql://u:p@db:5432/x", dataDir: "/var/lib/sasaeai" },
    filesDir: "/srv/files",
    councilChannelId: "C0123",
    healthPort: 0,
    logLevel: "debug",
  } satisfies Config);
});

test("a proxy is read in either spelling, as other programs of the machine have it, and never leads back to itself", () => {
  const direct = ["localhost", "127.0.0.1", "[::1]"];
  const proxyOf = (env: Env) => readConfig({ ...socket, ...env }).slack.proxy;
  expect(proxyOf({ HTTPS_PROXY: "http://proxy.example:8080" })).toEqual({
    url: "http://proxy.example:8080",
    direct,
  });
  expect(proxyOf({ https_proxy: "http://u:p@proxy:3128", no_proxy: "db, .example.jp" })).toEqual({
    url: "http://u:p@proxy:3128",
    direct: [...direct, "db", ".example.jp"],
  });
  expect(proxyOf({ HTTPS_PROXY: "http://proxy:8080", NO_PROXY: "*" })).toBeUndefined();
  const faults = faultsOf({ ...socket, HTTPS_PROXY: "proxy.example:8080" });
  expect(faults.faults.map(({ setting }) => setting)).toEqual(["HTTPS_PROXY"]);
});

test("with both ways to connect, Socket Mode is taken; without a port, HTTP is received on 3000", () => {
  const secret = { SLACK_SIGNING_SECRET: "0123456789abcdef" };
  expect(readConfig({ ...socket, ...secret }).slack.connection.kind).toBe("socket");
  expect(readConfig({ SLACK_BOT_TOKEN: "xoxb-1-a", ...secret }).slack.connection).toMatchObject({
    kind: "http",
    port: 3000,
  });
});

test("an empty text is no value", () => {
  const names = [
    "DATABASE_URL",
    "DATA_DIR",
    "HEALTH_PORT",
    "PORT",
    "LOG_LEVEL",
    "COUNCIL_CHANNEL_ID",
    "SLACK_API_URL",
  ];
  const empty = Object.fromEntries(names.map((name, at) => [name, at % 2 ? "" : "  "]));
  expect(readConfig({ ...socket, ...empty })).toEqual(readConfig(socket));
  expect(faultsOf({ ...socket, SLACK_BOT_TOKEN: "" }).faults).toMatchObject([
    { setting: "SLACK_BOT_TOKEN", missing: true },
  ]);
});

const wrong: Env = {
  SLACK_BOT_TOKEN: "xoxp-secret-one",
  SLACK_APP_TOKEN: "secret-two",
  SLACK_SIGNING_SECRET: "secret-three",
  PORT: "70000",
  DATABASE_URL: "mysql://u:secret-four@db/x",
  SLACK_API_URL: "ftp://secret-five",
  COUNCIL_CHANNEL_ID: "#secret-six",
  HEALTH_PORT: "3.5",
  LOG_LEVEL: "secret-seven",
};

test("all faults are told at once, in both languages, and never a value", () => {
  const error = faultsOf(wrong);
  expect(error.faults.map(({ setting }) => setting)).toEqual(Object.keys(wrong));
  for (const { setting, mend } of error.faults) {
    expect(error.message).toContain(`${setting}: 正しくありません。${mend.ja}`);
    expect(error.message).toContain(`${setting}: not valid. ${mend.en}`);
  }
  expect(error.message).not.toMatch(/secret-|70000|3\.5/);
  expect(JSON.stringify(error)).not.toMatch(/secret-|70000|3\.5/);
});

test.each(Object.entries(wrong))("%s alone is found", (name, value) => {
  expect(faultsOf({ ...socket, [name]: value }).faults.map(({ setting }) => setting)).toEqual([name]);
});

test("without any way to connect, both ways are named", () => {
  const error = faultsOf({ SLACK_BOT_TOKEN: "xoxb-1-a" });
  expect(error.faults).toMatchObject([{ setting: "SLACK_APP_TOKEN", missing: true }]);
  expect(error.message).toContain("SLACK_SIGNING_SECRET");
});
