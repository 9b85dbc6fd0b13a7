/** Answers before a session: everybody's in one set query, and writing one with its history. */
import { Prisma } from "../../platform/database/generated/client.ts";
import type { Affiliation, TeamRole } from "../../platform/database/generated/enums.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { AttendanceStatus } from "../closing/index.ts";
import { enrolledOnDay, teamOnDay } from "../program/index.ts";
import { INTENTION_REQUEST, type SessionFacts } from "../session/index.ts";
import { type Answer, announcedAnswer, type IntentionKind, type Place } from "./intention.rules.ts";

type SessionKey = Pick<SessionFacts, "workspaceId" | "id">;

interface Row {
  enrollmentId: string;
  personId: string;
  number: string;
  name: string;
  nameKana: string | null;
  affiliation: Affiliation;
  organization: string;
  department: string | null;
  teamId: string | null;
  teamNumber: number | null;
  teamName: string | null;
  onHold: boolean;
  role: TeamRole | null;
  kind: IntentionKind | null;
  place: Place | null;
  standInName: string | null;
  standInKana: string | null;
  standInOrganization: string | null;
  enteredBy: string | null;
  status: AttendanceStatus | null;
  markName: string | null;
  markKana: string | null;
  markOrganization: string | null;
  markedAt: Date | null;
  markedBy: string | null;
}

/** Somebody enrolled on the day of the session, and what is known of whether they come. */
export interface Standing
  extends Pick<
    Row,
    | "enrollmentId"
    | "personId"
    | "number"
    | "name"
    | "nameKana"
    | "affiliation"
    | "organization"
    | "department"
    | "teamId"
    | "teamNumber"
    | "teamName"
    | "onHold"
    | "role"
  > {
  /** As stored here. */
  stored: Answer | undefined;
  /** What they told attendance in advance: it counts before what is stored here. */
  announced: Answer | undefined;
  /** What counts. */
  answer: Answer | undefined;
  /** Who entered it, when it was not the person. */
  enteredBy: string | null;
}

const standIn = (name: string | null, kana: string | null, organization: string | null) =>
  name === null ? null : { name, kana: kana ?? "", organization: organization ?? "" };

function standingOf(row: Row, session: SessionFacts): Standing {
  const { kind, place, standInName, standInKana, standInOrganization, enteredBy, ...rest } = row;
  const { status, markName, markKana, markOrganization, markedAt, markedBy, ...person } = rest;
  const stored = kind
    ? { kind, place, standIn: standIn(standInName, standInKana, standInOrganization) }
    : undefined;
  const mark = status &&
    markedAt && { status, standIn: standIn(markName, markKana, markOrganization), enteredAt: markedAt };
  const announced = announcedAnswer(mark || undefined, session);
  return {
    ...person,
    stored,
    announced,
    answer: announced ?? stored,
    enteredBy: announced ? markedBy : enteredBy,
  };
}

/** Of those enrolled on the day of the session, by trainee number; `personIds` narrows it. */
export async function standingsOf(tx: Tx, session: SessionFacts, personIds?: string[]): Promise<Standing[]> {
  if (personIds?.length === 0) return [];
  const { workspaceId, programId, id, date } = session;
  const narrowed = personIds ? Prisma.sql`and e."personId" in (${Prisma.join(personIds)})` : Prisma.empty;
  const rows = await tx.$queryRaw<Row[]>`
    select e.id as "enrollmentId", e."personId", e.number, p.name, p."nameKana",
      e.affiliation::text as affiliation, e.organization, e.department,
      t.id as "teamId", t.number as "teamNumber", t.name as "teamName",
      coalesce(t."onHold", false) as "onHold", m.role,
      i.kind::text as kind, i.place::text as place, i."substituteName" as "standInName",
      i."substituteKana" as "standInKana", i."substituteOrganization" as "standInOrganization",
      case when i."enteredById" <> e."personId" then ib.name end as "enteredBy",
      a.status::text as status, a."substituteName" as "markName", a."substituteKana" as "markKana",
      a."substituteOrganization" as "markOrganization", a."enteredAt" as "markedAt",
      case when a."enteredById" <> e."personId" then ab.name end as "markedBy"
    from "Enrollment" e
    join "Person" p on p."workspaceId" = e."workspaceId" and p.id = e."personId"
    ${teamOnDay(date)}
    left join "SessionIntention" i
      on i."workspaceId" = e."workspaceId" and i."sessionId" = ${id} and i."enrollmentId" = e.id
    left join "Person" ib on ib."workspaceId" = e."workspaceId" and ib.id = i."enteredById"
    left join "Attendance" a
      on a."workspaceId" = e."workspaceId" and a."sessionId" = ${id} and a."enrollmentId" = e.id
    left join "Person" ab on ab."workspaceId" = e."workspaceId" and ab.id = a."enteredById"
    where ${enrolledOnDay({ workspaceId, programId, date })} ${narrowed}
    order by e.number`;
  return rows.map((row) => standingOf(row, session));
}

