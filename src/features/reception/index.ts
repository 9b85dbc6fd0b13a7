/** The reception desk: 受付名簿 and 名札, from the records as they stand. */
import type { Feature } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import { listenForDownloads } from "./download-reception.listeners.ts";

export { receptionBlocks } from "./reception.card.ts";

export function createReceptionFeature({ files }: { files: SlackFiles }): Feature {
  return { name: "reception", listen: (listen, deps) => listenForDownloads(listen, deps, files) };
}
