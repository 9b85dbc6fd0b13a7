/** What this feature records, how the log says it, and what of it can be taken back. */
import type { AuditedAction } from "../../platform/audit/index.ts";
import { undoCanceled, undoDone } from "./cancel-visit.ts";
import { changesIn, saysChanged, saysVisit } from "./log.rules.ts";

export const logged: AuditedAction[] = [
  { action: "visit.created", say: saysVisit("created") },
  // What was typed is not kept in the log, so a change is mended in the form.
  { action: "visit.changed", say: saysChanged, changes: changesIn },
  {
    action: "visit.done",
    say: saysVisit("done"),
    changes: changesIn,
    undoMeans: ({ visit }) => visit.log.undoDone,
    undo: undoDone,
  },
  {
    action: "visit.canceled",
    say: saysVisit("canceled"),
    undoMeans: ({ visit }) => visit.log.undoCanceled,
    undo: undoCanceled,
  },
];
