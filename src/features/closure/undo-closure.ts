/** How the log says that a closed day came or went, and takes it back. */
import type { AuditedAction } from "../../platform/audit/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Reconsider } from "../../platform/notices/index.ts";
import { requireRight } from "../people/index.ts";
import { CLOSURE_ADDED, CLOSURE_REMOVED, followClosure } from "./change-closure.ts";
import { closedDayFacts } from "./closure.rules.ts";
import { addClosedDay, municipalitiesOf, removeClosedDay } from "./closure.store.ts";

const changedSince = () => new UserError("changed-since", (words) => words.closure.fault.changedSince);

export function auditedActs(reconsider: Reconsider): AuditedAction[] {
  return [
    {
      action: CLOSURE_ADDED,
      say: ({ closure }, facts) => closure.log.added(closedDayFacts.parse(facts)),
      async undo(tx, { notices }, { entry, who, at }) {
        requireRight(who, "closure.edit");
        const { workspaceId } = entry;
        const day = closedDayFacts.parse(entry.facts);
        if (!(await removeClosedDay(tx, workspaceId, day))) throw changedSince();
        await followClosure(tx, { notices, reconsider }, { workspaceId, ...day }, at);
      },
    },
    {
      action: CLOSURE_REMOVED,
      say: ({ closure }, facts) => closure.log.removed(closedDayFacts.parse(facts)),
      async undo(tx, { notices }, { entry, who, at }) {
        requireRight(who, "closure.edit");
        const { workspaceId } = entry;
        const { municipalityId, date, name } = closedDayFacts.parse(entry.facts);
        const isThere = (await municipalitiesOf(tx, workspaceId)).some(({ id }) => id === municipalityId);
        if (!isThere || !(await addClosedDay(tx, workspaceId, { municipalityId, date, name }))) {
          throw changedSince();
        }
        await followClosure(tx, { notices, reconsider }, { workspaceId, municipalityId }, at);
      },
    },
  ];
}
