/** Paper: the reflection sheet to be printed, for people whom Slack does not reach. */
import type { Feature } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import { listenForSheet } from "./download-sheet.listeners.ts";

export { paperCard } from "./paper.card.ts";

export function createPaperFeature({ files }: { files: SlackFiles }): Feature {
  return { name: "paper", listen: (listen, deps) => listenForSheet(listen, deps, files) };
}
