/** 閉庁日: the days on which one municipality's offices are closed beyond those of all, kept by the office. */
import type { Words } from "../../locales/index.ts";
import type { Feature } from "../../platform/feature.ts";
import type { Reconsider } from "../../platform/notices/index.ts";
import { button } from "../../platform/slack/blocks.ts";
import { listenForClosures } from "./closure.listeners.ts";
import { LIST } from "./ids.ts";
import { auditedActs } from "./undo-closure.ts";

export type { ClosedDay } from "./closure.rules.ts";
export { closedDaysBetween } from "./closure.store.ts";

export const closuresButton = (words: Words) => button({ id: LIST.button, text: words.closure.button });

export function createClosureFeature({ reconsider }: { reconsider: Reconsider }): Feature {
  return {
    name: "closure",
    audited: auditedActs(reconsider),
    listen: (listen, deps) => listenForClosures(listen, deps, reconsider),
  };
}
