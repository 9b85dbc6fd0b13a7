/** The workbook as it stands, with the teams and people of applications added: so that one set of checks holds. */
import type { Words } from "../../locales/index.ts";
import type { Fault } from "../../platform/sheets/sheet.ts";
import type { Content, FormMember } from "../form/index.ts";
import type { WorkbookRows, WorkbookSheets } from "../workbook/index.ts";
import { nextTeamNumber, traineeNumbers } from "./numbers.rules.ts";

/** An application that is to become teams: one, or one for each part. */
export interface Chosen {
  id: string;
  content: Content;
  parts: FormMember[][];
}

export interface ProposedTeam {
  applicationId: string;
  number: number;
  name: string;
  area: string | null;
  municipalities: string[];
  members: { number: string; member: FormMember }[];
}

export interface Assembled {
  rows: WorkbookRows;
  teams: ProposedTeam[];
  /** Which application a row of the workbook came from, as Excel counts them, and its row there. */
  teamRows: Map<number, string>;
  traineeRows: Map<number, { applicationId: string; at: number; name: string }>;
}

export interface AssembleFacts {
  fiscalYear: number;
  /** First day of the new people; null: that of the year. */
  from: string | null;
  /** "北部チーム" as the first of two: "北部チーム（1）". */
  partName(team: string, part: number): string;
}

/** Headings are row 1. */
const rowAfter = (rows: unknown[]) => rows.length + 2;

function teamsOf(rows: WorkbookRows, chosen: Chosen[], facts: AssembleFacts): ProposedTeam[] {
  const numberOf = traineeNumbers(
    rows.trainees.map((row) => row.number),
    facts.fiscalYear,
  );
  const firstTeam = nextTeamNumber(rows.teams.map((row) => row.number));
  let people = 0;
  const parts = chosen.flatMap(({ id, content, parts: all }) =>
    all.map((members, index) => ({
      applicationId: id,
      name: all.length > 1 ? facts.partName(content.team, index + 1) : content.team,
      area: content.area,
      municipalities: content.municipalities,
      members,
    })),
  );
  return parts.map((part, index) => ({
    ...part,
    number: firstTeam + index,
    members: part.members.map((member) => ({ member, number: numberOf(people++) })),
  }));
}

/** Closed days go by where somebody works; in a joint team the place of work tells which it is. */
function municipalityFor({ organization }: FormMember, names: string[]): string | null {
  if (names.length === 1) return names[0] ?? null;
  return names.find((name) => organization.includes(name)) ?? null;
}

export function assemble(rows: WorkbookRows, chosen: Chosen[], facts: AssembleFacts): Assembled {
  const teams = teamsOf(rows, chosen, facts);
  const teamRows = new Map<number, string>();
  const traineeRows: Assembled["traineeRows"] = new Map();
  const all = { ...rows, teams: [...rows.teams], trainees: [...rows.trainees] };
  for (const { applicationId, number, name, area, municipalities, members } of teams) {
    teamRows.set(rowAfter(all.teams), applicationId);
    all.teams.push({ at: 0, number, name, areaName: area, municipalities });
    for (const { number: trainee, member } of members) {
      const { at, ...person } = member;
      traineeRows.set(rowAfter(all.trainees), { applicationId, at, name: member.name });
      all.trainees.push({
        ...person,
        ...{ at: 0, number: trainee, team: number, from: facts.from, to: null, language: null },
        municipality: municipalityFor(member, municipalities),
      });
    }
  }
  return { rows: all, teams, teamRows, traineeRows };
}

/** Faults of the whole, by the application that brings them; those of what is stored already under undefined. */
export function byApplication(
  faults: Fault[],
  { teamRows, traineeRows }: Assembled,
  { teams, trainees }: Pick<WorkbookSheets, "teams" | "trainees">,
): Map<string | undefined, Fault[]> {
  const teamColumn = trainees.columns.find(({ key }) => key === "team")?.column.heading;
  const result = new Map<string | undefined, Fault[]>();
  for (const fault of faults) {
    const trainee = fault.sheet === trainees.name ? traineeRows.get(fault.row ?? 0) : undefined;
    const team = fault.sheet === teams.name ? teamRows.get(fault.row ?? 0) : undefined;
    const id = trainee?.applicationId ?? team;
    // The other row that this fault names is one of the whole, which nobody has seen.
    const isThere = trainee !== undefined && fault.column === teamColumn;
    const say = isThere ? (words: Words) => words.application.faults.alreadyThere(trainee.name) : fault.say;
    const told = { ...fault, say, sheet: null, row: trainee?.at ?? null };
    const shown = isThere || team !== undefined ? { ...told, column: null } : told;
    result.set(id, [...(result.get(id) ?? []), id === undefined ? fault : shown]);
  }
  return result;
}
