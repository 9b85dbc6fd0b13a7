/** 復命書: what people must write for their own office about a session, as a draft from what is known. */
import type { Feature } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import { listenForDrafts } from "./make-draft.listeners.ts";

export { fukumeiCard } from "./fukumei.card.ts";
export { draftButton } from "./make-draft.view.ts";

export function createFukumeiFeature({ files }: { files: SlackFiles }): Feature {
  return { name: "fukumei", listen: (listen, deps) => listenForDrafts(listen, deps, files) };
}
