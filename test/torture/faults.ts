/** What goes wrong: which of it, and at which of the things that happen, follows from the seed. */
import { chance, pick } from "../../src/rehearsal/chance.ts";
import type { FailPlan, Meddling, Sandbox } from "../../src/sandbox/index.ts";
import type { DatabaseProxy } from "./database-proxy.ts";
import type { Instance } from "./instance.ts";
import { keysOf } from "./people.ts";

/** How often something goes wrong, of all that leaves the app or comes to it. */
const SHARE = 0.06;

const ORDINARY = [
  "kill",
  "cut",
  "refuse",
  "lost",
  "500",
  "limited",
  "hang",
  "lost edit",
  "look-up",
  "open",
  "drop",
] as const;
type Fault = (typeof ORDINARY)[number] | "kill database";
/** Kills and what leads to doubles more often than the rest. */
const WEIGHTS: Record<Fault, number> = {
  kill: 18,
  "kill database": 18,
  cut: 12,
  refuse: 8,
  lost: 16,
  "500": 8,
  limited: 8,
  hang: 2,
  "lost edit": 6,
  "look-up": 8,
  open: 6,
  drop: 3,
};

export interface Faults {
  /** How many there were of each. */
  counts: Map<string, number>;
  stop(): Promise<void>;
}

export interface FaultParts {
  seed: string;
  slack: Sandbox;
  instances: Instance[];
  /** The way to the database of each instance; none where it is embedded. */
  proxies: DatabaseProxy[];
  stir(): void;
}

export function letGoWrong({ seed, slack, instances, proxies, stir }: FaultParts): Faults {
  const counts = new Map<string, number>();
  let isOver = false;
  let ticks = 0;
  const kinds = [...ORDINARY, "kill database"].filter((kind) =>
    proxies.length > 0 ? kind !== "kill database" : kind !== "cut" && kind !== "refuse",
  ) as Fault[];
  const weighted = kinds.flatMap((kind) => Array<Fault>(WEIGHTS[kind]).fill(kind));
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);

  function fail(plan: FailPlan): void {
    slack.fail(plan);
  }

  function strike(kind: Fault, nth: number): void {
    const which = Math.floor(chance(seed, "which", nth) * instances.length);
    const roll = chance(seed, "how", nth);
    const [instance, proxy] = [instances[which], proxies[which]];
    const post = "chat.postMessage";
    count(kind);
    stir();
    if (kind === "kill") instance?.kill();
    else if (kind === "kill database" && instance?.databasePid) process.kill(instance.databasePid, "SIGKILL");
    else if (kind === "cut") proxy?.cut();
    else if (kind === "refuse") {
      proxy?.refuse();
      if (roll < 0.5) proxy?.cut();
      setTimeout(() => void proxy?.open(), 200 + roll * 2500);
    } else if (kind === "lost") fail({ method: post, how: "lost-answer", times: roll < 0.2 ? 3 : 1 });
    else if (kind === "500") fail({ method: post, how: "500", times: roll < 0.2 ? 3 : 1 });
    else if (kind === "limited")
      fail({ method: post, how: "ratelimited", retryAfter: 1 + Math.floor(roll * 45) });
    else if (kind === "hang") fail({ method: post, how: "hang" });
    else if (kind === "lost edit") fail({ method: "chat.update", how: roll < 0.5 ? "lost-answer" : "500" });
    else if (kind === "look-up")
      fail({ method: "conversations.history", how: roll < 0.5 ? "500" : "ratelimited", retryAfter: 5 });
    else if (kind === "open") fail({ method: "views.open", how: roll < 0.5 ? "500" : "lost-answer" });
    else if (roll < 0.5) slack.dropSocket();
    else slack.refreshSocket();
  }

  function tick(): void {
    if (isOver) return;
    const nth = ++ticks;
    if (chance(seed, "fault?", nth) < SHARE) strike(pick(weighted, seed, "fault", nth), nth);
  }

  slack.onOutgoing(() => {
    stir();
    tick();
  });
  let deliveries = 0;
  slack.meddle((): Meddling => {
    stir();
    tick();
    if (isOver) return {};
    const nth = ++deliveries;
    const roll = chance(seed, "delivery", nth);
    if (roll < 0.04) {
      // While it is at it.
      const instance = pick(instances, seed, "whose", nth);
      setTimeout(() => {
        if (!isOver) instance.kill();
      }, roll * 1000);
      count("kill");
    }
    if (roll > 0.9) count("delivered twice");
    if (roll > 0.8 && roll < 0.92) count("delivered late");
    return {
      ...(roll > 0.9 && { times: 2 }),
      ...(roll > 0.8 && roll < 0.92 && { lateMs: (roll - 0.8) * 10_000 }),
    };
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
