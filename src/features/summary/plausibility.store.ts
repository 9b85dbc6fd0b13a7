/** Finds what looks odd in the records of sessions that have taken place; counts alone, never a name. */
import { Prisma } from "../../platform/database/generated/client.ts";
import type { Tx } from "../../platform/database/index.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { type Oddity, sumsThatDiffer } from "./plausibility.rules.ts";

interface OfProgram {
  id: string;
  workspaceId: string;
}

type InSession = { number: number; count: number };

const spaceless = (name: Prisma.Sql) => Prisma.sql`regexp_replace(${name}, '[\\s\u3000]', '', 'g')`;

async function observersEnrolled(
  tx: Tx,
  { id, workspaceId }: OfProgram,
  today: string,
): Promise<InSession[]> {
  const [observer, person] = [spaceless(Prisma.sql`n.name`), spaceless(Prisma.sql`p.name`)];
  return tx.$queryRaw<InSession[]>`
    select s.number, count(*)::int as count
    from "Session" s
    join "SessionObservers" o on o."workspaceId" = s."workspaceId" and o."sessionId" = s.id
    cross join lateral unnest(o.names) as n(name)
    where s."workspaceId" = ${workspaceId} and s."programId" = ${id} and s.state <> 'CANCELED' and s.date <= ${today}
      and exists (
        select 1 from "Enrollment" e
        join "Person" p on p."workspaceId" = e."workspaceId" and p.id = e."personId"
        where e."workspaceId" = s."workspaceId" and e."programId" = s."programId"
          and e."from" <= s.date and (e."to" is null or e."to" >= s.date) and ${person} = ${observer})
    group by s.number order by s.number`;
}

/** People marked as there of whom `odd` is true. */
async function presentWhere(
  tx: Tx,
  { id, workspaceId }: OfProgram,
  today: string,
  odd: Prisma.Sql,
): Promise<InSession[]> {
  return tx.$queryRaw<InSession[]>`
    select s.number, count(*)::int as count
    from "Session" s
    join "Attendance" a on a."workspaceId" = s."workspaceId" and a."sessionId" = s.id
      and a.status in ('PRESENT', 'LATE', 'LEFT_EARLY')
    join "Enrollment" e on e."workspaceId" = a."workspaceId" and e.id = a."enrollmentId"
    join "Person" p on p."workspaceId" = e."workspaceId" and p.id = e."personId"
    where s."workspaceId" = ${workspaceId} and s."programId" = ${id} and s.state <> 'CANCELED' and s.date <= ${today}
      and ${odd}
    group by s.number order by s.number`;
}

export async function findOddities(tx: Tx, program: OfProgram, at: Date): Promise<Oddity[]> {
  const today = dateOf(at);
  const away = Prisma.sql`p."awayFrom" <= s.date and (p."awayTo" is null or p."awayTo" >= s.date)`;
  const outside = Prisma.sql`(e."from" > s.date or e."to" < s.date)`;
  const years = await tx.enrollmentSnapshot.findMany({
    where: { workspaceId: program.workspaceId },
    orderBy: { fiscalYear: "asc" },
  });
  const of = (kind: Exclude<Oddity["kind"], "past-year-sum">, rows: InSession[]): Oddity[] =>
    rows.map((row) => ({ kind, ...row }));
  return [
    ...of("observer-enrolled", await observersEnrolled(tx, program, today)),
    ...of("present-away", await presentWhere(tx, program, today, away)),
    ...of("present-not-enrolled", await presentWhere(tx, program, today, outside)),
    ...sumsThatDiffer(years),
  ];
}
