/** What the form needs to know of a visit, and of whom it may name. */
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { teamsWithDays } from "../assignment/index.ts";
import { peopleByIds, requireRight } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { programOf, type VisitTeam } from "./read-visits.ts";
import type { VisitFacts } from "./visit.rules.ts";
import { findVisit, type Officer, officersOf } from "./visit.store.ts";

export interface ToEdit {
  program: ProgramFacts;
  /** Undefined for a new one. */
  visit: VisitFacts | undefined;
  teams: VisitTeam[];
  /** The office's people, and who was of the visit and has left the office since. */
  staff: Officer[];
}

export const goneVisit = () => new UserError("no-visit", (words) => words.visit.gone);

/** Throws a UserError for a visit that is not there any more. */
export async function prepareVisit(tx: Tx, who: Who, visitId: string | undefined): Promise<ToEdit> {
  requireRight(who, "visit.edit");
  const program = await programOf(tx, who.workspaceId);
  const visit = visitId === undefined ? undefined : await findVisit(tx, who.workspaceId, visitId);
  if (visitId !== undefined && !visit) throw goneVisit();
  if (visit?.state === "CANCELED") throw new UserError("canceled", (words) => words.visit.fault.canceled);
  const teams = (await teamsWithDays(tx, program)).map(({ closed: _, ...team }) => team);
  const officers = await officersOf(tx, who.workspaceId);
  const known = new Set(officers.map(({ personId }) => personId));
  const chosen = new Set(visit?.staffIds);
  const left = [...chosen].filter((personId) => !known.has(personId));
  const former = (await peopleByIds(tx, who.workspaceId, left)).map(({ id, name }) => ({
    personId: id,
    name,
  }));
  // Who is chosen stands first: a menu holds a hundred.
  const isChosen = ({ personId }: Officer) => chosen.has(personId);
  const rest = officers.filter((officer) => !isChosen(officer));
  return { program, visit, teams, staff: [...former, ...officers.filter(isChosen), ...rest] };
}
