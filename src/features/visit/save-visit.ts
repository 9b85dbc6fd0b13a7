/** The office sets a visit up, changes it, or says that it is done. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { teamsWithDays } from "../assignment/index.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram } from "../program/index.ts";
import { followVisit } from "./follow-visit.ts";
import {
  changedSince,
  completed,
  differing,
  faultIn,
  type Marks,
  touchedOf,
  type VisitFault,
  type VisitField,
} from "./form.rules.ts";
import { factsOf, statesOf } from "./log.rules.ts";
import { goneVisit } from "./prepare-visit.ts";
import { programOf } from "./read-visits.ts";
import type { VisitDetails, VisitFacts } from "./visit.rules.ts";
import {
  findVisit,
  insertVisit,
  lockVisit,
  officersOf,
  updateVisit,
  type VisitChange,
} from "./visit.store.ts";

export interface Saving {
  who: Who;
  now: Date;
  /** False when this very submission was acted on before. */
  once(tx: Tx): Promise<boolean>;
  typed: VisitDetails;
  /** The visit that was opened, and what the form showed of it; undefined: a new one. */
  opened: { visitId: string; marks: Marks } | undefined;
}

export type SaveOutcome =
  | { outcome: "saved"; details: VisitDetails }
  | { outcome: "nothing" }
  | ({ outcome: "fault" } & VisitFault)
  /** Somebody else was faster; nothing is written. */
  | { outcome: "stale"; visit: VisitFacts; fields: VisitField[]; touched: Partial<VisitDetails> };

export async function saveVisit(deps: Pick<Deps, "db" | "notices">, saving: Saving): Promise<SaveOutcome> {
  const { who, opened } = saving;
  const outcome = await deps.db.transaction(async (tx): Promise<SaveOutcome> => {
    requireRight(who, "visit.edit");
    return opened ? change(tx, deps, { ...saving, who, opened }) : create(tx, deps, { ...saving, who });
  });
  if (outcome.outcome === "saved") deps.notices.kick();
  return outcome;
}

type Known = Saving & { who: KnownWho };

interface Checked {
  program: { workspaceId: string; id: string };
  details: VisitDetails;
  /** What is new of them. */
  changes: Partial<VisitDetails>;
  before?: VisitFacts;
  now: Date;
}

async function faultOf(
  tx: Tx,
  { program, details, changes, before, now }: Checked,
): Promise<VisitFault | undefined> {
  const fault = faultIn(details, dateOf(now));
  if (fault) return fault;
  if (changes.teamIds) {
    const teams = new Set((await teamsWithDays(tx, program)).map(({ teamId }) => teamId));
    if (!changes.teamIds.every((teamId) => teams.has(teamId))) return { fault: "noTeam", field: "teamIds" };
  }
  if (changes.staffIds) {
    const officers = (await officersOf(tx, program.workspaceId)).map(({ personId }) => personId);
    const known = new Set([...officers, ...(before?.staffIds ?? [])]);
    if (!changes.staffIds.every((id) => known.has(id))) return { fault: "noOfficer", field: "staffIds" };
  }
  return undefined;
}

async function create(
  tx: Tx,
  deps: Pick<Deps, "notices">,
  { who, now, once, typed }: Known,
): Promise<SaveOutcome> {
  const program = await programOf(tx, who.workspaceId);
  const details = completed(typed, typed);
  const fault = await faultOf(tx, { program, details, changes: details, now });
  if (fault) return { outcome: "fault", ...fault };
  if (!(await once(tx))) return { outcome: "saved", details };
  const id = await insertVisit(tx, program, details, { byId: who.personId, at: now });
  const visit = await findVisit(tx, who.workspaceId, id);
  if (!visit) throw goneVisit();
  await recordAudit(tx, {
    ...{ workspaceId: who.workspaceId, programId: program.id, at: now, byId: who.personId },
    action: "visit.created",
    subject: { type: "visit", id },
    facts: factsOf(visit, await teamsWithDays(tx, program, visit.teamIds)),
  });
  await followVisit(tx, deps, visit, now);
  return { outcome: "saved", details };
}

type Opened = Known & { opened: NonNullable<Saving["opened"]> };

async function change(tx: Tx, deps: Pick<Deps, "notices">, saving: Opened): Promise<SaveOutcome> {
  const { who, now, once, typed, opened } = saving;
  const { workspaceId, personId } = who;
  const visit = await lockVisit(tx, workspaceId, opened.visitId, now);
  if (!visit) throw goneVisit();
  if (visit.state === "CANCELED") throw new UserError("canceled", (words) => words.visit.fault.canceled);
  const touched = touchedOf(opened.marks, typed);
  const after = completed({ ...visit, ...touched }, touched);
  const changed = differing(visit, after);
  // As wanted already: nothing was touched, or the same submission came twice.
  if (changed.length === 0)
    return Object.keys(touched).length > 0 ? { outcome: "saved", details: visit } : { outcome: "nothing" };
  const fields = changedSince(opened.marks, visit);
  if (fields.length > 0) return { outcome: "stale", visit, fields, touched };
  const changes = Object.fromEntries(changed.map((field) => [field, after[field]]));
  const program = { workspaceId, id: visit.programId };
  const fault = await faultOf(tx, { program, details: after, changes, before: visit, now });
  if (fault) return { outcome: "fault", ...fault };
  await once(tx);
  await updateVisit(
    tx,
    visit,
    { ...changes, ...counted(visit, changed, { at: now, byId: personId }) },
    { byId: personId, at: now },
  );
  const stored = await findVisit(tx, workspaceId, visit.id);
  if (!stored) throw goneVisit();
  await record(tx, { visit, stored, changed, byId: personId, at: now });
  await followVisit(tx, deps, stored, now);
  return { outcome: "saved", details: stored };
}

/** A visit that moved is reminded of anew, and so is a next step. */
function counted(
  visit: VisitFacts,
  changed: VisitField[],
  { at, byId }: { at: Date; byId: string },
): VisitChange {
  const hasMoved = changed.includes("date") || changed.includes("time");
  return {
    ...(hasMoved && { moves: visit.moves + 1, dateSetAt: at, dateSetById: byId }),
    ...(changed.includes("nextStepDate") && { stepMoves: visit.stepMoves + 1, stepSetAt: at }),
  };
}

interface Changed {
  visit: VisitFacts;
  stored: VisitFacts;
  changed: VisitField[];
  byId: string;
  at: Date;
}

async function record(tx: Tx, { visit, stored, changed, byId, at }: Changed): Promise<void> {
  const { workspaceId, programId, id } = visit;
  const program = await loadProgram(tx, workspaceId, programId);
  const teams = await teamsWithDays(tx, program);
  const facts = factsOf(
    stored,
    teams.filter(({ teamId }) => stored.teamIds.includes(teamId)),
  );
  const isDone = visit.state === "PLANNED" && stored.state === "DONE";
  await recordAudit(tx, {
    ...{ workspaceId, programId, at, byId },
    action: isDone ? "visit.done" : "visit.changed",
    subject: { type: "visit", id },
    facts: { ...facts, revision: stored.revision, fields: changed },
    before: statesOf(visit, changed, teams),
    after: statesOf(stored, changed, teams),
  });
}
