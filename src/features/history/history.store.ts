/** The marks of attendance as they were entered, by whomever: a history of its own, which is only added to. */
import type { Tx } from "../../platform/database/index.ts";
import type { AttendanceStatus } from "../closing/index.ts";

export interface EnteredMark {
  id: string;
  at: Date;
  byId: string;
  session: number;
  /** Whose attendance. */
  personId: string;
  name: string;
  /** Null: nothing was known. */
  from: AttendanceStatus | null;
  to: AttendanceStatus | null;
}

export interface MarksFilter {
  workspaceId: string;
  byId?: string;
  from?: Date;
  /** Not included. */
  until?: Date;
  take: number;
  skip: number;
}

/** Newest first. */
export async function enteredMarks(tx: Tx, filter: MarksFilter): Promise<EnteredMark[]> {
  const { workspaceId, byId, from, until, take, skip } = filter;
  const rows = await tx.attendanceMark.findMany({
    where: {
      workspaceId,
      ...(byId !== undefined && { enteredById: byId }),
      at: { ...(from && { gte: from }), ...(until && { lt: until }) },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take,
    skip,
    select: {
      ...{ id: true, at: true, from: true, to: true, enteredById: true },
      session: { select: { number: true } },
      enrollment: { select: { personId: true, person: { select: { name: true } } } },
    },
  });
  return rows.map(({ enteredById, session, enrollment, ...row }) => ({
    ...row,
    byId: enteredById,
    session: session.number,
    personId: enrollment.personId,
    name: enrollment.person.name,
  }));
}
