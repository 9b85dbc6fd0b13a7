/** /program pause and resume: everything is held back with one press, and what was missed is asked about. */
import type { Feature, SubCommand } from "../../platform/feature.ts";
import type { Holding, NoticePreview } from "../../platform/notices/index.ts";
import { auditedActs } from "./log.rules.ts";
import { listenForPause, pauseCommand } from "./pause-program.listeners.ts";
import { listenForResume, resumeCommand } from "./resume-program.listeners.ts";

export { pauseRestored } from "./pause-restored.ts";

interface Handed {
  preview: NoticePreview;
  holding: Holding;
}

/** What /program offers of it. */
export function pauseCommands(handed: Handed): SubCommand[] {
  return [pauseCommand, resumeCommand(handed)];
}

export function createPauseFeature(handed: Handed): Feature {
  return {
    name: "pause",
    audited: auditedActs,
    listen(listen, deps) {
      listenForPause(listen, deps, handed.holding);
      listenForResume(listen, deps, handed);
    },
  };
}
