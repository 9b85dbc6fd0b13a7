/** An empty workspace: the app's bot, Slackbot, nobody else. */
import { readManifest } from "./manifest.ts";
import type { SandboxOptions } from "./types.ts";
import type { User, World } from "./world.ts";

const SECRET = "5a5aea15a5aea15a5aea15a5aea15a5a";

export function createWorld(options: SandboxOptions): World {
  const declared = readManifest(options.manifest);
  const team = options.team ?? { id: "T0SANDBOX", name: "試しの職場" };
  let count = 0;
  const world: World = {
    clock: options.clock,
    team: { ...team, domain: "sandbox" },
    appId: "A0SANDBOX",
    botId: "B0SANDBOX",
    botUserId: "U0SANDBOT",
    botToken: `xoxb-${team.id}-sandbox`,
    appToken: `xapp-1-A0SANDBOX-${team.id}`,
    signingSecret: SECRET,
    declared,
    keepsPace: options.rates !== "off",
    origin: "",
    users: new Map(),
    channels: new Map(),
    ephemerals: [],
    views: new Map(),
    stacks: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    files: new Map(),
    messageForms: new Map(),
    keeps: options.keeps ?? Number.POSITIVE_INFINITY,
    calls: [],
    outgoing: [],
    violations: [],
    lateAcks: [],
    plans: [],
    buckets: new Map(),
    listeners: [],
    deliver: async () => ({ ok: false, failure: "dispatch_failed" }),
    isConnected: () => false,
    isClosed: false,
    nextNumber: () => ++count,
  };
  world.users.set(world.botUserId, bot(world.botUserId, declared.appName, team.id));
  world.users.set("USLACKBOT", bot("USLACKBOT", "Slackbot", team.id));
  return world;
}

function bot(id: string, name: string, teamId: string): User {
  return {
    id,
    name,
    teamId,
    isBot: true,
    locale: "ja-JP",
    deleted: false,
    isRestricted: false,
    isUltraRestricted: false,
    isStranger: false,
    isWithoutCommands: false,
  };
}
