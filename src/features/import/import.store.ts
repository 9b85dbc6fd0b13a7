/** Writes whole tables at a time: one statement for all new and changed rows of a table. */
import type { Tx } from "../../platform/database/index.ts";

type Table =
  | "Municipality"
  | "SchemeStatus"
  | "ClosureDay"
  | "EnrollmentSnapshot"
  | "PastParticipation"
  | "Program"
  | "Session"
  | "SessionItem"
  | "ReflectionQuestion"
  | "Assignment"
  | "AssignmentQuestion"
  | "Team"
  | "TeamMunicipality"
  | "Person"
  | "Enrollment"
  | "Membership"
  | "Affiliate";

/** A record of a table; all rows of one write have the same columns. */
export type Row = Record<string, unknown> & { workspaceId: string };

export interface TableWrite {
  table: Table;
  /** Columns that a row keeps once it is there. */
  keep: string[];
  rows: Row[];
}

export interface TableDelete {
  table: Table;
  /** Whose rows go: by their own id, or by that of what they belong to. */
  by: "id" | "teamId";
  ids: string[];
}

const quoted = (name: string) => `"${name}"`;

/** Names come from this program alone; values travel as one JSON parameter. */
export async function writeRows(tx: Tx, { table, keep, rows }: TableWrite): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const names = columns.map(quoted).join(", ");
  const updated = columns.filter((name) => !["id", "workspaceId", ...keep].includes(name));
  const change = updated.map((name) => `${quoted(name)} = excluded.${quoted(name)}`).join(", ");
  const conflict = columns.includes("id")
    ? `on conflict ("id") do update set ${change} where ${quoted(table)}."workspaceId" = excluded."workspaceId"`
    : "on conflict do nothing";
  await tx.$executeRawUnsafe(
    `insert into ${quoted(table)} (${names})
     select ${names} from jsonb_populate_recordset(null::${quoted(table)}, $1::jsonb)
     ${conflict}`,
    JSON.stringify(rows),
  );
}

export async function deleteRows(
  tx: Tx,
  workspaceId: string,
  { table, by, ids }: TableDelete,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRawUnsafe(
    `delete from ${quoted(table)} where "workspaceId" = $1 and ${quoted(by)} = any($2::text[])`,
    workspaceId,
    ids,
  );
}

/** The one that is there, when two create it at once. */
export async function createWorkspace(tx: Tx, teamId: string, at: Date): Promise<string> {
  await tx.workspace.createMany({ data: [{ teamId, name: "", createdAt: at }], skipDuplicates: true });
  return (await tx.workspace.findUniqueOrThrow({ where: { teamId }, select: { id: true } })).id;
}
