/** /program new: a draft from Slack, with the rules of the last year. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf, fiscalYearOf } from "../../shared/japanese-date.ts";
import { yearUnderWay } from "../import/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, lineOf, type ProgramFacts } from "../program/index.ts";
import { NEW } from "./ids.ts";
import type { Settings } from "./settings.rules.ts";
import { insertProgram, programYears } from "./setup.store.ts";

export const CREATE_ACTION = "setup.new";

export const ASKED = ["title", "purpose", "organizer", "contact", "channelName", "language"] as const;
export type NewProgram = Pick<Settings, (typeof ASKED)[number]> & { fiscalYear: number };

export interface ToCreate {
  /** Whose facts the form begins with. */
  last: ProgramFacts | undefined;
  /** The years that can be chosen. */
  years: number[];
}

/** Throws while the running year keeps the next one waiting. */
export async function prepareNew(tx: Tx, who: Who, at: Date): Promise<ToCreate> {
  requireRight(who, "program.create");
  const { workspaceId } = who;
  const last = await findProgram(tx, workspaceId);
  // A later year would take its place on every screen.
  if (last?.state === "DRAFT") {
    throw new UserError("draft-there", (words) => words.setup.draftThere(last.fiscalYear));
  }
  const taken = await programYears(tx, workspaceId);
  const first = Math.max(fiscalYearOf(dateOf(at)), (last?.fiscalYear ?? 0) + 1);
  const years = [first, first + 1].filter((year) => !taken.includes(year));
  await requireFree(tx, { workspaceId, next: first, at });
  return { last, years };
}

async function requireFree(
  tx: Tx,
  asked: { workspaceId: string; next: number; at: Date },
  field?: string,
): Promise<void> {
  const current = await yearUnderWay(tx, asked);
  if (!current) return;
  throw new UserError(
    "year-under-way",
    ({ movement }) => {
      const { problem, whatToDo } = movement.yearUnderWay(current.fiscalYear, current.lastDay);
      return `${problem}${whatToDo}`;
    },
    field,
  );
}

export async function createProgram(
  deps: Pick<Deps, "db">,
  { who, now: at, once }: { who: Who; now: Date; once(tx: Tx): Promise<boolean> },
  { fiscalYear, ...facts }: NewProgram,
): Promise<void> {
  requireRight(who, "program.create");
  const { workspaceId, personId } = who;
  const field = `${NEW.field}-fiscalYear`;
  await deps.db.transaction(async (tx) => {
    if (!(await once(tx))) return;
    await requireFree(tx, { workspaceId, next: fiscalYear, at }, field);
    const last = await findProgram(tx, workspaceId);
    const rules = last?.rules ?? {};
    const line = lineOf({ ...facts, fiscalYear, rules });
    const id = await insertProgram(tx, { workspaceId, line, rules, at });
    if (id === undefined)
      throw new UserError("year-taken", (words) => words.setup.faults.yearTaken(fiscalYear), field);
    await recordAudit(tx, {
      ...{ workspaceId, programId: id, at, byId: personId, action: CREATE_ACTION },
      subject: { type: "program", id },
      facts: { fiscalYear, title: facts.title },
    });
  });
}
