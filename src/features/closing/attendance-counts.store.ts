/** Counts of attendance, always derived from the records, in one grouped query. */
import type { Tx } from "../../platform/database/index.ts";
import { grouped } from "../../shared/grouped.ts";
import { enrolledOnDay, noTeams, teamsOnDay } from "../program/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { type AttendanceFigures, type AttendanceStatus, figuresOf } from "./closing.rules.ts";

export type Affiliation = "ADMIN" | "SHAKYO" | "AGENCY";

/** A team of that day; null for people who were between two teams. */
export interface CountedTeam {
  teamId: string | null;
  number: number | null;
  name: string | null;
}

export interface AttendanceCounts extends AttendanceFigures {
  /** Apart: never inside the trainees. */
  observers: number;
  byAffiliation: Record<Affiliation, AttendanceFigures>;
  /** By team number; only teams that somebody was in on the day. */
  byTeam: (CountedTeam & AttendanceFigures)[];
}

/** Without teams it is a fraction of the work. */
export interface Counting {
  byTeam: boolean;
}

interface Row extends CountedTeam {
  affiliation: Affiliation;
  status: AttendanceStatus | null;
  count: number;
}

async function countedRows(
  tx: Tx,
  { workspaceId, programId, id, date }: SessionFacts,
  { byTeam }: Counting,
): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    select e.affiliation::text as affiliation, t.id as "teamId", t.number, t.name,
      a.status::text as status, count(*)::int as count
    from "Enrollment" e
    ${byTeam ? teamsOnDay({ workspaceId, date }) : noTeams}
    left join "Attendance" a
      on a."workspaceId" = e."workspaceId" and a."sessionId" = ${id} and a."enrollmentId" = e.id
    where ${enrolledOnDay({ workspaceId, programId, date })}
    group by 1, 2, 3, 4, 5
    order by t.number nulls last`;
}

/** Who of those enrolled on the day was there: in total, by affiliation and by team. */
export async function attendanceCounts(
  tx: Tx,
  session: SessionFacts,
  counting: Counting = { byTeam: true },
): Promise<AttendanceCounts> {
  const rows = await countedRows(tx, session, counting);
  const observers = await tx.sessionObservers.findUnique({
    where: { sessionId: session.id, workspaceId: session.workspaceId },
    select: { headcount: true },
  });
  const from = (affiliation: Affiliation) => figuresOf(rows.filter((row) => row.affiliation === affiliation));
  const teams = grouped(rows, ({ teamId }) => teamId);
  return {
    ...figuresOf(rows),
    observers: observers?.headcount ?? 0,
    byAffiliation: { ADMIN: from("ADMIN"), SHAKYO: from("SHAKYO"), AGENCY: from("AGENCY") },
    byTeam: (counting.byTeam ? [...teams.values()] : []).flatMap((own) =>
      own.slice(0, 1).map(({ teamId, number, name }) => ({ teamId, number, name, ...figuresOf(own) })),
    ),
  };
}
