/** Paper: the reflection sheet to be printed for people whom Slack does not reach, and entered for them (代理入力). */
import type { Feature } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import { listenForSheet } from "./download-sheet.listeners.ts";
import { type HandedToEntering, listenForEntries } from "./enter-answer.listeners.ts";
import { answerEntered, entryOpened } from "./log.rules.ts";
import { undoEntry } from "./undo-entry.ts";

export { entryEnds, entryValue, isEntryOpen, mayBeEntered } from "./entry.rules.ts";
export { ENTER } from "./ids.ts";
export { paperCard } from "./paper.card.ts";

export interface HandedToPaper extends HandedToEntering {
  files: SlackFiles;
}

export function createPaperFeature({ files, ...handed }: HandedToPaper): Feature {
  return {
    name: "paper",
    audited: [{ ...answerEntered, undo: undoEntry }, entryOpened],
    listen(listen, deps) {
      listenForSheet(listen, deps, files);
      listenForEntries(listen, deps, handed);
    },
  };
}