/** Whoever answers for this enrollment waits until the transaction that called first is over. */
export async function lockAnswer(tx: Tx, workspaceId: string, enrollmentId: string): Promise<void> {
  await tx.$queryRaw`
    select id from "Enrollment" where "workspaceId" = ${workspaceId} and id = ${enrollmentId} for no key update`;
}

interface Change {
  session: SessionKey;
  enrollmentId: string;
  from: Answer | undefined;
  /** Undefined: taken back. */
  to: Answer | undefined;
  byId: string;
  at: Date;
}

/** Writes one answer and appends to its history; the enrollment must be locked. */
export async function saveAnswer(
  tx: Tx,
  { session, enrollmentId, from, to, byId, at }: Change,
): Promise<void> {
  const key = { workspaceId: session.workspaceId, sessionId: session.id, enrollmentId };
  await tx.sessionIntention.deleteMany({ where: key });
  if (to) {
    await tx.sessionIntention.create({
      data: {
        ...key,
        kind: to.kind,
        place: to.place,
        substituteName: to.standIn?.name ?? null,
        substituteKana: to.standIn?.kana ?? null,
        substituteOrganization: to.standIn?.organization ?? null,
        enteredById: byId,
        enteredAt: at,
      },
    });
  }
  await tx.intentionEntry.create({
    data: {
      ...key,
      from: from?.kind ?? null,
      to: to?.kind ?? null,
      place: to?.place ?? null,
      enteredById: byId,
      at,
    },
  });
}

/** A session that moved begins without answers: they were about the old date. Their history stays. */
export async function clearIntentions(
  tx: Tx,
  { session, byId, at }: { session: SessionKey; byId: string; at: Date },
): Promise<void> {
  const key = { workspaceId: session.workspaceId, sessionId: session.id };
  const rows = await tx.sessionIntention.findMany({ where: key });
  if (rows.length === 0) return;
  await tx.sessionIntention.deleteMany({ where: { ...key, id: { in: rows.map((row) => row.id) } } });
  await tx.intentionEntry.createMany({
    data: rows.map(({ enrollmentId, kind }) => ({
      ...key,
      enrollmentId,
      from: kind,
      to: null,
      enteredById: byId,
      at,
    })),
  });
}

/** When the question about this date reached these people; null: it is still on its way to them. */
export async function askedAtOf(
  tx: Tx,
  { workspaceId, id: subjectId }: SessionKey,
  ordinal: number,
  personIds: string[],
): Promise<Map<string, Date | null>> {
  const rows = await tx.delivery.findMany({
    where: {
      workspaceId,
      recipient: { in: personIds },
      state: { in: ["WAITING", "SENDING", "SENT"] },
      notice: {
        subjectId,
        ordinal,
        kind: INTENTION_REQUEST,
        state: { notIn: ["WITHDRAWN", "STOPPED"] },
      },
    },
    select: { recipient: true, sentAt: true },
  });
  return new Map(rows.map(({ recipient, sentAt }) => [recipient, sentAt]));
}

/** How many observers have registered for the session. */
export async function observersRegistered(
  tx: Tx,
  { workspaceId, programId, number }: Pick<SessionFacts, "workspaceId" | "programId" | "number">,
): Promise<number> {
  return tx.affiliate.count({
    where: {
      workspaceId,
      programId,
      role: "OBSERVER",
      OR: [{ sessions: { isEmpty: true } }, { sessions: { has: number } }],
    },
  });
}

/** Of one person, in every program. */
export function intentionsOfPerson(
  tx: Tx,
  { workspaceId, personId }: { workspaceId: string; personId: string },
) {
  return tx.sessionIntention.findMany({
    where: { workspaceId, enrollment: { personId } },
    orderBy: { session: { date: "asc" } },
    include: { session: { select: { number: true, date: true } } },
  });
}
