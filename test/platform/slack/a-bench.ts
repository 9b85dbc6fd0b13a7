/** `Listen` on a real Bolt app over a socket to the sandbox, with listeners that a test invents. */
import type { Deps } from "../../../src/platform/deps.ts";
import { createWork, type Work } from "../../../src/platform/process/work.ts";
import { createBoltApp } from "../../../src/platform/slack/bolt-app.ts";
import { createListen } from "../../../src/platform/slack/bolt-listen.ts";
import type { Listen } from "../../../src/platform/slack/listen.ts";
import { createSlackApi } from "../../../src/platform/slack/web-api.ts";
import type { Role, Who } from "../../../src/platform/slack/who.ts";
import { type Actor, type Manifest, type Sandbox, startSandbox } from "../../../src/sandbox/index.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";
import type { TestDatabase } from "../../support/database.ts";
import { freePort } from "../../support/free-port.ts";
import { createKeptLog, type KeptLog } from "../../support/log.ts";

const manifest: Manifest = {
  display_information: { name: "Bench" },
  features: {
    bot_user: { display_name: "Bench" },
    app_home: { messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    slash_commands: [{ command: "/try", description: "try" }],
  },
  oauth_config: {
    scopes: { bot: ["commands", "chat:write", "im:write", "im:history", "users:read", "channels:history"] },
  },
  settings: {
    event_subscriptions: { bot_events: ["user_change"] },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};

export interface Bench {
  slack: Sandbox;
  /** Where it listens when it is reached over HTTP. */
  url: string;
  log: KeptLog;
  work: Work;
  /** Somebody the app knows, and somebody it does not. */
  known: Actor;
  unknown: Actor;
  knownId: string;
  unknownId: string;
  acted: Who[];
  close(): Promise<void>;
}

export const WORKSPACE = "w1";

export interface BenchOptions {
  /** Over a socket unless told. */
  overHttp?: boolean;
  patienceMs?: number;
}

export async function startBench(
  test: TestDatabase,
  register: (listen: Listen, deps: Deps) => void,
  { overHttp = false, patienceMs }: BenchOptions = {},
): Promise<Bench> {
  const port = await freePort();
  const clock = new DrivenClock(new Date("2024-06-25T08:00:00Z"));
  const slack = await startSandbox({ clock, manifest });
  const knownId = slack.addUser({ name: "青木 一郎" });
  const unknownId = slack.addUser({ name: "見知らぬ人" });
  const log = createKeptLog();
  const work = createWork();
  const { bolt, start, stop } = createBoltApp({
    slack: {
      botToken: slack.botToken,
      apiUrl: slack.apiUrl,
      connection: overHttp
        ? { kind: "http", signingSecret: slack.signingSecret, port, ...(patienceMs && { patienceMs }) }
        : { kind: "socket", appToken: slack.appToken },
    },
    log,
    work,
  });
  await bolt.init();
  const never = () => {
    throw new Error("no notices here");
  };
  const deps: Deps = {
    clock,
    log,
    work,
    db: test.db,
    slack: createSlackApi(bolt.client, slack.teamId),
    notices: {
      replan: never,
      announce: never,
      approve: never,
      withdrawApproval: never,
      refresh: never,
      audienceChanged: never,
      kick: never,
    },
  };
  const acted: Who[] = [];
  const listen = createListen({
    app: bolt,
    deps,
    workspaceId: WORKSPACE,
    async identify(slackUserId) {
      // Asks the database, as the real one does.
      await test.db.client.person.count({ where: { workspaceId: WORKSPACE } });
      const personId = slackUserId === knownId ? "p1" : undefined;
      const roles = new Set<Role>([personId === undefined ? "unknown" : "trainee"]);
      return { workspaceId: WORKSPACE, slackUserId, personId, name: "", roles, language: "ja" };
    },
    contact: async () => "県社協 000-0000",
    acted: (who) => void acted.push(who),
  });
  register(listen, deps);
  await start();
  const url = `http://127.0.0.1:${port}/slack/events`;
  if (overHttp) slack.deliverOverHttp(url);
  await slack.connected();
  return {
    slack,
    url,
    log,
    work,
    known: slack.as(knownId),
    unknown: slack.as(unknownId),
    knownId,
    unknownId,
    acted,
    async close() {
      await stop();
      await work.idle();
      await slack.close();
    },
  };
}
