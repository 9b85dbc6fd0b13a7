/** Counts of hand-ins among those who attended, derived from the records in one grouped query. */
import type { Tx } from "../../platform/database/index.ts";
import { grouped } from "../../shared/grouped.ts";
import type { Affiliation, CountedTeam, Counting } from "../closing/index.ts";
import { enrolledOnDay, noTeams, teamsOnDay } from "../program/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { hasQuestions } from "./reflection.store.ts";

interface ReflectionFigures {
  /** Those who attended: asked = submitted + declined + owed. */
  asked: number;
  submitted: number;
  declined: number;
  owed: number;
  /** Among those who owe. */
  drafts: number;
}

export interface ReflectionCounts extends ReflectionFigures {
  byAffiliation: Record<Affiliation, ReflectionFigures>;
  byTeam: (CountedTeam & ReflectionFigures)[];
}

interface Row extends CountedTeam {
  affiliation: Affiliation;
  state: "submitted" | "declined" | "draft" | "none";
  count: number;
}

async function countedRows(
  tx: Tx,
  { workspaceId, programId, id, date }: SessionFacts,
  { byTeam }: Counting,
): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    select e.affiliation::text as affiliation, t.id as "teamId", t.number, t.name,
      case
        when r.state = 'SUBMITTED' then 'submitted'
        when r.state = 'DECLINED' then 'declined'
        when r.state = 'DRAFT' and r.answers <> '{}'::jsonb then 'draft'
        else 'none'
      end as state,
      count(*)::int as count
    from "Enrollment" e
    join "Attendance" a
      on a."workspaceId" = e."workspaceId" and a."sessionId" = ${id} and a."enrollmentId" = e.id
      and a.status in ('PRESENT', 'LATE', 'LEFT_EARLY')
    ${byTeam ? teamsOnDay({ workspaceId, date }) : noTeams}
    left join "Reflection" r
      on r."workspaceId" = e."workspaceId" and r."sessionId" = ${id} and r."enrollmentId" = e.id
    where ${enrolledOnDay({ workspaceId, programId, date })}
    group by 1, 2, 3, 4, 5
    order by t.number nulls last`;
}

function figuresOf(rows: Row[]): ReflectionFigures {
  const figures = { asked: 0, submitted: 0, declined: 0, owed: 0, drafts: 0 };
  for (const { state, count } of rows) {
    figures.asked += count;
    if (state === "submitted" || state === "declined") figures[state] += count;
    else figures.owed += count;
    if (state === "draft") figures.drafts += count;
  }
  return figures;
}

/** All zero for a session without questions. */
export async function reflectionCounts(
  tx: Tx,
  session: SessionFacts,
  counting: Counting = { byTeam: true },
): Promise<ReflectionCounts> {
  const rows = (await hasQuestions(tx, session)) ? await countedRows(tx, session, counting) : [];
  const from = (affiliation: Affiliation) => figuresOf(rows.filter((row) => row.affiliation === affiliation));
  const teams = grouped(rows, ({ teamId }) => teamId);
  return {
    ...figuresOf(rows),
    byAffiliation: { ADMIN: from("ADMIN"), SHAKYO: from("SHAKYO"), AGENCY: from("AGENCY") },
    byTeam: (counting.byTeam ? [...teams.values()] : []).flatMap((own) =>
      own.slice(0, 1).map(({ teamId, number, name }) => ({ teamId, number, name, ...figuresOf(own) })),
    ),
  };
}
