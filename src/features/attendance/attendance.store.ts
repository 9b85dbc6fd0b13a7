/** Marks of attendance: reading them for a person, a team or a list, and writing them with their history. */
import { Prisma } from "../../platform/database/generated/client.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { AttendanceStatus } from "../closing/index.ts";
import type { SessionFacts } from "../session/index.ts";
import type { Choice, Mark } from "./attendance.rules.ts";

export interface StoredMark extends Mark {
  enrollmentId: string;
  enteredById: string;
  enteredAt: Date;
}

export interface Entered {
  enrollmentId: string;
  to: Choice;
  byId: string;
  byName: string;
  at: Date;
}

const on = (date: string) => ({ from: { lte: date }, OR: [{ to: null }, { to: { gte: date } }] });

/** Whoever marks or answers for these enrollments waits until the transaction that called first is over. */
export async function lockEnrollments(tx: Tx, workspaceId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$queryRaw`
    select id from "Enrollment" where "workspaceId" = ${workspaceId} and id in (${Prisma.join(ids)})
    order by id for no key update`;
}

/** The person's enrollment on the day of the session; undefined: 対象外. */
export async function enrollmentOf(
  tx: Tx,
  session: SessionFacts,
  personId: string,
): Promise<{ id: string } | undefined> {
  const { workspaceId, programId, date } = session;
  const row = await tx.enrollment.findFirst({
    where: { workspaceId, programId, personId, ...on(date) },
    orderBy: { from: "desc" },
    select: { id: true },
  });
  return row ?? undefined;
}

/** By enrollment id; who is not in it is 未確認. */
export async function marksOf(
  tx: Tx,
  session: Pick<SessionFacts, "workspaceId" | "id">,
  enrollmentIds: string[],
): Promise<Map<string, StoredMark>> {
  const rows = await tx.attendance.findMany({
    where: { workspaceId: session.workspaceId, sessionId: session.id, enrollmentId: { in: enrollmentIds } },
  });
  return new Map(
    rows.map((row) => {
      const { enrollmentId, status, enteredById, enteredAt } = row;
      const standIn =
        status === "SUBSTITUTE"
          ? {
              name: row.substituteName ?? "",
              kana: row.substituteKana ?? "",
              organization: row.substituteOrganization ?? "",
            }
          : undefined;
      return [enrollmentId, { enrollmentId, status, ...(standIn && { standIn }), enteredById, enteredAt }];
    }),
  );
}

interface Change {
  session: Pick<SessionFacts, "workspaceId" | "id">;
  /** The stored marks of all enrollments in `marks`. */
  stored: ReadonlyMap<string, Mark>;
  /** An undefined mark takes back what was entered. */
  marks: { enrollmentId: string; mark: Mark | undefined }[];
  byId: string;
  at: Date;
}

/** Writes marks and appends to their history; the enrollments must be locked. */
export async function saveMarks(tx: Tx, { session, stored, marks, byId, at }: Change): Promise<void> {
  if (marks.length === 0) return;
  const { workspaceId, id: sessionId } = session;
  const key = { workspaceId, sessionId };
  const enrollmentIds = marks.map((row) => row.enrollmentId);
  await tx.attendance.deleteMany({ where: { ...key, enrollmentId: { in: enrollmentIds } } });
  await tx.attendance.createMany({
    data: marks.flatMap(({ enrollmentId, mark }) =>
      mark
        ? {
            ...key,
            enrollmentId,
            status: mark.status,
            substituteName: mark.standIn?.name ?? null,
            substituteKana: mark.standIn?.kana ?? null,
            substituteOrganization: mark.standIn?.organization ?? null,
            enteredById: byId,
            enteredAt: at,
          }
        : [],
    ),
  });
  await tx.attendanceMark.createMany({
    data: marks.map(({ enrollmentId, mark }) => ({
      ...key,
      enrollmentId,
      from: stored.get(enrollmentId)?.status ?? null,
      to: mark?.status ?? null,
      enteredById: byId,
      at,
    })),
  });
}

/** A session that moved begins without marks: what was told of the old date says nothing about the new one. */
export async function clearMarks(
  tx: Tx,
  { session, byId, at }: { session: Pick<SessionFacts, "workspaceId" | "id">; byId: string; at: Date },
): Promise<void> {
  const { workspaceId, id: sessionId } = session;
  const key = { workspaceId, sessionId };
  const rows = await tx.attendance.findMany({ where: key, select: { enrollmentId: true } });
  const ids = rows.map((row) => row.enrollmentId);
  if (ids.length === 0) return;
  await lockEnrollments(tx, workspaceId, ids);
  const stored = await marksOf(tx, session, ids);
  const marks = [...stored.keys()].map((enrollmentId) => ({ enrollmentId, mark: undefined }));
  await saveMarks(tx, { session, stored, marks, byId, at });
}

/** The last entry for each of these enrollments, with the name of who made it. */
export async function lastEntered(
  tx: Tx,
  session: Pick<SessionFacts, "workspaceId" | "id">,
  enrollmentIds: string[],
): Promise<Map<string, Entered>> {
  if (enrollmentIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<
    { enrollmentId: string; to: AttendanceStatus | null; byId: string; byName: string | null; at: Date }[]
  >`
    select distinct on (m."enrollmentId")
      m."enrollmentId", m."to"::text as "to", m."enteredById" as "byId", p.name as "byName", m.at
    from "AttendanceMark" m
    left join "Person" p on p."workspaceId" = m."workspaceId" and p.id = m."enteredById"
    where m."workspaceId" = ${session.workspaceId} and m."sessionId" = ${session.id}
      and m."enrollmentId" in (${Prisma.join(enrollmentIds)})
    order by m."enrollmentId", m.at desc, m.id desc`;
  return new Map(
    rows.map((row) => [row.enrollmentId, { ...row, to: row.to ?? "NONE", byName: row.byName ?? "" }]),
  );
}
