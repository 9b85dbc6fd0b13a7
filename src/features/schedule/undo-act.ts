/** Taking back what the office did with a session, as long as nobody was told of it. */
import type { AuditEntry, AuditedAction } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import {
  APPROVAL,
  announcementsOf,
  changedFields,
  detailsOf,
  isAnnounced,
  lockSession,
  mustTell,
  refreshAnnouncement,
  type SessionFacts,
  sessionsOf,
  updateSession,
} from "../session/index.ts";
import type { SessionMoved } from "./change-session.ts";
import { faultsOf, requireOpen, requireToCome } from "./form.rules.ts";
import { APPROVED, aboutCancel, CANCELED, CLOSED, CREATED, EDITED, MOVED, someDetails } from "./log.rules.ts";

interface Undoing {
  entry: AuditEntry;
  who: KnownWho;
  at: Date;
}

const changedSince = (number: number) =>
  new UserError("changed-since", (words) => words.schedule.log.changedSince(number));

async function locked(
  tx: Tx,
  { entry, at }: Undoing,
): Promise<{ session: SessionFacts; program: ProgramFacts }> {
  const { workspaceId, subjectId } = entry;
  const session = await lockSession(tx, workspaceId, subjectId, at);
  if (!session) throw new UserError("no-session", (words) => words.schedule.fault.noSession);
  return { session, program: await loadProgram(tx, workspaceId, session.programId) };
}

async function requireFaultless(
  tx: Tx,
  program: ProgramFacts,
  session: SessionFacts,
  after: SessionFacts,
  at: Date,
) {
  const changed = changedFields(detailsOf(session), detailsOf(after));
  const isBack = session.state === "CANCELED";
  const [fault] = faultsOf(detailsOf(after), {
    sessions: await sessionsOf(tx, program),
    own: session,
    changed: isBack ? ["date"] : changed,
    at,
  });
  if (fault) throw new UserError("faulty-now", fault.say);
}

async function undoChange(tx: Tx, deps: Deps, undoing: Undoing, onMoved: SessionMoved[]): Promise<void> {
  const { entry, who, at } = undoing;
  requireRight(who, "session.edit");
  const { session, program } = await locked(tx, undoing);
  const { number } = session;
  requireOpen(session, program.rules, at);
  const now = detailsOf(session);
  if (changedFields(now, { ...now, ...someDetails.parse(entry.after) }).length > 0)
    throw changedSince(number);
  const before = someDetails.parse(entry.before);
  const changed = changedFields(now, { ...now, ...before });
  if (changed.includes("date")) requireToCome(session, at);
  await requireFaultless(tx, program, session, { ...session, ...before }, at);
  const isKnown = await isAnnounced(tx, session);
  if (mustTell(changed, { session, isRunning: program.state === "RUNNING", isKnown, at })) {
    throw new UserError("would-tell", (words) => words.schedule.log.wouldTell(number));
  }
  const after = await updateSession(tx, session, before, at);
  if (changed.includes("date")) {
    for (const follow of onMoved) await follow(tx, { session: after, byId: who.personId, at });
  }
  await refreshAnnouncement(tx, deps, { program, before: session, after }, at);
}

async function undoCancel(tx: Tx, deps: Deps, undoing: Undoing): Promise<void> {
  const { entry, who, at } = undoing;
  requireRight(who, "session.edit");
  const { session, program } = await locked(tx, undoing);
  const { number } = session;
  if (session.state !== "CANCELED") throw changedSince(number);
  if (aboutCancel.parse(entry.facts).isTold) {
    throw new UserError("told", (words) => words.schedule.log.cancelTold(number));
  }
  requireToCome(session, at);
  await requireFaultless(tx, program, session, session, at);
  const after = await updateSession(tx, session, { state: "SCHEDULED" }, at);
  await refreshAnnouncement(tx, deps, { program, before: session, after }, at);
}

async function undoApproval(tx: Tx, deps: Deps, undoing: Undoing): Promise<void> {
  const { entry, who, at } = undoing;
  requireRight(who, "session.announce");
  const { session } = await locked(tx, undoing);
  const { id, workspaceId, number } = session;
  const standing = async () => (await announcementsOf(tx, workspaceId, [id])).get(id);
  const announcement = await standing();
  if (announcement?.approvedAt?.getTime() !== entry.at.getTime()) throw changedSince(number);
  await deps.notices.withdrawApproval(tx, announcement.noticeId, workspaceId, at);
  // Asked when nobody can let it go out any more: an outbox that was faster has won.
  const left = await standing();
  if (!left || left.isOut || left.isSettled) {
    throw new UserError("out", (words) => words.schedule.log.isOut(number));
  }
  await deps.notices.audienceChanged(tx, { workspaceId, type: "session", id });
  await deps.notices.refresh(tx, { workspaceId, kind: APPROVAL, subjectId: id });
}

/** What this feature records. A closing stays: its counts are kept, and what was wrong is corrected after it. */
export function auditedActs(onMoved: SessionMoved[]): AuditedAction[] {
  const undo: AuditedAction["undo"] = (tx, deps, undoing) => undoChange(tx, deps, undoing, onMoved);
  return [
    CREATED,
    { ...EDITED, undo },
    { ...MOVED, undo },
    { ...CANCELED, undo: undoCancel },
    CLOSED,
    { ...APPROVED, undo: undoApproval },
  ];
}
