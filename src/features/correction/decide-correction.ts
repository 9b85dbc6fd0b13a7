/** The office decides about a request: the mark is put right, or stays; the trainee is told. */
import { wordsIn } from "../../locales/index.ts";
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import {
  correctMark,
  type Entered,
  lastEntered,
  lockEnrollments,
  marksOf,
  refreshMessages,
  type StandIn,
} from "../attendance/index.ts";
import { openRecords, recordErrata } from "../closing/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, loadProgram, type ProgramFacts } from "../program/index.ts";
import { loadSession, type SessionFacts } from "../session/index.ts";
import { markOfSeen, type OnRecord, yearEnds } from "./correction.rules.ts";
import {
  correctionById,
  decisionsAnnounced,
  endCorrection,
  type ListedCorrection,
  openCorrections,
} from "./correction.store.ts";
import { ASKED_KIND, DECIDED_KIND } from "./ids.ts";

export interface ToDecide {
  correction: ListedCorrection;
  session: SessionFacts;
  program: ProgramFacts;
  mark: OnRecord | undefined;
  /** Who entered what is on record, and when. */
  entered: Entered | undefined;
}

export async function load(tx: Tx, who: KnownWho, id: string): Promise<ToDecide> {
  const correction = await correctionById(tx, who.workspaceId, id);
  if (!correction) throw new UserError("no-correction", (words) => words.correction.unknown);
  const { enrollmentId } = correction;
  const session = await loadSession(tx, who.workspaceId, correction.sessionId);
  return {
    correction,
    session,
    program: await loadProgram(tx, who.workspaceId, session.programId),
    mark: (await marksOf(tx, session, [enrollmentId])).get(enrollmentId),
    entered: (await lastEntered(tx, session, [enrollmentId])).get(enrollmentId),
  };
}

export async function readCorrection(deps: Deps, { who, id }: { who: Who; id: string }): Promise<ToDecide> {
  requireRight(who, "correction.decide");
  return load(deps.db.client, who, id);
}

/** What waits for the office, with the mark on record. */
export async function listCorrections(deps: Deps, { who }: { who: Who }): Promise<ToDecide[]> {
  requireRight(who, "correction.decide");
  const tx = deps.db.client;
  const program = await findProgram(tx, who.workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.common.noProgram);
  const listed: ToDecide[] = [];
  for (const { id } of await openCorrections(tx, program)) listed.push(await load(tx, who, id));
  return listed;
}

export interface Verdict {
  isAccepted: boolean;
  answer: string | null;
  /** Of who came instead, where that is what was asked for. */
  standIn: StandIn | undefined;
}

interface Decide {
  who: Who;
  id: string;
  /** `markOfSeen` of what the officer looked at. */
  seen: string;
  verdict: Verdict;
  at: Date;
  once(tx: Tx): Promise<boolean>;
}

/** gone: decided or taken back already; changed: it is not what the officer saw. Neither writes anything. */
export type DecideOutcome = "accepted" | "refused" | "gone" | "changed";

async function putRight(
  tx: Tx,
  deps: Deps,
  { correction, session }: ToDecide,
  { verdict, at, who }: Decide & { who: KnownWho },
) {
  const { wanted, enrollmentId, person } = correction;
  const { standIn } = verdict;
  if (wanted === "SUBSTITUTE" && !standIn) throw new Error("a stand-in without a name");
  const mark = { status: wanted, ...(wanted === "SUBSTITUTE" && standIn && { standIn }) };
  await correctMark(tx, deps.notices, {
    ...{ session, enrollmentId, personId: person.id, mark },
    ...{ byId: who.personId, at },
  });
}

async function conclude(
  tx: Tx,
  deps: Deps,
  about: ToDecide,
  { verdict, at, who }: Decide & { who: KnownWho },
) {
  const { correction, session, program, mark } = about;
  const { workspaceId } = who;
  const { id, wanted, person } = correction;
  const { isAccepted, answer } = verdict;
  const state = isAccepted ? ("ACCEPTED" as const) : ("REFUSED" as const);
  await endCorrection(tx, { workspaceId, id }, { state, decidedAt: at, decidedById: who.personId, answer });
  // A decision that was taken back is told of anew.
  const ordinal = (await decisionsAnnounced(tx, { workspaceId, id })) + 1;
  const occasion = { ordinal, dueAt: at, expiresAt: yearEnds({ fiscalYear: program.fiscalYear + 1 }) };
  await deps.notices.announce(tx, DECIDED_KIND, id, workspaceId, { ...occasion, programId: program.id });
  await deps.notices.refresh(tx, { workspaceId, kind: ASKED_KIND, subjectId: id });
  // Also where the mark stays: nothing waits for the office any more.
  await refreshMessages(tx, deps.notices, { workspaceId, sessionId: session.id, personIds: [person.id] });
  await recordAudit(tx, {
    workspaceId,
    programId: program.id,
    at,
    byId: who.personId,
    action: "correction.decided",
    subject: { type: "attendance-correction", id },
    facts: { number: session.number, trainee: person.number, name: person.name, wanted, isAccepted },
    before: { status: mark?.status ?? "NONE", ...(mark?.standIn && { standIn: mark.standIn }) },
    after: { status: isAccepted ? wanted : (mark?.status ?? "NONE") },
  });
}

export async function decideCorrection(
  deps: Deps,
  deciding: Decide,
): Promise<{ outcome: DecideOutcome; about: ToDecide }> {
  const { who, id, seen, verdict, at, once } = deciding;
  const result = await deps.db.transaction(async (tx) => {
    requireRight(who, "correction.decide");
    const { session, program, correction } = await load(tx, who, id);
    // Before the enrollment, in the order in which all take them.
    const before = await openRecords(tx, program, session, at);
    await lockEnrollments(tx, who.workspaceId, [correction.enrollmentId]);
    const about = await load(tx, who, id);
    const said = (outcome: DecideOutcome) => ({ outcome, about });
    if (about.correction.state !== "OPEN") return said("gone");
    if (markOfSeen(about.correction, about.mark) !== seen) return said("changed");
    if (!(await once(tx))) return said("gone");
    if (verdict.isAccepted) await putRight(tx, deps, about, { ...deciding, who });
    await conclude(tx, deps, about, { ...deciding, who });
    const { reason } = wordsIn(program.language).correction;
    if (before) await recordErrata(tx, before, { at, byId: who.personId, reason });
    return said(verdict.isAccepted ? "accepted" : "refused");
  });
  deps.notices.kick();
  return result;
}
