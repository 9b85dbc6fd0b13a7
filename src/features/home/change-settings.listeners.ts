import type { Deps } from "../../platform/deps.ts";
import type { Reconsider } from "../../platform/notices/index.ts";
import type { Listen } from "../../platform/slack/listen.ts";
import { changeSettings, prepareSettings } from "./change-settings.ts";
import { readSettings, settingsView } from "./change-settings.view.ts";
import { SETTINGS } from "./ids.ts";

export function listenChangeSettings(listen: Listen, deps: Deps, reconsider: Reconsider): void {
  listen.action(SETTINGS.open, async ({ who, words, open }) => {
    await open(settingsView(words, await prepareSettings(deps.db.client, who)));
  });

  listen.submit(SETTINGS.view, async ({ who, now: at, values, once }) => {
    await changeSettings({ ...deps, reconsider }, { who, at, once, ...readSettings(values) });
    return { clear: true };
  });
}
