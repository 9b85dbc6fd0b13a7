/** What an import would change, and the records for it; reads only. */
import { wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Fault } from "../../platform/sheets/sheet.ts";
import { changedFields, detailsOf, isAnnounced, mustTell, sessionsOf } from "../session/index.ts";
import type { WorkbookDraft } from "../workbook/index.ts";
import { SHEET_KEYS, type SheetKey } from "../workbook/index.ts";
import { findCopy } from "./copies.store.ts";
import { correctedSessions } from "./corrected-sessions.ts";
import { type Differences, differencesOf } from "./difference.rules.ts";
import { leavingForms, leavingQuestions } from "./prepare-records.ts";
import { refusedChanges } from "./refuse-changes.ts";
import { loadStored, NOTHING_STORED, type StoredWorkbook } from "./stored-workbook.store.ts";
import { type TakenBack, takenBack } from "./taken-back.rules.ts";

export interface ImportPlan {
  workspaceId: string;
  draft: WorkbookDraft;
  stored: StoredWorkbook;
  differences: Differences;
  /** Teams that will be on hold, by number, and why, in the program's language. */
  holds: Map<number, string>;
  /** Nothing in the file differs from what is stored; what is gone from it stays. */
  changesNothing: boolean;
  /** Numbers of sessions that people know already, and whose new hour or place nobody is told by an import. */
  untold: number[];
  /** Numbers of closed sessions whose counts become others, which errata will say. */
  corrected: number[];
  /** What must not be done by a workbook: any of them refuses the file. */
  refused: Fault[];
  /** The file was handed out by the app: when, and what of the changes since it would take back. */
  copy: { at: Date; takenBack: TakenBack[] } | undefined;
  /** Who new trainees are, by number, where it was said. */
  persons?: ReadonlyMap<string, string>;
}

/** Sheets whose rows leave when the file no longer has them; of the others nothing is ever deleted. */
const FOLLOWS_FILE: readonly SheetKey[] = ["items", "closedDays", "pastParticipation"];

export async function planImport(
  tx: Tx,
  workspaceId: string,
  draft: WorkbookDraft,
  at: Date,
): Promise<ImportPlan> {
  const stored = await loadStored(tx, workspaceId, programOf(draft).fiscalYear);
  const plan = planAgainst(stored, workspaceId, draft);
  const refused = await refusedChanges(tx, plan, at);
  const copy = await compareWithCopy(tx, plan);
  const corrected = await correctedSessions(tx, plan, at);
  return { ...plan, refused, copy, corrected, untold: await untoldBy(tx, plan, at) };
}

async function compareWithCopy(tx: Tx, plan: ImportPlan): Promise<ImportPlan["copy"]> {
  const { workspaceId, draft, stored, differences } = plan;
  const { programId } = stored;
  if (programId === undefined || draft.copyId === undefined) return undefined;
  const copy = await findCopy(tx, { workspaceId, programId, id: draft.copyId });
  return copy && { at: copy.at, takenBack: takenBack(differences, (key) => leaving(plan, key), copy.marks) };
}

async function untoldBy(
  tx: Tx,
  { workspaceId, stored, differences }: ImportPlan,
  at: Date,
): Promise<number[]> {
  const changed = new Map(differences.sessions.changed.map(({ row, stored: { id } }) => [id, row]));
  if (stored.programId === undefined || changed.size === 0) return [];
  const isRunning = stored.state === "RUNNING";
  const untold: number[] = [];
  for (const session of await sessionsOf(tx, { workspaceId, id: stored.programId })) {
    const row = changed.get(session.id);
    if (!row) continue;
    const fields = changedFields(detailsOf(session), detailsOf({ ...session, ...row }));
    const isKnown = session.state === "SCHEDULED" && (await isAnnounced(tx, session));
    if (mustTell(fields, { session, isRunning, isKnown, at })) untold.push(session.number);
  }
  return untold;
}

/** The plan of an import where there is no database yet. */
export function planFirstImport(draft: WorkbookDraft): ImportPlan {
  return planAgainst(NOTHING_STORED, "", draft);
}

function programOf(draft: WorkbookDraft) {
  const [program] = draft.rows.program;
  if (!program) throw new Error("A checked workbook has a program.");
  return program;
}

function planAgainst(stored: StoredWorkbook, workspaceId: string, draft: WorkbookDraft): ImportPlan {
  const words = wordsIn(programOf(draft).language);
  const holds = new Map([...draft.teamFaults].map(([number, say]) => [number, say(words).problem]));
  const differences = differencesOf(draft, stored, holds);
  const plan = {
    workspaceId,
    draft,
    stored,
    differences,
    holds,
    changesNothing: false,
    untold: [],
    refused: [],
    copy: undefined,
    corrected: [],
  };
  return { ...plan, changesNothing: SHEET_KEYS.every((key) => changesNothing(plan, key)) };
}

function changesNothing(plan: ImportPlan, key: SheetKey): boolean {
  const { added, changed } = plan.differences[key];
  return added.length + changed.length + leaving(plan, key).size === 0;
}

/** Ids of the rows that the import takes out. */
export function leaving({ differences, stored, draft }: ImportPlan, key: SheetKey): Set<string> {
  if (key === "questions") return new Set(leavingQuestions(differences, stored).map((row) => row.id));
  if (key === "forms") return new Set(leavingForms(differences, stored).map((row) => row.id));
  if (key === "movements") {
    // Whom the file lists, it lists in full.
    const listed = new Set(draft.rows.movements.map((row) => row.number));
    return new Set(differences[key].gone.filter((row) => listed.has(row.number)).map((row) => row.id));
  }
  return new Set(FOLLOWS_FILE.includes(key) ? differences[key].gone.map((row) => row.id) : []);
}
