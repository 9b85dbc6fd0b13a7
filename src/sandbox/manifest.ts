/** Reads what the app declares about itself: what is not declared, Slack does not deliver. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const commandSchema = z.looseObject({
  command: z.string().startsWith("/").max(32),
  description: z.string(),
  usage_hint: z.string().optional(),
});
const shortcutSchema = z.looseObject({
  name: z.string().max(24),
  type: z.enum(["global", "message"]),
  callback_id: z.string().max(255),
});

const manifestSchema = z.looseObject({
  display_information: z.looseObject({ name: z.string().min(1).max(35) }),
  features: z.looseObject({
    bot_user: z.looseObject({ display_name: z.string().max(80) }).optional(),
    app_home: z
      .looseObject({
        home_tab_enabled: z.boolean().optional(),
        messages_tab_enabled: z.boolean().optional(),
        messages_tab_read_only_enabled: z.boolean().optional(),
      })
      .optional(),
    slash_commands: z.array(commandSchema).max(50).optional(),
    shortcuts: z.array(shortcutSchema).max(10).optional(),
  }),
  oauth_config: z.looseObject({
    scopes: z.looseObject({ bot: z.array(z.string()).max(255).optional() }),
  }),
  settings: z.looseObject({
    event_subscriptions: z.looseObject({ bot_events: z.array(z.string()).max(100).optional() }).optional(),
    interactivity: z.looseObject({ is_enabled: z.boolean() }).optional(),
    socket_mode_enabled: z.boolean().optional(),
  }),
});

export type Manifest = z.infer<typeof manifestSchema>;

export interface DeclaredCommand {
  /** Whether people and channels in its text arrive as ids. */
  shouldEscape: boolean;
  /** What a client shows while somebody types it. */
  description: string;
  usageHint: string;
}

/** What the rest of the sandbox asks about. */
export interface Declared {
  appName: string;
  scopes: ReadonlySet<string>;
  events: ReadonlySet<string>;
  commands: ReadonlyMap<string, DeclaredCommand>;
  shortcuts: ReadonlyMap<string, "global" | "message">;
  isInteractive: boolean;
  hasHome: boolean;
  hasMessagesTab: boolean;
  /** People may write to the app there. */
  hasMessageBox: boolean;
}

export function readManifest(source: string | Manifest): Declared {
  const manifest = manifestSchema.parse(
    typeof source === "string" ? parse(readFileSync(source, "utf8")) : source,
  );
  const { features, settings } = manifest;
  return {
    appName: features.bot_user?.display_name ?? manifest.display_information.name,
    scopes: new Set(manifest.oauth_config.scopes.bot ?? []),
    events: new Set(settings.event_subscriptions?.bot_events ?? []),
    commands: new Map(
      (features.slash_commands ?? []).map((c) => [
        c.command,
        { shouldEscape: c.should_escape === true, description: c.description, usageHint: c.usage_hint ?? "" },
      ]),
    ),
    shortcuts: new Map((features.shortcuts ?? []).map((s) => [s.callback_id, s.type])),
    isInteractive: settings.interactivity?.is_enabled ?? false,
    hasHome: features.app_home?.home_tab_enabled ?? false,
    hasMessagesTab: features.app_home?.messages_tab_enabled ?? true,
    hasMessageBox: features.app_home?.messages_tab_read_only_enabled !== true,
  };
}
