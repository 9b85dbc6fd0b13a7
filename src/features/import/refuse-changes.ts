/** What a workbook must not do to what is stored: faults that only the stored state can tell. */
import type { Tx } from "../../platform/database/index.ts";
import { textOf } from "../../platform/sheets/cells.ts";
import type { CellFault, Fault } from "../../platform/sheets/sheet.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { attendanceCounts } from "../closing/index.ts";
import { isVisibilityFixed } from "../reflection/index.ts";
import { endsAt, isAnnounced, type SessionFacts, sessionsOf } from "../session/index.ts";
import { placeIn, type SheetKey } from "../workbook/index.ts";
import { cutsAway } from "./place-people.rules.ts";
import type { ImportPlan } from "./plan-import.ts";
import { followingOf } from "./prepare-memberships.ts";
import { yearUnderWay } from "./year-under-way.ts";

type Comparison = Pick<ImportPlan, "workspaceId" | "stored" | "differences" | "draft">;

export async function refusedChanges(tx: Tx, plan: Comparison, at: Date): Promise<Fault[]> {
  return [
    ...(await tooEarly(tx, plan, at)),
    ...(await movedSessions(tx, plan, at)),
    ...(await visibilityFixed(tx, plan)),
    ...placesCutAway(plan, dateOf(at)),
    ...formTypes(plan),
  ];
}

function fault(
  { draft }: Comparison,
  key: SheetKey,
  row: number | null,
  column: string,
  say: CellFault,
): Fault {
  return placeIn(draft.sheets, { key, row, column }, say);
}

/** The next year would take over all commands from the one that is under way. */
async function tooEarly(tx: Tx, plan: Comparison, at: Date): Promise<Fault[]> {
  const [program] = plan.draft.rows.program;
  if (!program || plan.stored.programId !== undefined) return [];
  const current = await yearUnderWay(tx, { workspaceId: plan.workspaceId, next: program.fiscalYear, at });
  if (!current) return [];
  return [
    fault(plan, "program", null, "fiscalYear", (words) =>
      words.movement.yearUnderWay(current.fiscalYear, current.lastDay),
    ),
  ];
}

const WHEN = ["date", "startTime", "endTime"] as const;

/** People count on the date that they were told, and the counts of what is over belong to its date. */
async function movedSessions(tx: Tx, plan: Comparison, at: Date): Promise<Fault[]> {
  const { workspaceId, stored, differences } = plan;
  if (stored.programId === undefined || stored.state === "DRAFT") return [];
  const changed = new Map(differences.sessions.changed.map(({ row, stored: { id } }) => [id, row]));
  if (changed.size === 0) return [];
  const faults: Fault[] = [];
  for (const session of await sessionsOf(tx, { workspaceId, id: stored.programId })) {
    const row = changed.get(session.id);
    const fields = row ? WHEN.filter((field) => row[field] !== session[field]) : [];
    if (!row || fields.length === 0 || session.state === "CANCELED") continue;
    const isOver = session.state === "CLOSED" || at.getTime() >= endsAt(session).getTime();
    if (!isOver && !(await isCountedOn(tx, session))) continue;
    const barred = isOver ? fields.filter((field) => field === "date") : fields;
    faults.push(
      ...barred.map((field) => fault(plan, "sessions", row.at, field, sayMoved(session, field, isOver))),
    );
  }
  return faults;
}

/** Whoever has written was told who reads it. */
async function visibilityFixed(tx: Tx, plan: Comparison): Promise<Fault[]> {
  const { workspaceId, differences } = plan;
  const faults: Fault[] = [];
  for (const { row, stored } of differences.sessions.changed) {
    const { visibility, at, number } = row;
    if (visibility === null || visibility === stored.visibility) continue;
    if (!(await isVisibilityFixed(tx, { workspaceId, id: stored.id }))) continue;
    const say: CellFault = ({ anonymous }) =>
      anonymous.fixedCell(number, anonymous.names[stored.visibility ?? "COUNCIL"]);
    faults.push(fault(plan, "sessions", at, "visibility", say));
  }
  return faults;
}

async function isCountedOn(tx: Tx, session: SessionFacts): Promise<boolean> {
  if (await isAnnounced(tx, session)) return true;
  const { enrolled, unmarked } = await attendanceCounts(tx, session);
  return unmarked < enrolled;
}

function sayMoved(
  { number, ...session }: SessionFacts,
  field: (typeof WHEN)[number],
  isOver: boolean,
): CellFault {
  const before = session[field];
  return ({ movement }) =>
    isOver ? movement.sessionOver(number, before) : movement.sessionKnown(number, before);
}

/** An answer of one type is none of another. */
function formTypes(plan: Comparison): Fault[] {
  const { differences, stored, draft } = plan;
  const { columns } = draft.sheets.forms;
  return differences.forms.changed.flatMap(({ row, stored: before }): Fault[] => {
    if (row.type === before.type || !stored.filledForms.has(before.id)) return [];
    const cell = textOf(columns.find(({ key }) => key === "type")?.column.write(before.type) ?? null);
    return [fault(plan, "forms", row.at, "type", (words) => words.workbook.faults.formTypeFixed(cell))];
  });
}

/** Dates of an enrollment that would leave a part of somebody's history outside. */
function placesCutAway(plan: Comparison, today: string): Fault[] {
  const { differences, stored, draft } = plan;
  const listed = new Set(draft.rows.movements.map((row) => row.number));
  return differences.trainees.changed.flatMap(({ row, stored: before }): Fault[] => {
    if (listed.has(row.number)) return [];
    if (!cutsAway(followingOf({ row, id: before.id, stored: before }, stored, today))) return [];
    const column = row.to === before.to ? "from" : "to";
    return [fault(plan, "trainees", row.at, column, (words) => words.movement.cutAway(row.name))];
  });
}
