/** A decision that was wrong: the mark is as it was before it, the request waits again, and the person is told so. */
import { z } from "zod";
import { wordsIn } from "../../locales/index.ts";
import type { AuditEntry } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import { correctMark, lockEnrollments, refreshMessages } from "../attendance/index.ts";
import { openRecords, recordErrata, STATUSES } from "../closing/index.ts";
import { requireRight } from "../people/index.ts";
import { yearEnds } from "./correction.rules.ts";
import { decisionsAnnounced, lastCorrections, reopenCorrection } from "./correction.store.ts";
import { load, type ToDecide } from "./decide-correction.ts";
import { ASKED_KIND, DECIDED_KIND, REVERSED_KIND } from "./ids.ts";

const kept = z.object({
  status: z.enum(["NONE", ...STATUSES]),
  standIn: z.object({ name: z.string(), kana: z.string(), organization: z.string() }).optional(),
});

interface Reversing {
  entry: AuditEntry;
  who: KnownWho;
  at: Date;
}

const changedSince = () => new UserError("changed-since", (words) => words.correction.changedSince);

/** The decision is the last word on this request, and nobody has entered anything since. */
async function requireLast(tx: Tx, { correction, session, mark, entered }: ToDecide, entry: AuditEntry) {
  const { id, enrollmentId, state, decidedAt } = correction;
  const isDecided = state === "ACCEPTED" || state === "REFUSED";
  const last = (await lastCorrections(tx, session, [enrollmentId])).get(enrollmentId);
  if (!isDecided || last?.id !== id || decidedAt?.getTime() !== entry.at.getTime()) throw changedSince();
  const [before, after] = [kept.parse(entry.before), kept.parse(entry.after)];
  if ((mark?.status ?? "NONE") !== after.status) throw changedSince();
  const hasChanged = before.status !== after.status;
  if (hasChanged && entered?.at.getTime() !== entry.at.getTime()) throw changedSince();
  return { before, hasChanged };
}

export async function reverseDecision(tx: Tx, deps: Deps, { entry, who, at }: Reversing): Promise<void> {
  requireRight(who, "correction.decide");
  const { workspaceId, subjectId: id } = entry;
  const found = await load(tx, who, id);
  // In the order in which all take them: the session before the enrollment.
  const counts = await openRecords(tx, found.program, found.session, at);
  await lockEnrollments(tx, workspaceId, [found.correction.enrollmentId]);
  const about = await load(tx, who, id);
  const { correction, session, program } = about;
  const { enrollmentId, person } = correction;
  const { before, hasChanged } = await requireLast(tx, about, entry);
  if (hasChanged) {
    const { status, standIn } = before;
    const mark = status === "NONE" ? undefined : { status, ...(standIn && { standIn }) };
    const of = { session, enrollmentId, personId: person.id, mark };
    await correctMark(tx, deps.notices, { ...of, byId: who.personId, at });
  }
  await reopenCorrection(tx, { workspaceId, id });
  await refreshMessages(tx, deps.notices, { workspaceId, sessionId: session.id, personIds: [person.id] });
  for (const kind of [ASKED_KIND, DECIDED_KIND]) {
    await deps.notices.refresh(tx, { workspaceId, kind, subjectId: id });
  }
  await deps.notices.announce(tx, REVERSED_KIND, id, workspaceId, {
    ordinal: await decisionsAnnounced(tx, { workspaceId, id }),
    ...{ dueAt: at, expiresAt: yearEnds({ fiscalYear: program.fiscalYear + 1 }), programId: program.id },
  });
  const { reversedReason } = wordsIn(program.language).correction;
  if (counts) await recordErrata(tx, counts, { at, byId: who.personId, reason: reversedReason });
}
