/** What taking applications in would do, by the same reading and checks as an import of the workbook. Reads only. */
import { createHash, randomUUID } from "node:crypto";
import type { Deps } from "../../platform/deps.ts";
import type { CellFault, Fault } from "../../platform/sheets/sheet.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import type { FormMember } from "../form/index.ts";
import { importWorkbook, layOutWorkbook, loadStored, type StoredWorkbook } from "../import/index.ts";
import { markOf } from "../upload/index.ts";
import { type CheckedWorkbook, checkWorkbook, writeTables } from "../workbook/index.ts";
import {
  type Assembled,
  type AssembleFacts,
  assemble,
  byApplication,
  type Chosen,
  type ProposedTeam,
} from "./assemble.rules.ts";
import { type Considered, type Desk, loadDesk, type Reading } from "./consider-applications.ts";
import { type Decision, proposedDecisions, shortOf } from "./decisions.rules.ts";
import { filledIn, type KnownPerson } from "./known-people.rules.ts";
import { standingOf } from "./standing.rules.ts";

export interface Plan {
  desk: Desk;
  teams: ProposedTeam[];
  /** Why a team, by number, will be on hold. */
  holds: Map<number, Fault>;
  /** Who is somebody that the app knows, by trainee number. */
  linked: Map<string, KnownPerson>;
  taken: Considered[];
  /** First day of the new people; null: that of the year. */
  from: string | null;
  /** Decided to be taken, and why that cannot be. */
  left: { considered: Considered; faults: Fault[] }[];
  /** What is stored already has faults: nothing can be taken in before they are put right. */
  refusal: Fault[];
  /** An application was replaced, taken in or taken out since it was decided about. */
  isOutdated: boolean;
  checked: CheckedWorkbook;
  persons: Map<string, string>;
  /** Names everything that would be written. */
  mark: string;
}

interface Ready {
  considered: Considered;
  chosen: Chosen;
  known: Map<number, KnownPerson>;
  mayHold: boolean;
}

const asFault = (say: CellFault): Fault => ({ sheet: null, row: null, column: null, say });

function prepare(
  considered: Considered,
  { take, answers }: Decision,
  { rules }: Desk,
  reading: Reading,
): Ready | { considered: Considered; faults: Fault[] } {
  const { application, content, questions } = considered;
  const rowName = reading.words.application.row;
  const without = new Set(questions.flatMap(({ at }) => (answers.get(at) === "skip" ? [at] : [])));
  const known = new Map(
    questions.flatMap(({ at, about }) =>
      about.kind === "known" && answers.get(at) === "same" ? [[at, about.person] as const] : [],
    ),
  );
  const members = content.members.map((member): FormMember => {
    const person = known.get(member.at);
    return person ? filledIn(member, person) : member;
  });
  const standing = standingOf({ ...content, members }, rules, { rowName, without });
  if (standing.kind === "incomplete") return { considered, faults: standing.faults };
  const people = members.filter(({ at }) => !without.has(at));
  if (standing.kind === "team-fault" && (take !== "hold" || people.length === 0)) {
    return { considered, faults: [asFault(standing.say)] };
  }
  const parts = standing.kind === "split" && take === "split" ? standing.parts : [people];
  return {
    ...{ considered, known },
    chosen: { id: application.id, content, parts },
    mayHold: take === "hold",
  };
}

interface Settled {
  ready: Ready[];
  left: Plan["left"];
  assembled: Assembled;
  checked: CheckedWorkbook;
  faultsOf: (id: string | undefined) => { faults: Fault[]; teamFaults: Fault[] };
}

