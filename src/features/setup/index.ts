/** Setting up a year from Slack: a new draft, last year's workbook for the next, and the settings. */
import type { Feature, SubCommand } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import { listenForSettings, settingsCommand } from "./change-settings.listeners.ts";
import { copyCommand, listenForCopy } from "./copy-year.listeners.ts";
import { listenForNew, newCommand } from "./create-program.listeners.ts";
import { createAction, settingsAction } from "./undo-settings.ts";

/** What /program offers of it. */
export function setupCommands(files: SlackFiles): SubCommand[] {
  return [newCommand, copyCommand(files), settingsCommand];
}

export function createSetupFeature({ files }: { files: SlackFiles }): Feature {
  return {
    name: "setup",
    audited: [settingsAction, createAction],
    listen(listen, deps) {
      listenForSettings(listen, deps);
      listenForNew(listen, deps);
      listenForCopy(listen, deps, files);
    },
  };
}
