/** What the app declares to Slack in manifest.yml, what it registers, and what it names: all three must agree. */
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { createFeatures, type HandedToFeatures } from "../src/features/index.ts";
import type { Deps } from "../src/platform/deps.ts";
import type { Listen } from "../src/platform/slack/listen.ts";
import { root, sourcesIn } from "./support/sources.ts";

/** The rules of Slack's manifest schema (2.0.0) for the parts that we use; anything else would be a typing error. */
const text = (min: number, max: number) => z.string().min(min).max(max);
const manifestRules = z.strictObject({
  display_information: z.strictObject({
    name: text(1, 35),
    description: text(1, 140).optional(),
    long_description: text(175, 4000).optional(),
    background_color: z
      .string()
      .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i)
      .optional(),
  }),
  features: z.strictObject({
    bot_user: z.strictObject({ display_name: text(1, 80), always_online: z.boolean().optional() }),
    app_home: z
      .strictObject({
        home_tab_enabled: z.boolean().optional(),
        messages_tab_enabled: z.boolean().optional(),
        messages_tab_read_only_enabled: z.boolean().optional(),
      })
      .optional(),
    shortcuts: z
      .array(
        z.strictObject({
          name: text(1, 24),
          type: z.enum(["message", "global"]),
          callback_id: text(1, 255),
          description: text(1, 150),
        }),
      )
      .min(1)
      .max(10)
      .optional(),
    slash_commands: z
      .array(
        z.strictObject({
          command: text(2, 32).regex(/^\//),
          description: text(1, 2000),
          usage_hint: text(1, 1000).optional(),
          should_escape: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(50),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(text(1, 50)).max(255) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(text(1, 50)).max(100) }).optional(),
    interactivity: z.strictObject({ is_enabled: z.boolean() }),
    org_deploy_enabled: z.boolean().optional(),
    socket_mode_enabled: z.boolean().optional(),
    token_rotation_enabled: z.boolean().optional(),
  }),
});

const manifest = manifestRules.parse(parse(fs.readFileSync(path.join(root, "manifest.yml"), "utf8")));
const declared = {
  commands: manifest.features.slash_commands.map((one) => one.command),
  events: manifest.settings.event_subscriptions?.bot_events ?? [],
  scopes: manifest.oauth_config.scopes.bot,
};

/** Stands for what the features are handed: they take parts of it in hand, and call none while they register. */
const anything: unknown = new Proxy({}, { get: () => anything });

type Named = Exclude<keyof Listen, "message">;
type Registered = Record<Named, { feature: string; name: string }[]>;

/** What the features register when nothing of the app runs behind them. */
function register(): { registered: Registered; kinds: string[]; features: string[] } {
  const registered: Registered = { command: [], action: [], submit: [], closed: [], event: [] };
  const features = createFeatures(anything as HandedToFeatures);
  for (const feature of features) {
    const keep = (how: Named) => (name: string) => void registered[how].push({ feature: feature.name, name });
    const listen: Listen = {
      command: keep("command"),
      action: keep("action"),
      submit: keep("submit"),
      closed: keep("closed"),
      event: keep("event"),
      // Slack's name for the messages of a DM.
      message: () => keep("event")("message.im"),
    };
    feature.listen?.(listen, anything as Deps);
  }
  return {
    registered,
    kinds: features.flatMap((feature) => (feature.notices ?? []).map((notice) => notice.kind)),
    features: features.map((feature) => feature.name),
  };
}

const { registered, kinds, features } = register();
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const twice = (names: string[]) => sorted(names.filter((name, index) => names.indexOf(name) !== index));

describe("manifest.yml", () => {
  it("declares exactly the commands and events that the features hear", () => {
    expect(sorted(declared.commands)).toEqual(sorted(registered.command.map(({ name }) => name)));
    expect(sorted(declared.events)).toEqual(sorted(registered.event.map(({ name }) => name)));
  });

  it("declares nothing twice", () => {
    for (const names of Object.values(declared)) expect(twice(names)).toEqual([]);
  });

  /** The Web API methods that the app calls, and what each needs (docs.slack.dev/reference/methods). */
  const NEEDS: Record<string, string[]> = {
    "chat.postMessage": ["chat:write"],
    "chat.update": ["chat:write"],
    "chat.postEphemeral": ["chat:write"],
    "views.open": [],
    "views.push": [],
    "views.update": [],
    "views.publish": [],
    "users.list": ["users:read", "users:read.email"],
    "users.info": ["users:read", "users:read.email"],
    "conversations.open": ["im:write"],
    "conversations.info": ["channels:read", "groups:read"],
    "conversations.list": ["channels:read", "groups:read"],
    "conversations.members": ["channels:read", "groups:read"],
    "conversations.history": ["channels:history", "groups:history", "im:history"],
    "files.info": ["files:read"],
    "files.delete": ["files:write"],
    "files.getUploadURLExternal": ["files:write"],
    "files.completeUploadExternal": ["files:write"],
    "auth.test": [],
  };
  const EVENT_NEEDS: Record<string, string[]> = {
    team_join: ["users:read"],
    user_change: ["users:read"],
    member_joined_channel: ["channels:read", "groups:read"],
    member_left_channel: ["channels:read", "groups:read"],
    "message.im": ["im:history"],
    app_home_opened: [],
    app_uninstalled: [],
  };

  it("asks for exactly the scopes that the app's calls, commands and events need", () => {
    const CALL = /\bclient\.((?:chat|views|users|conversations|files|auth)\.\w+)\(/g;
    const calls = sourcesIn("src")
      .filter(({ file }) => file.startsWith("src/platform/") || file === "src/app.ts")
      .flatMap(({ code }) => [...code.matchAll(CALL)].map(([, method = ""]) => method));
    expect(sorted(calls).filter((method) => !(method in NEEDS))).toEqual([]);
    const needed = [
      ...calls.flatMap((method) => NEEDS[method] ?? []),
      ...declared.events.flatMap((event) => EVENT_NEEDS[event] ?? [`unknown event ${event}`]),
      ...(declared.commands.length > 0 ? ["commands"] : []),
    ];
    expect(sorted(declared.scopes)).toEqual(sorted(needed));
  });

  it("turns on what the app relies on: buttons, and a place where people read its messages", () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.features.app_home?.messages_tab_enabled).toBe(true);
  });
});

