/** Requests for a correction of attendance: one open for each mark, and what became of the others. */
import type { Tx } from "../../platform/database/index.ts";
import type { AttendanceStatus } from "../closing/index.ts";
import { namesOf } from "../people/index.ts";
import type { SessionFacts } from "../session/index.ts";
import type { CorrectionState } from "./correction.rules.ts";
import { DECIDED_KIND } from "./ids.ts";

export interface Correction {
  id: string;
  sessionId: string;
  enrollmentId: string;
  wanted: AttendanceStatus;
  note: string | null;
  state: CorrectionState;
  askedById: string;
  askedAt: Date;
  decidedAt: Date | null;
  /** Name of the officer. */
  decidedBy: string | null;
  answer: string | null;
}

/** With who asks, as the office knows them. */
export interface ListedCorrection extends Correction {
  session: { id: string; number: number; date: string };
  person: { id: string; number: string; name: string };
  /** Of the day of the session. */
  team: { number: number; name: string } | undefined;
}

type OfSession = Pick<SessionFacts, "workspaceId" | "id">;
type OfProgram = { workspaceId: string; id: string };

const withPerson = {
  session: { select: { id: true, number: true, date: true } },
  enrollment: {
    select: {
      number: true,
      person: { select: { id: true, name: true } },
      memberships: {
        select: { from: true, to: true, team: { select: { number: true, name: true } } },
        orderBy: [{ from: "desc" as const }, { id: "asc" as const }],
      },
    },
  },
};

interface Row extends Omit<Correction, "decidedBy"> {
  workspaceId: string;
  decidedById: string | null;
}

async function withOfficers<T extends Row>(tx: Tx, workspaceId: string, rows: T[]) {
  const ids = rows.flatMap(({ decidedById }) => decidedById ?? []);
  const names = await namesOf(tx, workspaceId, ids);
  return rows.map((row) => ({ ...row, decidedBy: names.get(row.decidedById ?? "") ?? null }));
}

async function listed(
  tx: Tx,
  workspaceId: string,
  where: { id: string } | { programId: string; state: CorrectionState },
): Promise<ListedCorrection[]> {
  const rows = await tx.attendanceCorrection.findMany({
    where: { workspaceId, ...where },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    include: withPerson,
  });
  return (await withOfficers(tx, workspaceId, rows)).map(({ enrollment, session, ...row }) => {
    const { memberships, number, person } = enrollment;
    const isOn = ({ from, to }: { from: string; to: string | null }) =>
      from <= session.date && (to === null || to >= session.date);
    return { ...row, session, person: { ...person, number }, team: memberships.find(isOn)?.team };
  });
}

export async function correctionById(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<ListedCorrection | undefined> {
  return (await listed(tx, workspaceId, { id }))[0];
}

/** Of all sessions of the program, the oldest first. */
export function openCorrections(
  tx: Tx,
  { workspaceId, id: programId }: OfProgram,
): Promise<ListedCorrection[]> {
  return listed(tx, workspaceId, { programId, state: "OPEN" });
}

export function countOpenCorrections(tx: Tx, { workspaceId, id: programId }: OfProgram): Promise<number> {
  return tx.attendanceCorrection.count({ where: { workspaceId, programId, state: "OPEN" } });
}

/** The last request of each of these enrollments for that session, by enrollment id. */
export async function lastCorrections(
  tx: Tx,
  { workspaceId, id: sessionId }: OfSession,
  enrollmentIds: string[],
): Promise<Map<string, Correction>> {
  const rows = await tx.attendanceCorrection.findMany({
    where: { workspaceId, sessionId, enrollmentId: { in: enrollmentIds } },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
  });
  return new Map((await withOfficers(tx, workspaceId, rows)).map((row) => [row.enrollmentId, row]));
}

export interface Wish {
  wanted: AttendanceStatus;
  note: string | null;
}

export async function insertCorrection(
  tx: Tx,
  session: OfSession & { programId: string },
  asked: Wish & { enrollmentId: string; askedById: string; askedAt: Date },
): Promise<string> {
  const { workspaceId, programId, id: sessionId } = session;
  const { id } = await tx.attendanceCorrection.create({
    data: { workspaceId, programId, sessionId, ...asked },
    select: { id: true },
  });
  return id;
}

/** Asked once more before the office has decided: the same request with another wish. */
export async function changeWish(
  tx: Tx,
  { workspaceId, id }: { workspaceId: string; id: string },
  wish: Wish & { askedAt: Date },
): Promise<void> {
  await tx.attendanceCorrection.updateMany({ where: { workspaceId, id, state: "OPEN" }, data: wish });
}

interface Ending {
  state: Exclude<CorrectionState, "OPEN">;
  decidedAt: Date;
  decidedById?: string;
  answer?: string | null;
}

export async function endCorrection(
  tx: Tx,
  { workspaceId, id }: { workspaceId: string; id: string },
  ending: Ending,
): Promise<void> {
  await tx.attendanceCorrection.updateMany({ where: { workspaceId, id, state: "OPEN" }, data: ending });
}

/** The decision is taken back: the request waits for the office as it did before. */
export async function reopenCorrection(
  tx: Tx,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<void> {
  const open = { state: "OPEN" as const, decidedAt: null, decidedById: null, answer: null };
  await tx.attendanceCorrection.updateMany({ where: { workspaceId, id }, data: open });
}

/** How many decisions about this request have been announced. */
export function decisionsAnnounced(
  tx: Tx,
  { workspaceId, id: subjectId }: { workspaceId: string; id: string },
): Promise<number> {
  return tx.notice.count({ where: { workspaceId, kind: DECIDED_KIND, subjectId } });
}

/** Whether that decision has reached the person. */
export async function hasRead(
  tx: Tx,
  { workspaceId, id: subjectId, ordinal }: { workspaceId: string; id: string; ordinal: number },
): Promise<boolean> {
  const notice = { kind: DECIDED_KIND, subjectId, ordinal };
  return (await tx.delivery.count({ where: { workspaceId, state: "SENT", notice } })) > 0;
}

/** Of one person, in every program. */
export function correctionsOfPerson(
  tx: Tx,
  { workspaceId, personId }: { workspaceId: string; personId: string },
) {
  return tx.attendanceCorrection.findMany({
    where: { workspaceId, enrollment: { personId } },
    orderBy: { askedAt: "asc" },
    include: { session: { select: { number: true, date: true } } },
  });
}
