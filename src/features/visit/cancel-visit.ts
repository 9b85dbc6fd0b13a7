/** A visit that does not take place, and what the log takes back. */
import { type AuditEntry, recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { teamsWithDays } from "../assignment/index.ts";
import { requireRight } from "../people/index.ts";
import { followVisit } from "./follow-visit.ts";
import { aboutChange, factsOf } from "./log.rules.ts";
import { goneVisit } from "./prepare-visit.ts";
import type { VisitFacts, VisitState } from "./visit.rules.ts";
import { findVisit, lockVisit, updateVisit } from "./visit.store.ts";

interface Setting {
  visit: VisitFacts;
  state: VisitState;
  byId: string;
  at: Date;
}

async function setState(tx: Tx, deps: Pick<Deps, "notices">, { visit, state, byId, at }: Setting) {
  await updateVisit(tx, visit, { state }, { byId, at });
  const stored = await findVisit(tx, visit.workspaceId, visit.id);
  if (!stored) throw goneVisit();
  await followVisit(tx, deps, stored, at);
  return stored;
}

/** Canceling twice is once. `seen`: the revision that the officer had before them. */
export async function cancelVisit(
  deps: Pick<Deps, "db" | "notices">,
  { who, at, visitId, seen }: { who: Who; at: Date; visitId: string; seen: number },
): Promise<VisitFacts> {
  const visit = await deps.db.transaction(async (tx) => {
    requireRight(who, "visit.edit");
    const { workspaceId, personId: byId } = who;
    const before = await lockVisit(tx, workspaceId, visitId, at);
    if (!before) throw goneVisit();
    if (before.state === "CANCELED") return before;
    if (before.revision !== seen) throw new UserError("stale", (words) => words.visit.fault.changedMeanwhile);
    const stored = await setState(tx, deps, { visit: before, state: "CANCELED", byId, at });
    const { programId } = before;
    await recordAudit(tx, {
      ...{ workspaceId, programId, at, byId },
      action: "visit.canceled",
      subject: { type: "visit", id: visitId },
      facts: {
        ...factsOf(before, await teamsWithDays(tx, { workspaceId, id: programId }, before.teamIds)),
        revision: stored.revision,
        was: before.state,
      },
    });
    return stored;
  });
  deps.notices.kick();
  return visit;
}

interface Undoing {
  entry: AuditEntry;
  who: KnownWho;
  at: Date;
}

/** Puts the state back in which the visit was; what was written of it stays. */
async function undoState(tx: Tx, deps: Deps, { entry, who, at }: Undoing, from: VisitState): Promise<void> {
  requireRight(who, "visit.edit");
  const { workspaceId, subjectId } = entry;
  const visit = await lockVisit(tx, workspaceId, subjectId, at);
  if (!visit) throw goneVisit();
  const { revision, was } = aboutChange.parse(entry.facts);
  if (visit.state !== from || visit.revision !== revision) {
    throw new UserError("changed-since", (words) => words.visit.log.changedSince);
  }
  await setState(tx, deps, { visit, state: was, byId: who.personId, at });
}

export const undoDone = (tx: Tx, deps: Deps, undoing: Undoing) => undoState(tx, deps, undoing, "DONE");
export const undoCanceled = (tx: Tx, deps: Deps, undoing: Undoing) =>
  undoState(tx, deps, undoing, "CANCELED");