describe("what the features name", () => {
  async function idsOf(file: string): Promise<string[]> {
    const leaves = (value: unknown): string[] => {
      if (typeof value === "string") return [value];
      return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
    };
    const module: Record<string, unknown> = await import(path.join(root, file));
    return Object.values(module).flatMap(leaves);
  }
  const files = sourcesIn("src/features")
    .map(({ file }) => file)
    .filter((file) => file.endsWith("/ids.ts"));

  it("is unique, prefixed by the feature, and written in one way", async () => {
    const all: string[] = [];
    for (const file of files) {
      const feature = file.split("/")[2] ?? "";
      const ids = await idsOf(file);
      all.push(...ids);
      const shape = new RegExp(`^(?:/[a-z]+|${feature}(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+)$`);
      expect(ids.filter((id) => !shape.test(id))).toEqual([]);
    }
    expect(twice(all)).toEqual([]);
  });

  it("is heard once, by a name from ids.ts", async () => {
    const known = new Set((await Promise.all(files.map(idsOf))).flat());
    for (const how of ["command", "action", "submit", "closed"] as const) {
      const names = registered[how].map(({ name }) => name);
      expect(twice(names)).toEqual([]);
      expect(names.filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it("calls each kind of notice by a feature first, and once", () => {
    expect(twice(kinds)).toEqual([]);
    expect(kinds.filter((kind) => !features.includes(kind.split(".")[0] ?? ""))).toEqual([]);
    expect(kinds.filter((kind) => !/^[a-z]+(?:\.[a-z]+(?:-[a-z]+)*)+$/.test(kind))).toEqual([]);
  });
});
