/** Records of a session, read in pages; and one answer with its versions. */
import { Prisma } from "../../platform/database/generated/client.ts";
import type { Tx } from "../../platform/database/index.ts";
import { namesOf } from "../people/index.ts";
import { type Answers, answers } from "../reflection/index.ts";
import type { SessionFacts } from "../session/index.ts";
import type { RecordRow } from "./records.rules.ts";

type Of = Pick<SessionFacts, "workspaceId" | "programId" | "id" | "date">;

const PAGE = 250;

/**
 * Everybody who was ever enrolled in the program, by trainee number; who was not on the day is 対象外, unless
 * another enrollment of theirs holds on that day. Those are shown with the team that they were in last.
 */
async function page(
  tx: Tx,
  { workspaceId, programId, id, date }: Of,
  after: Pick<RecordRow, "number" | "enrollmentId">,
  teamId: string | undefined,
): Promise<RecordRow[]> {
  const narrowed = teamId === undefined ? Prisma.empty : Prisma.sql`and m."teamId" = ${teamId}`;
  return tx.$queryRaw<RecordRow[]>`
    select e.id as "enrollmentId", e.number, p.name, p."nameKana", e.affiliation::text as affiliation, e.organization,
      (e."from" <= ${date} and (e."to" is null or e."to" >= ${date})) as "isEnrolled",
      t.id as "teamId", t.number as "teamNumber", t.name as "teamName", m.role,
      a.status::text as status, a."substituteName" as "standInName", a."substituteKana" as "standInKana",
      a."substituteOrganization" as "standInOrganization", b.name as "enteredBy", a."enteredAt",
      r.state::text as reflection,
      coalesce(r.state = 'DRAFT' and r.answers <> '{}'::jsonb, false) as "hasDraft", r."submittedAt", q.name as "answeredBy"
    from "Enrollment" e
    join "Person" p on p."workspaceId" = e."workspaceId" and p.id = e."personId"
    left join lateral (
      select m."teamId", m.role::text as role,
        (m."from" <= ${date} and (m."to" is null or m."to" >= ${date})) as "isOfDay"
      from "Membership" m
      where m."workspaceId" = e."workspaceId" and m."enrollmentId" = e.id
        and ((m."from" <= ${date} and (m."to" is null or m."to" >= ${date}))
          or not (e."from" <= ${date} and (e."to" is null or e."to" >= ${date})))
      order by "isOfDay" desc, m."from" desc, m.id limit 1
    ) m on true
    left join "Team" t on t."workspaceId" = e."workspaceId" and t.id = m."teamId"
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
    where e."workspaceId" = ${workspaceId} and e."programId" = ${programId}
      and ((e."from" <= ${date} and (e."to" is null or e."to" >= ${date})) or not exists (
        select 1 from "Enrollment" o
        where o."workspaceId" = e."workspaceId" and o."programId" = e."programId" and o."personId" = e."personId"
          and o."from" <= ${date} and (o."to" is null or o."to" >= ${date})))
      and (e.number, e.id) > (${after.number}, ${after.enrollmentId}) ${narrowed}
    order by e.number, e.id limit ${PAGE}`;
}

/** A page at a time, so that a program of thousands holds nobody up. `teamId` narrows it to one team. */
export async function* recordPages(tx: Tx, session: Of, teamId?: string): AsyncGenerator<RecordRow[]> {
  let after = { number: "", enrollmentId: "" };
  for (;;) {
    const rows = await page(tx, session, after, teamId);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last;
  }
}

export async function allRecords(tx: Tx, session: Of, teamId?: string): Promise<RecordRow[]> {
  const all: RecordRow[] = [];
  for await (const rows of recordPages(tx, session, teamId)) all.push(...rows);
  return all;
}

/** What these people handed in, by enrollment id; drafts are nobody's but their writer's. */
export async function handedIn(tx: Tx, session: Of, enrollmentIds: string[]): Promise<Map<string, Answers>> {
  const rows = await tx.reflection.findMany({
    where: {
      workspaceId: session.workspaceId,
      sessionId: session.id,
      enrollmentId: { in: enrollmentIds },
      state: "SUBMITTED",
      // Of an anonymous answer only the receipt stands here.
      session: { visibility: "COUNCIL" },
    },
    select: { enrollmentId: true, answers: true },
  });
  return new Map(rows.map((row) => [row.enrollmentId, answers.parse(row.answers)]));
}

export interface Version {
  version: number;
  at: Date;
  answers: Answers;
  /** Who entered it, when it was not the person. */
  enteredBy: string | null;
}

export interface HandedInAnswer {
  reflectionId: string;
  name: string;
  number: string;
  /** What was handed in, the latest first; what was only a draft is not among them. */
  versions: Version[];
}

/** Undefined when there is nothing that was handed in. */
export async function answerOf(
  tx: Tx,
  { workspaceId, id: sessionId }: Pick<Of, "workspaceId" | "id">,
  enrollmentId: string,
): Promise<HandedInAnswer | undefined> {
  const row = await tx.reflection.findUnique({
    where: {
      workspaceId_sessionId_enrollmentId: { workspaceId, sessionId, enrollmentId },
      state: "SUBMITTED",
      session: { visibility: "COUNCIL" },
    },
    select: {
      id: true,
      enrollment: { select: { number: true, person: { select: { id: true, name: true } } } },
      versions: {
        where: { state: "SUBMITTED" },
        orderBy: { version: "desc" },
        select: { version: true, at: true, answers: true, enteredById: true },
      },
    },
  });
  if (!row) return undefined;
  const { number, person } = row.enrollment;
  const others = row.versions.map((one) => one.enteredById).filter((id) => id !== person.id);
  const names = await namesOf(tx, workspaceId, others);
  const versions = row.versions.map(({ enteredById, ...one }) => ({
    ...one,
    answers: answers.parse(one.answers),
    enteredBy: names.get(enteredById) ?? null,
  }));
  return { reflectionId: row.id, number, name: person.name, versions };
}
