/** The workbook from Slack and into it: /program import and export. */
import type { Feature, SubCommand } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import { importActs } from "../import/index.ts";
import { endLeftovers } from "./end-leftovers.ts";
import { exportCommand, listenForExport } from "./export-workbook.listeners.ts";
import { importCommand, listenForImport } from "./import-upload.listeners.ts";

export { type Fetched, fetchEach } from "./fetch-files.ts";
export { type Acting, createTeller, plainly, type Said } from "./say-afterwards.ts";
export { markOf } from "./upload.rules.ts";

/** What /program offers of it. */
export function uploadCommands(files: SlackFiles): SubCommand[] {
  return [importCommand, exportCommand(files)];
}

export function createUploadFeature({ files }: { files: SlackFiles }): Feature {
  return {
    name: "upload",
    audited: importActs,
    start: endLeftovers,
    listen(listen, deps) {
      listenForImport(listen, deps, files);
      listenForExport(listen, deps, files);
    },
  };
}
