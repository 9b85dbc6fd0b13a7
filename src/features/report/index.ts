/** /report: the year's report as the office writes it, takes it and has it approved. */
import type { Words } from "../../locales/index.ts";
import type { Feature } from "../../platform/feature.ts";
import { button } from "../../platform/slack/blocks.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import { reportApproved } from "./approve-report.ts";
import { reportWritten } from "./edit-text.ts";
import { reportTaken } from "./hand-out-report.ts";
import { DESK } from "./ids.ts";
import { listenForReport } from "./report.listeners.ts";

export { gatherForFile, writeFile } from "./hand-out-report.ts";

/** For whoever has no commands. */
export const reportButton = (words: Words) => button({ id: DESK.open, text: words.report.title });

export function createReportFeature({ files }: { files: SlackFiles }): Feature {
  return {
    name: "report",
    audited: [reportTaken, reportWritten, reportApproved],
    listen: (listen, deps) => listenForReport(listen, deps, files),
  };
}
