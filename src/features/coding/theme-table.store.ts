/** Counts behind themes and items, in SQL: statements, different people, teams and municipalities. */

import { Prisma } from "../../platform/database/generated/client.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Affiliation } from "../closing/index.ts";
import type { Codebook } from "../theme/index.ts";
import type { ThemeFigures, ThemeFilter, ThemeTotals } from "./theme-table.ts";

export interface Counted {
  workspaceId: string;
  programId: string;
  codebook: Codebook;
  filter: ThemeFilter;
}

function counts({ workspaceId, programId, codebook, filter }: Counted): Prisma.Sql {
  const { sessionId, upTo } = filter;
  return Prisma.sql`s."workspaceId" = ${workspaceId} and s."programId" = ${programId}
    and s."questionKey" = ${codebook.questionKey} and not s."isGone"
    ${sessionId === undefined ? Prisma.empty : Prisma.sql`and s."sessionId" = ${sessionId}`}
    ${upTo === undefined ? Prisma.empty : Prisma.sql`and d.date <= ${upTo}`}`;
}

/** What each entry means today: what was merged counts where it was merged into. */
function meanings({ meanings }: Codebook): Prisma.Sql {
  const rows = [...meanings];
  const entries = rows.map(([id]) => id);
  const themes = rows.map(([, { theme }]) => theme.id);
  const items = rows.map(([, { item }]) => item?.id ?? "");
  return Prisma.sql`select * from unnest(${entries}::text[], ${themes}::text[], ${items}::text[]) as m(entry, theme, item)`;
}

/** Every coded statement once for each of its themes and items, with who is behind it on the session's day. */
function coded(counted: Counted): Prisma.Sql {
  return Prisma.sql`
    with meaning as (${meanings(counted.codebook)}),
    coded as (
      select distinct s.id, s."sessionId" as session, s."sourceId" as sheet, meaning.theme, meaning.item,
        e."personId" as person, e.affiliation::text as affiliation, m."teamId" as team,
        coalesce(e."municipalityId", t."municipalityId") as municipality
      from "Statement" s
      join "Session" d on d."workspaceId" = s."workspaceId" and d.id = s."sessionId"
      join "Coding" c on c."workspaceId" = s."workspaceId" and c."statementId" = s.id
      join meaning on meaning.entry = c."entryId"
      left join "Enrollment" e on e."workspaceId" = s."workspaceId" and e.id = s."enrollmentId"
      left join lateral (
        select m."teamId" from "Membership" m
        where m."workspaceId" = e."workspaceId" and m."enrollmentId" = e.id
          and m."from" <= d.date and (m."to" is null or m."to" >= d.date)
        order by m."from" desc, m.id limit 1
      ) m on true
      left join lateral (
        select min(t."municipalityId") as "municipalityId" from "TeamMunicipality" t
        where t."workspaceId" = s."workspaceId" and t."teamId" = m."teamId"
      ) t on true
      where ${counts(counted)}
    )`;
}

const FIGURES = Prisma.sql`
  count(distinct id)::int as statements, count(distinct person)::int as people,
  count(distinct team)::int as teams, count(distinct municipality)::int as municipalities`;

export interface ThemeCell extends ThemeFigures {
  /** Null: all themes. */
  theme: string | null;
  /** "": without an item; null: the theme as a whole. */
  item: string | null;
}

/** Of sheets without a name: how many people at least, in the session that had most of them. */
interface Nameless {
  theme: string | null;
  item: string | null;
  people: number;
}

const GROUPS = Prisma.sql`grouping sets ((theme, item), (theme), ())`;

export async function themeCells(tx: Tx, counted: Counted): Promise<ThemeCell[]> {
  const cells = await tx.$queryRaw<ThemeCell[]>`
    ${coded(counted)} select theme, item, ${FIGURES} from coded group by ${GROUPS}`;
  const nameless = await tx.$queryRaw<Nameless[]>`
    ${coded(counted)},
    sheets as (
      select theme, item, session, count(distinct sheet)::int as people from coded
      where person is null
      group by grouping sets ((theme, item, session), (theme, session), (session))
    )
    select theme, item, max(people)::int as people from sheets group by theme, item`;
  const keyOf = (of: { theme: string | null; item: string | null }) => JSON.stringify([of.theme, of.item]);
  const unnamed = new Map(nameless.map((row) => [keyOf(row), row.people]));
  return cells.map((cell) => ({ ...cell, people: Math.max(cell.people, unnamed.get(keyOf(cell)) ?? 0) }));
}

export interface AffiliationCell extends ThemeFigures {
  theme: string | null;
  affiliation: Affiliation;
}

/** Sheets without a name have no affiliation: they are in no cell. */
export async function affiliationCells(tx: Tx, counted: Counted): Promise<AffiliationCell[]> {
  return tx.$queryRaw<AffiliationCell[]>`
    ${coded(counted)} select theme, affiliation, ${FIGURES} from coded
    where affiliation is not null
    group by grouping sets ((theme, affiliation), (affiliation))`;
}

export async function themeTotals(tx: Tx, counted: Counted): Promise<ThemeTotals> {
  const [totals] = await tx.$queryRaw<ThemeTotals[]>`
    with state as (
      select s."sourceId", s."codedAt" is not null as seen,
        exists (select from "Coding" c where c."workspaceId" = s."workspaceId" and c."statementId" = s.id) as coded
      from "Statement" s
      join "Session" d on d."workspaceId" = s."workspaceId" and d.id = s."sessionId"
      where ${counts(counted)}
    )
    select count(distinct "sourceId")::int as answers, count(*)::int as statements,
      (count(*) filter (where coded))::int as coded,
      (count(*) filter (where seen and not coded))::int as "noneFits",
      (count(*) filter (where not seen))::int as uncoded
    from state`;
  return totals ?? { answers: 0, statements: 0, coded: 0, noneFits: 0, uncoded: 0 };
}
