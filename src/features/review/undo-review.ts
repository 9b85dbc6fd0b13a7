/** What the office said of a hand-in is taken back, as long as the team has not handed in anew. */
import type { AuditEntry } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import { addDays, dateOf, moment } from "../../shared/japanese-date.ts";
import { lockStanding, readStandingKey, refreshReminders, saveStanding } from "../assignment/index.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram } from "../program/index.ts";
import { RETURNED } from "./return-hand-in.ts";
import { nextOrdinal } from "./review.store.ts";

export const UNRETURNED = "assignment.unreturned";

const WORTH_DAYS = 14;

interface Undoing {
  entry: AuditEntry;
  who: KnownWho;
  at: Date;
}

/** The team's version is handed in again, neither accepted nor asked for again. */
async function backToHandedIn(
  tx: Tx,
  deps: Pick<Deps, "notices">,
  { entry, who, at }: Undoing,
  { state, version }: { state: "ACCEPTED" | "RETURNED"; version: number },
): Promise<void> {
  requireRight(who, "assignment.review");
  const { workspaceId } = entry;
  const which = readStandingKey(entry.subjectId);
  const standing = await lockStanding(tx, workspaceId, which, at);
  if (standing.state !== state || standing.version !== version) {
    throw new UserError("changed-since", (words) => words.review.fault.changedSince);
  }
  await saveStanding(tx, workspaceId, which, { state: "SUBMITTED", returnedNote: null }, at);
  await refreshReminders(tx, deps.notices, { workspaceId, ...which });
}

/** Nobody was told of it but by the words in messages that stand there: they follow. */
export function undoAccepted(tx: Tx, deps: Deps, undoing: Undoing, version: number): Promise<void> {
  return backToHandedIn(tx, deps, undoing, { state: "ACCEPTED", version });
}

/** The whole team was asked again: it is told that nothing more is needed. */
export async function reverseReturned(tx: Tx, deps: Deps, undoing: Undoing, version: number): Promise<void> {
  await backToHandedIn(tx, deps, undoing, { state: "RETURNED", version });
  const { entry, at } = undoing;
  const { workspaceId, subjectId } = entry;
  const program = await loadProgram(tx, workspaceId, entry.programId ?? "");
  await deps.notices.refresh(tx, { workspaceId, kind: RETURNED, subjectId });
  await deps.notices.announce(tx, UNRETURNED, subjectId, workspaceId, {
    ordinal: await nextOrdinal(tx, { workspaceId, kind: UNRETURNED, subjectId }),
    dueAt: at,
    expiresAt: moment(addDays(dateOf(at), WORTH_DAYS), program.rules.officeHours.to),
    programId: program.id,
  });
}
