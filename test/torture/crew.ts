/** The instances of one life, each with its own way to the database: whoever ends is started again, as a service is. */
import path from "node:path";
import { chance } from "../../src/rehearsal/chance.ts";
import type { Sandbox } from "../../src/sandbox/index.ts";
import { freePort } from "../support/free-port.ts";
import { type DatabaseProxy, startDatabaseProxy } from "./database-proxy.ts";
import { createInstance, type Instance } from "./instance.ts";
import type { InstanceSettings } from "./instance-messages.ts";
import type { LeapingClock } from "./leaping-clock.ts";
import type { Where } from "./prepare.ts";

/** It could not start, because its database was away. */
const NOT_STARTED = 1;
/** Real milliseconds until somebody starts it again. */
const PAUSE_MS = { least: 100, most: 2100 };

export interface Crew {
  instances: Instance[];
  /** None where the database is embedded, or nothing is to go wrong. */
  proxies: DatabaseProxy[];
  /** Those who ended without being killed, in words. */
  deaths: string[];
  start(): Promise<void>;
  stop(): Promise<void>;
  /** At once, whatever they are at. */
  end(): Promise<void>;
}

export interface CrewParts {
  /** instance-process, compiled. */
  program: string;
  seed: string;
  clock: LeapingClock;
  where: Where;
  slack: Sandbox;
  councilChannel: string;
  isOverHttp: boolean;
  /** How wrong the clock of each is. */
  skews: number[];
  hasProxies: boolean;
  /** For logs and files. */
  folder: string;
  onEnd(): void;
}

async function connectionOf({
  slack,
  isOverHttp,
}: CrewParts): Promise<InstanceSettings["slack"]["connection"]> {
  if (!isOverHttp) return { kind: "socket", appToken: slack.appToken };
  return { kind: "http", signingSecret: slack.signingSecret, port: await freePort() };
}

export async function gatherCrew(parts: CrewParts): Promise<Crew> {
  const { program, seed, clock, where, slack, councilChannel, folder } = parts;
  const crew: Pick<Crew, "instances" | "proxies" | "deaths"> = { instances: [], proxies: [], deaths: [] };
  const urls: string[] = [];
  let isOver = false;
  let ends = 0;

  function ended(instance: Instance, code: number | null, signal: NodeJS.Signals | null): void {
    parts.onEnd();
    if (signal !== "SIGKILL" && code !== NOT_STARTED)
      crew.deaths.push(`${instance.name} ended by itself (${code ?? signal})`);
    const { least, most } = PAUSE_MS;
    const again = () => {
      if (!isOver) instance.start();
    };
    setTimeout(again, least + chance(seed, "pause", ++ends) * (most - least));
  }

  async function add(name: string, skewMs: number): Promise<void> {
    const proxy = parts.hasProxies && "url" in where ? await startDatabaseProxy(where.url) : undefined;
    if (proxy) crew.proxies.push(proxy);
    const connection = await connectionOf(parts);
    if (connection.kind === "http") urls.push(`http://127.0.0.1:${connection.port}/slack/events`);
    const settings = {
      database: proxy && "url" in where ? { url: proxy.through(where.url) } : where,
      filesDir: path.join(folder, "files"),
      slack: { botToken: slack.botToken, apiUrl: slack.apiUrl, connection },
      councilChannelId: councilChannel,
      skewMs,
    };
    const instance: Instance = createInstance({
      ...{ name, program, clock, settings, logs: folder },
      onEnd: (code, signal) => ended(instance, code, signal),
    });
    crew.instances.push(instance);
  }

  for (const [index, skewMs] of parts.skews.entries()) await add(`instance-${index + 1}`, skewMs);
  if (urls.length > 0) slack.deliverOverHttp(...urls);
  return {
    ...crew,
    async start() {
      for (const instance of crew.instances) instance.start();
      await Promise.all(crew.instances.map((instance) => instance.settled()));
    },
    async stop() {
      isOver = true;
      for (const instance of crew.instances) await instance.stop();
    },
    async end() {
      isOver = true;
      for (const instance of crew.instances) instance.kill();
      for (const proxy of crew.proxies) await proxy.close();
    },
  };
}
