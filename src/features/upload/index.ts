/** The workbook from Slack: /program import. */
import type { Feature, SubCommand } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import { importCommand, listenForImport } from "./import-upload.listeners.ts";

/** What /program offers of it. */
export const uploadCommands: SubCommand[] = [importCommand];

export function createUploadFeature({ files }: { files: SlackFiles }): Feature {
  return {
    name: "upload",
    listen(listen, deps) {
      listenForImport(listen, deps, files);
    },
  };
}
