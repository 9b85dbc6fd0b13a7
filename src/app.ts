/** Puts the app together: Bolt, the notice engine, every feature, and what one feature shows of another. */

import { WebClientEvent } from "@slack/web-api";
import { createFeatures } from "./features/index.ts";
import { audiencesChanged, resolveProgramChannel } from "./features/launch/index.ts";
import { noteGoingOut } from "./features/mail/index.ts";
import { reportOutage } from "./features/outage/index.ts";
import { createIdentify, type PeopleMatched, syncAccounts, syncCouncil } from "./features/people/index.ts";
import { contactOf, isPaused, programLanguage, programRoles, reachPeople } from "./features/program/index.ts";
import { adoptWorkspace } from "./features/workspace/index.ts";
import type { Database } from "./platform/database/index.ts";
import type { Deps } from "./platform/deps.ts";
import type { Feature } from "./platform/feature.ts";
import type { FileStore } from "./platform/files/file-store.ts";
import { createEngine, type Engine } from "./platform/notices/index.ts";
import { councilChannelSentence, StartRefused } from "./platform/process/explain-start.ts";
import { type Metrics, NO_METRICS } from "./platform/process/metrics.ts";
import type { Work } from "./platform/process/work.ts";
import { createBoltApp, type SlackSettings, slackLogger } from "./platform/slack/bolt-app.ts";
import { createListen } from "./platform/slack/bolt-listen.ts";
import { createSlackFiles } from "./platform/slack/files.ts";
import { createHomeSurface } from "./platform/slack/home-surface.ts";
import { createNetwork } from "./platform/slack/network.ts";
import { createPoster } from "./platform/slack/poster.ts";
import { createSlackApi } from "./platform/slack/web-api.ts";
import type { Clock } from "./shared/clock.ts";
import type { Log } from "./shared/log.ts";

export interface AppParts {
  db: Database;
  clock: Clock;
  log: Log;
  work: Work;
  /** Without it nobody watches. */
  metrics?: Metrics;
  /** Where copies of what teams hand in are kept. */
  store: FileStore;
  slack: SlackSettings;
  councilChannelId?: string;
}

export interface SasaeaiApp {
  deps: Deps;
  engine: Engine;
  workspaceId: string;
  features: Feature[];
  /** Reads accounts and council, connects to Slack, and lets what is due leave. */
  start(): Promise<void>;
  /** Takes up what a crash or a fault of the surroundings left unfinished. */
  resume(): Promise<void>;
  /** Reads all accounts and the council's members; throws StartRefused when the council's channel cannot be used. */
  syncPeople(): Promise<void>;
  /** Hears nothing more; what is in hand goes on. */
  stop(): Promise<void>;
  isConnected(): boolean;
}

/** Throws Slack's own error when the token is refused. */
export async function buildApp(parts: AppParts): Promise<SasaeaiApp> {
  const { db, clock, log, work, store, slack, metrics = NO_METRICS } = parts;
  const network = createNetwork(slack.proxy);
  const { bolt, isConnected, start, stop } = createBoltApp({
    slack,
    network,
    log,
    work,
    onAck: { clock, tell: metrics.acknowledged },
  });
  await bolt.init();
  bolt.client.on(WebClientEvent.RATE_LIMITED, () => metrics.limited("other"));
  const me = await bolt.client.auth.test();
  const workspace = await adoptWorkspace(
    db,
    {
      teamId: me.team_id ?? "",
      name: me.team ?? "",
      botUserId: me.user_id ?? null,
      councilChannelId: parts.councilChannelId ?? null,
    },
    clock.now(),
  );
  const reach = { slackApiUrl: slack.apiUrl, logger: slackLogger(log), fetch: network.fetch };
  const poster = createPoster(slack.botToken, reach);
  const features: Feature[] = [];
  const engine: Engine = createEngine({
    db,
    clock,
    work,
    log,
    kinds: () => features.flatMap((feature) => feature.notices ?? []),
    people: reachPeople,
    metrics,
    isPaused,
    serves: [workspace.id],
    posterOf: () => poster,
    onOpened: (tx, kind, notice, at) => noteGoingOut(engine.notices, tx, { kind, notice, at }),
    onReturned: (tx, absence) => reportOutage(engine.notices, tx, absence),
  });
  const deps: Deps = {
    clock,
    log,
    db,
    work,
    slack: createSlackApi(bolt.client, workspace.teamId),
    notices: engine.notices,
  };
  const onMatched: PeopleMatched = (tx, workspaceId) => audiencesChanged(engine.notices, tx, workspaceId);
  const identifyBy = createIdentify({ resolvers: [programRoles], programLanguage, onMatched });
  const identify = (slackUserId: string) => identifyBy(deps, workspace, slackUserId);
  features.push(
    ...createFeatures({
      db,
      notices: engine.notices,
      preview: engine.preview,
      holding: engine.holding,
      calendar: engine.calendar,
      reconsider: engine.reconsider,
      files: createSlackFiles(bolt.client, slack.botToken, network.fetch),
      store,
      home: {
        workspaceId: workspace.id,
        surface: createHomeSurface(slack.botToken, reach),
        identify,
      },
    }),
  );
  const listen = createListen({
    app: bolt,
    deps,
    workspaceId: workspace.id,
    identify,
    contact: () => contactOf(db.client, workspace.id),
    acted(who) {
      for (const feature of features) feature.acted?.(deps, who);
    },
  });
  for (const feature of features) feature.listen?.(listen, deps);

  /** What was left behind is no reason not to run. */
  async function endLeftovers({ name, start: begin }: Feature): Promise<void> {
    await begin?.(deps, workspace.id).catch((error) =>
      log.error({ err: error, feature: name }, "what was left behind could not be ended"),
    );
  }

  async function syncPeople(): Promise<void> {
    await syncAccounts(deps, workspace.id, onMatched);
    const { problem } = await syncCouncil(deps, workspace.id, onMatched);
    if (problem) throw new StartRefused(councilChannelSentence(problem));
  }

  async function resume(): Promise<void> {
    for (const feature of features) await feature.resume?.(deps, workspace.id);
  }

  return {
    deps,
    engine,
    workspaceId: workspace.id,
    features,
    isConnected,
    syncPeople: () => work.track(syncPeople),
    resume: () => work.track(resume),
    async start() {
      // The office is known before anybody can act.
      await syncPeople();
      await resolveProgramChannel(deps, workspace.id);
      for (const feature of features) await work.track(() => endLeftovers(feature));
      await start();
      deps.notices.kick();
      void work
        .track(resume)
        .catch((err) => log.error({ err }, "what was left unfinished could not be taken up"));
    },
    stop,
  };
}
