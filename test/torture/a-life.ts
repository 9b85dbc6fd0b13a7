/** One life: a workspace, a database, one instance or two, and people; calm, or with what goes wrong. */
import fs from "node:fs";
import path from "node:path";
import { chance } from "../../src/rehearsal/chance.ts";
import { gatherHouse, gatherOffice } from "../../src/rehearsal/index.ts";
import { startSandbox } from "../../src/sandbox/index.ts";
import { freePort } from "../support/free-port.ts";
import { root } from "../support/sources.ts";
import { type DatabaseProxy, startDatabaseProxy } from "./database-proxy.ts";
import type { FaultParts, Faults } from "./faults.ts";
import { createInstance, type Instance } from "./instance.ts";
import type { InstanceSettings } from "./instance-messages.ts";
import { judge, type Outcome } from "./judge.ts";
import { LeapingClock } from "./leaping-clock.ts";
import { live } from "./live.ts";
import type { Act, Crowd } from "./people.ts";
import type { Prepared, Where } from "./prepare.ts";
import { BEGINS } from "./scenario.ts";

/** When nothing goes wrong any more, so long until all is quiet. */
const AFTERMATH_MS = 20 * 60_000;
/** It could not start, because its database was away: whoever watches it starts it again. */
const NOT_STARTED = 1;

export interface LifeOptions {
  prepared: Prepared;
  /** instance-process, compiled. */
  program: string;
  seed: string;
  ends: Date;
  isOverHttp: boolean;
  /** How wrong the clock of each instance is. */
  skews: number[];
  /** How many of the program's people have an account; nobody can tell the others anything. */
  accounts: number;
  /** For the logs of the instances. */
  folder: string;
  acts(crowd: Crowd, people: string[], ends: Date): Act[];
  /** What goes wrong; without it nothing does. */
  wrong?: (parts: FaultParts) => Faults;
}

export interface Lived extends Outcome {
  faults: ReadonlyMap<string, number>;
  acts: number;
  tries: number;
  seconds: number;
}

async function openSlack({ prepared, accounts: most }: LifeOptions, clock: LeapingClock) {
  const slack = await startSandbox({ clock, manifest: path.join(root, "manifest.yml") });
  const { officerIds, councilChannel } = gatherOffice(slack);
  const { people, channelName } = prepared.desk;
  const office = { officerIds, councilChannel };
  const present = people.slice(0, most);
  const { accounts } = gatherHouse(slack, office, present, channelName, async () => undefined);
  return { slack, councilChannel, people: [...accounts.values()] };
}

type Slack = Awaited<ReturnType<typeof openSlack>>;

function settingsOf(
  { isOverHttp, folder }: LifeOptions,
  { slack, councilChannel }: Slack,
  { database, port }: { database: Where; port: number },
): Omit<InstanceSettings, "ahead" | "skewMs"> {
  const connection = isOverHttp
    ? { kind: "http" as const, signingSecret: slack.signingSecret, port }
    : { kind: "socket" as const, appToken: slack.appToken };
  return {
    database,
    filesDir: path.join(folder, "files"),
    slack: { botToken: slack.botToken, apiUrl: slack.apiUrl, connection },
    councilChannelId: councilChannel,
  };
}

export async function lead(options: LifeOptions): Promise<Lived> {
  const { prepared, seed, ends, isOverHttp, folder, skews } = options;
  const began = performance.now();
  fs.mkdirSync(folder, { recursive: true });
  const clock = LeapingClock.at(BEGINS);
  const where = await prepared.copy();
  const workspace = await openSlack(options, clock);
  const { slack, people } = workspace;
  const proxies: DatabaseProxy[] = [];
  const instances: Instance[] = [];
  /** On which they hear, over HTTP. */
  const ports: number[] = [];
  const deaths: string[] = [];
  let stirred = clock.now();
  let isOver = false;
  let tries = 0;
  let starts = 0;
  const stir = () => {
    stirred = clock.now();
  };

  function ended(instance: Instance, code: number | null, signal: NodeJS.Signals | null): void {
    stir();
    if (signal !== "SIGKILL" && code !== NOT_STARTED)
      deaths.push(`${instance.name} ended by itself (${code ?? signal})`);
    const pause = 100 + chance(seed, "pause", ++starts) * 2000;
    setTimeout(() => {
      if (!isOver) instance.start();
    }, pause);
  }

  async function add(nth: number, skewMs: number): Promise<void> {
    const proxy = "url" in where && options.wrong ? await startDatabaseProxy(where.url) : undefined;
    if (proxy) proxies.push(proxy);
    const database = proxy && "url" in where ? { url: proxy.through(where.url) } : where;
    const port = await freePort();
    ports.push(port);
    const settings = { ...settingsOf(options, workspace, { database, port }), skewMs };
    const { program } = options;
    const onEnd = (code: number | null, signal: NodeJS.Signals | null) => ended(instance, code, signal);
    const parts = { name: `instance-${nth + 1}`, program, clock, settings, logs: folder, onEnd };
    const instance = createInstance(parts);
    instances.push(instance);
  }

  try {
    for (const [nth, skewMs] of skews.entries()) await add(nth, skewMs);
    if (isOverHttp) slack.deliverOverHttp(...ports.map((port) => `http://127.0.0.1:${port}/slack/events`));
    for (const instance of instances) instance.start();
    await Promise.all(instances.map((instance) => instance.settled()));
    const faults = options.wrong?.({ seed, slack, instances, proxies, stir });
    const tried = path.join(folder, "tries.log");
    const life = {
      ...{ clock, instances, stir },
      lastStir: () => stirred,
      onTry(act: Act, error: unknown) {
        tries += 1;
        fs.appendFileSync(tried, `${clock.now().toISOString()} ${act.what}: ${error}\n`);
      },
    };
    const crowd: Crowd = { slack, seed, promised: [] };
    const acts = options.acts(crowd, people, ends);
    await live(life, acts, ends);
    await faults?.stop();
    stir();
    await live(life, [], new Date(ends.getTime() + AFTERMATH_MS));
    isOver = true;
    for (const instance of instances) await instance.stop();
    const outcome = await judge({ slack, where, promised: crowd.promised, at: clock.now() });
    const lines = slack.outgoing.map((one) => JSON.stringify({ ...one, blocks: undefined }));
    fs.writeFileSync(path.join(folder, "outgoing.jsonl"), lines.join("\n"));
    return {
      ...outcome,
      findings: [...deaths, ...outcome.findings],
      faults: faults?.counts ?? new Map(),
      acts: acts.length,
      tries,
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    isOver = true;
    for (const instance of instances) instance.kill();
    for (const proxy of proxies) await proxy.close();
    await slack.close();
    await prepared.drop(where);
  }
}
