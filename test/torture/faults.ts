/** What goes wrong: which of it, and at which of the things that happen, follows from the seed. */
import { chance, pick } from "../../src/rehearsal/chance.ts";
import type { Meddling, Sandbox } from "../../src/sandbox/index.ts";
import type { DatabaseProxy } from "./database-proxy.ts";
import type { Instance } from "./instance.ts";
import { keysOf } from "./people.ts";

export interface Faults {
  /** How many there were of each. */
  counts: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

export interface FaultParts {
  seed: string;
  slack: Sandbox;
  instances: Instance[];
  /** The way to the database of each instance; none where it is embedded. */
  proxies: DatabaseProxy[];
  /** Something happens. */
  stir(): void;
}

/** Whom it hits, and a number from 0 to 1 for how. */
interface Hit {
  slack: Sandbox;
  instance: Instance | undefined;
  proxy: DatabaseProxy | undefined;
  roll: number;
}

/** How often something goes wrong, of all that leaves the app or comes to it. */
const SHARE = 0.06;
/** The same for an instance that is killed while it is at a request. */
const SHARE_AT_REQUESTS = 0.04;
const POST = "chat.postMessage";

/** What is done, and how often beside the others: kills and what leads to doubles more often than the rest. */
const FAULTS: Record<string, { weight: number; on?: "server" | "embedded"; strike(hit: Hit): void }> = {
  kill: { weight: 18, strike: ({ instance }) => instance?.kill() },
  "kill database": {
    weight: 18,
    on: "embedded",
    strike({ instance }) {
      if (instance?.databasePid) process.kill(instance.databasePid, "SIGKILL");
    },
  },
  cut: { weight: 12, on: "server", strike: ({ proxy }) => proxy?.cut() },
  refuse: {
    weight: 8,
    on: "server",
    strike({ proxy, roll }) {
      proxy?.refuse();
      if (roll < 0.5) proxy?.cut();
      setTimeout(() => void proxy?.open(), 200 + roll * 2500);
    },
  },
  "answer lost": {
    weight: 16,
    strike: ({ slack, roll }) => slack.fail({ method: POST, how: "lost-answer", times: roll < 0.2 ? 3 : 1 }),
  },
  "500": {
    weight: 8,
    strike: ({ slack, roll }) => slack.fail({ method: POST, how: "500", times: roll < 0.2 ? 3 : 1 }),
  },
  "429": {
    weight: 8,
    strike: ({ slack, roll }) =>
      slack.fail({ method: POST, how: "ratelimited", retryAfter: 1 + Math.floor(roll * 45) }),
  },
  hang: { weight: 2, strike: ({ slack }) => slack.fail({ method: POST, how: "hang" }) },
  "edit lost": {
    weight: 6,
    strike: ({ slack, roll }) =>
      slack.fail({ method: "chat.update", how: roll < 0.5 ? "lost-answer" : "500" }),
  },
  "look-up failed": {
    weight: 8,
    strike: ({ slack, roll }) =>
      slack.fail({ method: "conversations.history", how: roll < 0.5 ? "500" : "ratelimited", retryAfter: 5 }),
  },
  "form not opened": {
    weight: 6,
    strike: ({ slack, roll }) =>
      slack.fail({ method: "views.open", how: roll < 0.5 ? "500" : "lost-answer" }),
  },
  "sockets dropped": {
    weight: 3,
    strike: ({ slack, roll }) => (roll < 0.5 ? slack.dropSocket() : slack.refreshSocket()),
  },
};

export function letGoWrong({ seed, slack, instances, proxies, stir }: FaultParts): Faults {
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const place = proxies.length > 0 ? "server" : "embedded";
  const names = Object.entries(FAULTS).flatMap(([name, { weight, on = place }]) =>
    on === place ? Array<string>(weight).fill(name) : [],
  );
  let isOver = false;
  let events = 0;
  let requests = 0;

  function happens(): void {
    stir();
    if (isOver) return;
    const nth = ++events;
    if (chance(seed, "fault?", nth) >= SHARE) return;
    const name = pick(names, seed, "fault", nth);
    const which = Math.floor(chance(seed, "which", nth) * instances.length);
    count(name);
    FAULTS[name]?.strike({
      slack,
      instance: instances[which],
      proxy: proxies[which],
      roll: chance(seed, "how", nth),
    });
  }

  /** While somebody is at it, or about to be. */
  function killSoon(nth: number, ms: number): void {
    const instance = pick(instances, seed, "whose", nth);
    count("kill at a request");
    setTimeout(() => {
      if (!isOver) instance.kill();
    }, ms);
  }

  slack.onOutgoing(happens);
  slack.meddle((): Meddling => {
    happens();
    if (isOver) return {};
    const nth = ++requests;
    const roll = chance(seed, "request", nth);
    if (roll < SHARE_AT_REQUESTS) killSoon(nth, roll * 1000);
    const isTwice = roll > 0.9;
    const isLate = roll > 0.8 && roll < 0.92;
    if (isTwice) count("request twice");
    if (isLate) count("request late");
    return { ...(isTwice && { times: 2 }), ...(isLate && { lateMs: (roll - 0.8) * 10_000 }) };
  });
  return {
    counts,
    async stop() {
      isOver = true;
      await Promise.all(proxies.map((proxy) => proxy.open()));
    },
  };
}

/** In the middle of a fan-out all instances are killed at once, when the `nth` of its messages stands in Slack. */
export function killAt(kind: string, nth: number) {
  return ({ slack, instances }: FaultParts): Faults => {
    const counts = new Map<string, number>();
    let posted = 0;
    slack.onOutgoing((outgoing) => {
      if (outgoing.op !== "post" || !keysOf(outgoing).some((key) => key.startsWith(`${kind}/`))) return;
      posted += 1;
      if (posted !== nth) return;
      for (const instance of instances) instance.kill();
      counts.set("kill", instances.length);
    });
    return { counts, stop: () => Promise.resolve() };
  };
}
