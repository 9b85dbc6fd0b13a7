/** Where everybody, or some people, stand after a session, in one set query; without a word of what they wrote. */
import { Prisma } from "../../platform/database/generated/client.ts";
import type { Tx } from "../../platform/database/index.ts";
import { SESSION_FOLLOWUP } from "../attendance/index.ts";
import type { AttendanceStatus } from "../closing/index.ts";
import { enrolledOnDay, teamOnDay } from "../program/index.ts";
import type { SessionFacts } from "../session/index.ts";
import type { ReflectionState } from "./reflection.rules.ts";

export interface StandingRow {
  personId: string;
  enrollmentId: string;
  name: string;
  /** Last day of the enrollment. */
  to: string | null;
  onHold: boolean;
  status: AttendanceStatus | null;
  standInName: string | null;
  /** Who entered the attendance, when it was not the person. */
  enteredBy: string | null;
  reflection: ReflectionState | null;
  hasDraft: boolean;
  submittedAt: Date | null;
  /** Who entered what was handed in, when it was not the person. */
  answeredBy: string | null;
}

/** Of those enrolled on the day of the session; `personIds` narrows it. By person id. */
export async function standings(
  tx: Tx,
  { workspaceId, programId, id, date }: SessionFacts,
  personIds?: string[],
): Promise<Map<string, StandingRow>> {
  if (personIds?.length === 0) return new Map();
  const narrowed = personIds ? Prisma.sql`and e."personId" in (${Prisma.join(personIds)})` : Prisma.empty;
  const rows = await tx.$queryRaw<StandingRow[]>`
    select e."personId", e.id as "enrollmentId", p.name, e."to",
      coalesce(t."onHold", false) as "onHold",
      a.status::text as status, a."substituteName" as "standInName",
      case when a."enteredById" <> e."personId" then b.name end as "enteredBy",
      r.state::text as reflection,
      coalesce(r.state = 'DRAFT' and r.answers <> '{}'::jsonb, false) as "hasDraft",
      r."submittedAt", q.name as "answeredBy"
    from "Enrollment" e
    join "Person" p on p."workspaceId" = e."workspaceId" and p.id = e."personId"
    ${teamOnDay(date)}
    left join "Attendance" a
      on a."workspaceId" = e."workspaceId" and a."sessionId" = ${id} and a."enrollmentId" = e.id
    left join "Person" b on b."workspaceId" = e."workspaceId" and b.id = a."enteredById"
    left join "Reflection" r
      on r."workspaceId" = e."workspaceId" and r."sessionId" = ${id} and r."enrollmentId" = e.id
    left join lateral (
      select v."enteredById" from "ReflectionVersion" v
      where v."workspaceId" = e."workspaceId" and v."reflectionId" = r.id and v.state = 'SUBMITTED'
      order by v.version desc limit 1
    ) v on r.state = 'SUBMITTED'
    left join "Person" q
      on q."workspaceId" = e."workspaceId" and q.id = v."enteredById" and q.id <> e."personId"
    where ${enrolledOnDay({ workspaceId, programId, date })} ${narrowed}
    order by e.number`;
  return new Map(rows.map((row) => [row.personId, row]));
}

/** When the one message after the session reached these people; null: it is still on its way to them. */
export async function followupsOf(
  tx: Tx,
  { workspaceId, id: subjectId }: SessionFacts,
  personIds: string[],
): Promise<Map<string, Date | null>> {
  const rows = await tx.delivery.findMany({
    where: {
      workspaceId,
      recipient: { in: personIds },
      state: { in: ["WAITING", "SENDING", "SENT"] },
      notice: { subjectId, kind: SESSION_FOLLOWUP, state: { notIn: ["WITHDRAWN", "STOPPED"] } },
    },
    select: { recipient: true, sentAt: true },
  });
  return new Map(rows.map(({ recipient, sentAt }) => [recipient, sentAt]));
}
