/**
 * Edit, move, cancel: one way for all three. What people count on is told, and that only after an officer has
 * seen the exact words; everything else is applied in silence and edits the announcement.
 */
import { wordsIn } from "../../locales/index.ts";
import { entryTurnedRound, recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { MessageContent } from "../../platform/notices/types.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { peopleByIds, requireRight } from "../people/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import {
  type ChangeFacts,
  changedFields,
  changeKind,
  changeMessage,
  type DetailField,
  detailsOf,
  endsAt,
  enrolledFor,
  isAnnounced,
  lockSession,
  mustTell,
  refreshAnnouncement,
  type SessionDetails,
  type SessionFacts,
  sessionsOf,
  type Told,
  toldFacts,
  updateSession,
} from "../session/index.ts";
import { type Fault, faultsOf, requireOpen, requireToCome } from "./form.rules.ts";
import { factsOf, hourOf, pick } from "./log.rules.ts";
import { changedSince, type SeenFacts } from "./seen.rules.ts";

/** Who acts and when; `once` is false when this very submission was acted on before. */
export interface Act {
  who: Who;
  now: Date;
  once(tx: Tx): Promise<boolean>;
}

export interface Proposal {
  sessionId: string;
  /** Only what the officer touched. */
  changes: Partial<SessionDetails>;
  /** What the office adds in its own words. */
  note: string | null;
  /** What the officer had before them. */
  seen: SeenFacts;
  /** The officer has seen the words that people will get. */
  isConfirmed: boolean;
}

export type ChangeOutcome =
  | { outcome: "saved"; session: SessionFacts; isTold: boolean; approveAgain: boolean }
  | { outcome: "nothing" }
  | {
      outcome: "confirm";
      session: SessionFacts;
      program: ProgramFacts;
      message: MessageContent;
      /** Who gets a direct message, and how many are told nothing there for want of an account. */
      people: number;
      withoutAccount: number;
    }
  | { outcome: "stale"; session: SessionFacts; fields: DetailField[] }
  | { outcome: "faults"; faults: Fault[] };

/** What other features do when a session gets another date; runs in the transaction that moves it. */
export type SessionMoved = (
  tx: Tx,
  moved: { session: SessionFacts; byId: string; at: Date },
) => Promise<void>;

/** Changes facts other than the date. */
export function editSession(deps: Deps, act: Act, proposal: Proposal): Promise<ChangeOutcome> {
  const { date: _, ...changes } = proposal.changes;
  return change(deps, act, { ...proposal, changes }, "edit");
}

export function moveSession(
  deps: Deps,
  act: Act,
  proposal: Proposal,
  onMoved: SessionMoved[] = [],
): Promise<ChangeOutcome> {
  return change(deps, act, proposal, "move", onMoved);
}

export function cancelSession(deps: Deps, act: Act, proposal: Proposal): Promise<ChangeOutcome> {
  return change(deps, act, { ...proposal, changes: {} }, "cancel");
}

type Way = "edit" | "move" | "cancel";

const WHEN: DetailField[] = ["date", "startTime", "endTime"];

async function change(
  deps: Deps,
  act: Act,
  proposal: Proposal,
  way: Way,
  onMoved: SessionMoved[] = [],
): Promise<ChangeOutcome> {
  const { who, now } = act;
  requireRight(who, "session.edit");
  if (proposal.isConfirmed) requireRight(who, "session.announce");
  const outcome = await deps.db.transaction(async (tx): Promise<ChangeOutcome> => {
    const session = await lockSession(tx, who.workspaceId, proposal.sessionId, now);
    if (!session) throw new UserError("no-session", (words) => words.schedule.fault.noSession);
    const program = await loadProgram(tx, who.workspaceId, session.programId);
    const intended: Intended = {
      session,
      program,
      proposal,
      way,
      after: { ...session, ...proposal.changes },
    };
    const changed = changedFields(detailsOf(session), detailsOf(intended.after));
    if (isDone(intended, changed) && !(await act.once(tx))) return saved(session);
    requireOpen(session, program.rules, now);
    if (way !== "edit") requireToCome(session, now);
    const meanwhile = changedSince(proposal.seen, session);
    if (meanwhile.length > 0) return { outcome: "stale", session, fields: meanwhile };
    if (way !== "cancel" && changed.length === 0) return { outcome: "nothing" };
    const faults = await faultsIn(tx, intended, changed, now);
    if (faults.length > 0) return { outcome: "faults", faults };
    const isTold = await tells(tx, intended, changed, now);
    if (isTold && !proposal.isConfirmed) return askToConfirm(tx, intended, changed, now);
    await act.once(tx);
    return apply(tx, deps, { ...intended, who, changed, isTold, onMoved, at: now });
  });
  if (outcome.outcome === "saved") deps.notices.kick();
  return outcome;
}

interface Intended {
  session: SessionFacts;
  program: ProgramFacts;
  proposal: Proposal;
  way: Way;
  /** The session as it would be. */
  after: SessionFacts;
}

const saved = (session: SessionFacts): ChangeOutcome => ({
  outcome: "saved",
  session,
  isTold: false,
  approveAgain: false,
});

/** The facts stand as wanted already: nothing to do, or the same submission came twice. */
function isDone({ session, way }: Intended, changed: DetailField[]): boolean {
  return way === "cancel" ? session.state === "CANCELED" : changed.length === 0;
}

async function faultsIn(
  tx: Tx,
  { session, program, after, way }: Intended,
  changed: DetailField[],
  at: Date,
) {
  if (way === "cancel") return [];
  const faults = faultsOf(detailsOf(after), {
    sessions: await sessionsOf(tx, program),
    own: session,
    changed,
    at,
  });
  // A form can only be told of the fields that it has.
  return faults.filter(({ field }) => (way === "move" ? WHEN.includes(field) : field !== "date"));
}

async function tells(tx: Tx, { session, program, way }: Intended, changed: DetailField[], at: Date) {
  const isKnown = await isAnnounced(tx, session);
  const isRunning = program.state === "RUNNING";
  return mustTell(way === "cancel" ? "canceled" : changed, { session, isRunning, isKnown, at });
}

function toldOf(
  { session, program, proposal, way, after }: Intended,
  changed: DetailField[],
  at: Date,
): Told {
  const facts: ChangeFacts = {
    before: toldFacts(session),
    after: toldFacts(after),
    note: proposal.note,
    confirmedById: null,
  };
  const kind = changeKind(way === "cancel" ? "canceled" : changed);
  return { kind, facts, program, sessionId: session.id, revision: session.revision + 1, at };
}

async function askToConfirm(
  tx: Tx,
  intended: Intended,
  changed: DetailField[],
  at: Date,
): Promise<ChangeOutcome> {
  const { session, program, after } = intended;
  const message = changeMessage(wordsIn(program.language), toldOf(intended, changed, at));
  const { people } = await enrolledFor(tx, program, [session.date, after.date]);
  const facts = await peopleByIds(tx, session.workspaceId, people);
  const reached = facts.filter((person) => person.slackUserId && person.slackState !== "DELETED").length;
  const withoutAccount = people.length - reached;
  return { outcome: "confirm", session, program, message, people: reached, withoutAccount };
}

interface Applying extends Intended {
  who: KnownWho;
  changed: DetailField[];
  isTold: boolean;
  onMoved: SessionMoved[];
  at: Date;
}

async function apply(tx: Tx, deps: Deps, applying: Applying): Promise<ChangeOutcome> {
  const { session, program, way, proposal, changed, isTold, at, who } = applying;
  const told = {
    revision: session.revision + 1,
    moves: session.moves + (changed.includes("date") ? 1 : 0),
  };
  const canceled = way === "cancel" ? { state: "CANCELED" as const } : {};
  const after = await updateSession(
    tx,
    session,
    { ...proposal.changes, ...canceled, ...(isTold && told) },
    at,
  );
  if (changed.includes("date")) {
    for (const follow of applying.onMoved) await follow(tx, { session: after, byId: who.personId, at });
  }
  const approveAgain = await refreshAnnouncement(tx, deps, { program, before: session, after }, at);
  if (isTold) {
    const { kind, facts, revision } = toldOf({ ...applying, after }, changed, at);
    await deps.notices.announce(tx, kind, session.id, session.workspaceId, {
      ordinal: revision,
      dueAt: at,
      expiresAt: new Date(Math.max(endsAt(session).getTime(), endsAt(after).getTime())),
      programId: session.programId,
      facts: { ...facts, confirmedById: who.personId },
    });
  }
  await record(tx, applying, after);
  return { outcome: "saved", session: after, isTold, approveAgain };
}

async function record(tx: Tx, { session, way, changed, isTold, who, at }: Applying, after: SessionFacts) {
  const { workspaceId, programId, id } = session;
  const facts = factsOf(session);
  const entry = { workspaceId, programId, at, byId: who.personId, subject: { type: "session", id } };
  if (way === "cancel") {
    await recordAudit(tx, { ...entry, action: "schedule.canceled", facts: { ...facts, isTold } });
    return;
  }
  const states = { before: pick(session, changed), after: pick(after, changed) };
  // What cannot be undone, because people were told, is reversed by telling them: the entry says of which it is.
  const reversal = async (action: string) => {
    const of = await entryTurnedRound(tx, { workspaceId, subject: entry.subject, action, ...states });
    return of && { facts: of.facts, reversesId: of.id };
  };
  if (way === "move") {
    const moved = { ...facts, to: hourOf(after) };
    const reverses = await reversal("schedule.moved");
    await recordAudit(tx, { ...entry, ...states, action: "schedule.moved", facts: moved, ...reverses });
    return;
  }
  await recordAudit(tx, {
    ...entry,
    ...states,
    action: "schedule.edited",
    facts: { ...facts, fields: changed },
    ...(await reversal("schedule.edited")),
  });
}
