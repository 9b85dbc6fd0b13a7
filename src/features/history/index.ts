/** /program log: who did what, when, from what to what; and taking it back. */
import type { Feature } from "../../platform/feature.ts";
import { type HandedToHistory, listenForHistory } from "./show-history.listeners.ts";

export { historyCommand } from "./show-history.listeners.ts";

export function createHistoryFeature(handed: HandedToHistory): Feature {
  return { name: "history", listen: (listen, deps) => listenForHistory(listen, deps, handed) };
}
