/** Taking back what was entered for others: what somebody changed since stays as they left it. */
import { isDeepStrictEqual } from "node:util";
import { wordsIn } from "../../locales/index.ts";
import type { AuditEntry, AuditedAction, Undone } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import { withErrata } from "../closing/index.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { loadSession, type SessionFacts } from "../session/index.ts";
import { type Mark, requireOpen } from "./attendance.rules.ts";
import { lastEntered, lockEnrollments, marksOf, saveMarks } from "./attendance.store.ts";
import { aboutMarks, keep, keptMarks, keptObservers, MARKED, OBSERVERS_RECORDED } from "./log.rules.ts";
import { refreshMessages } from "./refresh-messages.ts";
import { observersOf, peopleOf, saveObservers } from "./team.store.ts";

interface Undoing {
  entry: AuditEntry;
  who: KnownWho;
  at: Date;
}

interface About {
  session: SessionFacts;
  program: ProgramFacts;
}

const changedSince = () => new UserError("changed-since", (words) => words.attendance.log.changedSince);

async function load(tx: Tx, { entry, who, at }: Undoing): Promise<About> {
  requireRight(who, "attendance.mark-any");
  const session = await loadSession(tx, entry.workspaceId, entry.subjectId);
  const program = await loadProgram(tx, entry.workspaceId, session.programId);
  requireOpen({ session, program, at, byOffice: true });
  return { session, program };
}

/** Runs what changes the records; counts of a closed session that it changes become an erratum. */
function corrected<T>(tx: Tx, { program }: About, { who, at }: Undoing, run: () => Promise<T>): Promise<T> {
  const reason = wordsIn(program.language).attendance.log.erratum;
  return withErrata(tx, program, { at, byId: who.personId, reason }, run);
}

type Enrolled = { enrollmentId: string; mark: Mark | undefined };

const marksIn = (state: unknown): Enrolled[] =>
  Object.entries(keptMarks.parse(state).marks).map(([enrollmentId, kept]) => {
    if (!kept) return { enrollmentId, mark: undefined };
    const { status, standIn } = kept;
    return { enrollmentId, mark: { status, ...(standIn && { standIn }) } };
  });

/** The marks of before, of those whose last mark is the one that this entry made. */
async function stillAsEntered(tx: Tx, session: SessionFacts, entry: AuditEntry): Promise<Enrolled[]> {
  const before = marksIn(entry.before);
  const ids = before.map((row) => row.enrollmentId);
  await lockEnrollments(tx, entry.workspaceId, ids);
  const last = await lastEntered(tx, session, ids);
  return before.filter(({ enrollmentId }) => {
    const entered = last.get(enrollmentId);
    return entered?.at.getTime() === entry.at.getTime() && entered.byId === entry.byId;
  });
}

async function putBack(tx: Tx, deps: Deps, about: About, { entry, who, at }: Undoing): Promise<Undone> {
  const { session } = about;
  const { workspaceId } = session;
  const marks = await stillAsEntered(tx, session, entry);
  if (marks.length === 0) throw changedSince();
  const ids = marks.map(({ enrollmentId }) => enrollmentId);
  const stored = await marksOf(tx, session, ids);
  await saveMarks(tx, { session, stored, marks, byId: who.personId, at });
  const people = await peopleOf(tx, workspaceId, ids);
  await refreshMessages(tx, deps.notices, {
    workspaceId,
    sessionId: session.id,
    personIds: people.map(({ personId }) => personId),
  });
  const nameOf = new Map(people.map(({ enrollmentId, name }) => [enrollmentId, name]));
  const said = marks.map(({ enrollmentId, mark }) => ({
    name: nameOf.get(enrollmentId) ?? "",
    from: stored.get(enrollmentId)?.status ?? "NONE",
    to: mark?.status ?? "NONE",
    ...(mark?.standIn && { standIn: mark.standIn.name }),
  }));
  return {
    facts: { ...aboutMarks.parse(entry.facts), marks: said },
    before: keep(ids.map((enrollmentId) => ({ enrollmentId, mark: stored.get(enrollmentId) }))),
    after: keep(marks),
  };
}

async function undoMarks(tx: Tx, deps: Deps, undoing: Undoing): Promise<Undone> {
  const about = await load(tx, undoing);
  return corrected(tx, about, undoing, () => putBack(tx, deps, about, undoing));
}

async function undoObservers(tx: Tx, _deps: Deps, undoing: Undoing): Promise<void> {
  const about = await load(tx, undoing);
  const { entry, who, at } = undoing;
  await corrected(tx, about, undoing, async () => {
    const { session } = about;
    const stored = await observersOf(tx, session);
    const now = stored && { names: stored.names, headcount: stored.headcount };
    if (!isDeepStrictEqual(now, keptObservers.parse(entry.after))) throw changedSince();
    const before = keptObservers.parse(entry.before);
    await saveObservers(tx, session, { ...before, enteredById: who.personId, enteredAt: at });
  });
}

/** What this feature records of what is entered for others. */
export const auditedActs: AuditedAction[] = [
  { ...MARKED, undo: undoMarks },
  { ...OBSERVERS_RECORDED, undo: undoObservers },
];
