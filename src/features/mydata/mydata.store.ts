/** What is kept of one person, in every program; asked for by their own id only. */
import type { Tx } from "../../platform/database/index.ts";
import { namesOf } from "../people/index.ts";
import { answers } from "../reflection/index.ts";

export interface Of {
  workspaceId: string;
  personId: string;
}

export function personOf(tx: Tx, { workspaceId, personId }: Of) {
  return tx.person.findUniqueOrThrow({
    where: { id: personId, workspaceId },
    select: {
      name: true,
      nameKana: true,
      email: true,
      phone: true,
      language: true,
      slackUserId: true,
      awayFrom: true,
      awayTo: true,
      hoursFrom: true,
      hoursTo: true,
      isCouncil: true,
    },
  });
}

export function enrollmentsOf(tx: Tx, { workspaceId, personId }: Of) {
  return tx.enrollment.findMany({
    where: { workspaceId, personId },
    orderBy: [{ from: "asc" }, { number: "asc" }],
    select: {
      number: true,
      affiliation: true,
      organization: true,
      department: true,
      from: true,
      to: true,
      municipality: { select: { name: true } },
      program: { select: { fiscalYear: true, title: true, rules: true } },
      memberships: {
        orderBy: { from: "asc" },
        select: { role: true, from: true, to: true, team: { select: { number: true, name: true } } },
      },
    },
  });
}

export function affiliationsOf(tx: Tx, { workspaceId, personId }: Of) {
  return tx.affiliate.findMany({
    where: { workspaceId, personId },
    orderBy: { programId: "asc" },
    select: { role: true, organization: true, sessions: true, program: { select: { fiscalYear: true } } },
  });
}

const session = { select: { number: true, date: true } };

export async function attendanceOf(tx: Tx, { workspaceId, personId }: Of) {
  const rows = await tx.attendance.findMany({
    where: { workspaceId, enrollment: { personId } },
    orderBy: { session: { date: "asc" } },
    include: { session },
  });
  const names = await namesOf(
    tx,
    workspaceId,
    rows.map((row) => row.enteredById),
  );
  return rows.map((row) => ({ ...row, enteredBy: names.get(row.enteredById) ?? null }));
}

/** Every entry that was ever made of their attendance, the oldest first. */
export async function marksOf(tx: Tx, { workspaceId, personId }: Of) {
  const rows = await tx.attendanceMark.findMany({
    where: { workspaceId, enrollment: { personId } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { session },
  });
  const names = await namesOf(
    tx,
    workspaceId,
    rows.map((row) => row.enteredById),
  );
  return rows.map((row) => ({ ...row, enteredBy: names.get(row.enteredById) ?? null }));
}

/** With every version and the own drafts, and the wording of what was asked. */
export async function reflectionsOf(tx: Tx, { workspaceId, personId }: Of) {
  const rows = await tx.reflection.findMany({
    where: { workspaceId, enrollment: { personId } },
    orderBy: { session: { date: "asc" } },
    select: {
      state: true,
      updatedAt: true,
      session: {
        select: {
          number: true,
          date: true,
          visibility: true,
          questions: { orderBy: { order: "asc" }, select: { key: true, wording: true } },
        },
      },
      versions: {
        orderBy: { version: "asc" },
        select: { version: true, state: true, at: true, answers: true, enteredById: true },
      },
    },
  });
  const entered = rows.flatMap((row) => row.versions.map((version) => version.enteredById));
  const names = await namesOf(
    tx,
    workspaceId,
    entered.filter((id) => id !== personId),
  );
  return rows.map((row) => ({
    ...row,
    versions: row.versions.map((version) => ({
      ...version,
      answers: answers.parse(version.answers),
      /** Who entered it, when it was not the person. */
      enteredBy: names.get(version.enteredById) ?? null,
    })),
  }));
}

/** What the app sent them by DM, the oldest first. */
export async function messagesTo(tx: Tx, { workspaceId, personId }: Of) {
  const rows = await tx.delivery.findMany({
    where: { workspaceId, recipient: personId, state: "SENT" },
    orderBy: { sentAt: "asc" },
    select: { sentAt: true, notice: { select: { kind: true } } },
  });
  return rows.flatMap(({ sentAt, notice }) => (sentAt ? [{ sentAt, kind: notice.kind }] : []));
}
