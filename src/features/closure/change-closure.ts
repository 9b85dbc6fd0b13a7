/** The office keeps the closed days of municipalities: a day more, a day less; what waits for it is planned again. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Reconsider } from "../../platform/notices/index.ts";
import type { Who } from "../../platform/slack/who.ts";
import { assignmentsOf } from "../assignment/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { type ClosedDay, type FieldFault, faultsOf, type NewClosedDay, yearOf } from "./closure.rules.ts";
import {
  addClosedDay,
  closedDaysBetween,
  findClosedDay,
  type Municipality,
  municipalitiesOf,
  peopleOfMunicipality,
  removeClosedDay,
} from "./closure.store.ts";

export const CLOSURE_ADDED = "closure.added";
export const CLOSURE_REMOVED = "closure.removed";

export interface Asked {
  who: Who;
  at: Date;
}

export interface ClosureDeps extends Pick<Deps, "db" | "notices"> {
  reconsider: Reconsider;
}

/** Plans again what depends on the working days of this municipality, as an import of the sheet 閉庁日 does. */
export async function followClosure(
  tx: Tx,
  { notices, reconsider }: Pick<ClosureDeps, "notices" | "reconsider">,
  { workspaceId, municipalityId }: { workspaceId: string; municipalityId: string },
  at: Date,
): Promise<void> {
  const program = await findProgram(tx, workspaceId);
  if (program?.state !== "RUNNING") return;
  // Due days and reminders of teams; all else is at the hour of all, and waits for the reader's own office.
  for (const { id } of await assignmentsOf(tx, program)) {
    const assignment = { workspaceId, type: "assignment", id } as const;
    await notices.replan(tx, assignment, at);
    await notices.audienceChanged(tx, assignment);
  }
  const personId = await peopleOfMunicipality(tx, program, municipalityId);
  await reconsider(tx, { workspaceId, personId }, at);
}

async function ownProgram(tx: Tx, who: Who): Promise<ProgramFacts> {
  requireRight(who, "closure.edit");
  const program = await findProgram(tx, who.workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.launch.importFirst);
  return program;
}

export interface ClosureList {
  program: ProgramFacts;
  municipalities: Municipality[];
  days: ClosedDay[];
}

/** Of the program's year. */
export async function readClosures({ db }: Pick<Deps, "db">, { who }: Asked): Promise<ClosureList> {
  const tx = db.client;
  const program = await ownProgram(tx, who);
  const { workspaceId } = who;
  return {
    program,
    municipalities: await municipalitiesOf(tx, workspaceId),
    days: await closedDaysBetween(tx, workspaceId, yearOf(program.fiscalYear)),
  };
}

export type AddOutcome = { faults: FieldFault[] } | { added: true };

/** One day of one municipality or of several; sent twice, it is there already. */
export async function addClosures(
  deps: ClosureDeps,
  { who, at, days }: Asked & { days: NewClosedDay[] },
): Promise<AddOutcome> {
  const outcome = await deps.db.transaction(async (tx): Promise<AddOutcome> => {
    const program = await ownProgram(tx, who);
    const { workspaceId, personId } = who;
    const faults = days[0] ? faultsOf(days[0], program) : [];
    if (faults.length > 0) return { faults };
    const places = await municipalitiesOf(tx, workspaceId);
    let added = 0;
    for (const day of days) {
      const place = places.find(({ id }) => id === day.municipalityId);
      // What is there already stays as it is named.
      if (!place || !(await addClosedDay(tx, workspaceId, day))) continue;
      added += 1;
      await followClosure(tx, deps, { workspaceId, municipalityId: place.id }, at);
      await recordAudit(tx, {
        ...{ workspaceId, programId: program.id, at, byId: personId ?? null },
        action: CLOSURE_ADDED,
        subject: { type: "closure", id: place.id },
        facts: { ...day, municipality: place.name },
      });
    }
    if (added > 0) return { added: true };
    return { faults: [{ field: "date", say: ({ closure }) => closure.fault.already }] };
  });
  deps.notices.kick();
  return outcome;
}

export async function removeClosure(deps: ClosureDeps, { who, at }: Asked, id: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const program = await ownProgram(tx, who);
    const { workspaceId, personId } = who;
    const day = await findClosedDay(tx, workspaceId, id);
    if (!day || !(await removeClosedDay(tx, workspaceId, day))) {
      throw new UserError("closure-gone", (words) => words.closure.fault.gone);
    }
    const { municipalityId, date, name } = day;
    const place = (await municipalitiesOf(tx, workspaceId)).find((one) => one.id === municipalityId);
    await followClosure(tx, deps, { workspaceId, municipalityId }, at);
    await recordAudit(tx, {
      ...{ workspaceId, programId: program.id, at, byId: personId ?? null },
      action: CLOSURE_REMOVED,
      subject: { type: "closure", id: municipalityId },
      facts: { municipalityId, municipality: place?.name ?? "", date, name },
    });
  });
  deps.notices.kick();
}
