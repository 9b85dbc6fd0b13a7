/** /program finish: the year ends, and the next one can be registered. */
import type { Feature } from "../../platform/feature.ts";
import { listenForFinish } from "./finish-program.listeners.ts";
import { finishedAction } from "./undo-finish.ts";

export { finishCommand } from "./finish-program.listeners.ts";

export function createFinishFeature(): Feature {
  return { name: "finish", audited: [finishedAction], listen: listenForFinish };
}