/** Leaves out what does not pass, until the rest does. */
function settle(all: Ready[], stored: StoredWorkbook, facts: AssembleFacts & { today: string }): Settled {
  const { sheets, rows } = layOutWorkbook(stored);
  const left: Plan["left"] = [];
  for (let ready = all; ; ) {
    const chosen = ready.map((one) => one.chosen);
    const assembled = assemble(rows, chosen, facts);
    const checked = checkWorkbook({ tables: writeTables(sheets, assembled.rows), faults: [] }, facts.today);
    const faults = byApplication(checked.faults, assembled, sheets);
    const teamFaults = byApplication(checked.teamFaults, assembled, sheets);
    const faultsOf = (id: string | undefined) => ({
      faults: faults.get(id) ?? [],
      teamFaults: teamFaults.get(id) ?? [],
    });
    const reasons = ({ chosen: { id }, mayHold }: Ready) => [
      ...faultsOf(id).faults,
      ...(mayHold ? [] : faultsOf(id).teamFaults),
    ];
    const bad = ready.filter((one) => reasons(one).length > 0);
    if (bad.length === 0) return { ready, left, assembled, checked, faultsOf };
    left.push(...bad.map((one) => ({ considered: one.considered, faults: reasons(one) })));
    ready = ready.filter((one) => !bad.includes(one));
  }
}

/** Who each new trainee is: somebody known where an officer said so, otherwise somebody new. */
function personsOf(teams: ProposedTeam[], ready: Ready[]) {
  const linked = new Map<string, KnownPerson>();
  const persons = new Map<string, string>();
  for (const { applicationId, members } of teams) {
    const known = ready.find(({ chosen }) => chosen.id === applicationId)?.known;
    for (const { number, member } of members) {
      const person = known?.get(member.at);
      if (person) linked.set(number, person);
      persons.set(number, person?.id ?? randomUUID());
    }
  }
  return { linked, persons };
}

/** Whoever comes while the program runs has not been absent before. */
function firstDay({ program: { state, fiscalYear } }: Desk, at: Date): string | null {
  if (state !== "RUNNING") return null;
  return [`${fiscalYear}-04-01`, dateOf(at)].toSorted().at(-1) ?? null;
}

/** "proposed": as the app would decide. */
export async function planApplications(
  deps: Pick<Deps, "db" | "clock" | "notices">,
  given: Decision[] | "proposed",
  reading: Reading,
): Promise<Plan> {
  const { client } = deps.db;
  const { workspaceId } = reading.who;
  const desk = await loadDesk(client, reading);
  const decisions = given === "proposed" ? proposedDecisions(desk.open) : given;
  const { fiscalYear } = desk.program;
  const open = new Map(desk.open.map((one) => [one.application.id, one]));
  const prepared = desk.open.flatMap((one) => {
    const decision = decisions.find(({ applicationId }) => applicationId === one.application.id);
    return decision && decision.take !== "leave" ? [prepare(one, decision, desk, reading)] : [];
  });
  const ready = prepared.flatMap((one) => ("chosen" in one ? [one] : []));
  const from = firstDay(desk, reading.at);
  const { partName } = reading.words.application;
  const stored = await loadStored(client, workspaceId, fiscalYear);
  const settled = settle(ready, stored, { fiscalYear, from, partName, today: dateOf(reading.at) });
  const { teams } = settled.assembled;
  const { linked, persons } = personsOf(teams, settled.ready);
  const { plan, checked } = await importWorkbook(deps, workspaceId, settled.checked, { dryRun: true });
  // What the stored state itself forbids is no fault of an application.
  const refusal = plan || !settled.checked.draft ? settled.faultsOf(undefined).faults : checked.faults;
  const marked = [plan ? markOf(plan) : "", [...linked].map(([number, { id }]) => [number, id])];
  return {
    ...{ desk, teams, from, linked, persons },
    isOutdated: decisions.some(({ applicationId, short }) => {
      const one = open.get(applicationId);
      return !one || shortOf(one.application) !== short;
    }),
    holds: holdsOf(settled),
    taken: settled.ready.map((one) => one.considered),
    left: [...prepared.flatMap((one) => ("chosen" in one ? [] : [one])), ...settled.left],
    refusal,
    checked: settled.checked,
    mark: createHash("sha256").update(JSON.stringify(marked)).digest("hex").slice(0, 32),
  };
}

function holdsOf({ assembled, checked }: Settled): Plan["holds"] {
  const numbers = checked.draft?.teamFaults ?? new Map<number, CellFault>();
  const own = new Set(assembled.teams.map(({ number }) => number));
  return new Map([...numbers].flatMap(([number, say]) => (own.has(number) ? [[number, asFault(say)]] : [])));
}
