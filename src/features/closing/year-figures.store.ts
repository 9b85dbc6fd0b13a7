/** The year table's line of a program: who is enrolled on the day of the last session. */
import type { Tx } from "../../platform/database/index.ts";
import { enrolledOn, type ProgramFacts } from "../program/index.ts";
import { sessionsOf } from "../session/index.ts";
import type { Affiliation } from "./attendance-counts.store.ts";

export interface YearFigures {
  /** Each once, also those of joint teams. */
  municipalities: number;
  /** In which somebody is. */
  teams: number;
  trainees: number;
  byAffiliation: Record<Affiliation, number>;
}

type OfYear = Pick<ProgramFacts, "workspaceId" | "id" | "fiscalYear">;

/** The day that the year's figures are of: the last session's; before there are sessions, the year's end. */
export async function lastDayOf(tx: Tx, program: OfYear): Promise<string> {
  const held = (await sessionsOf(tx, program)).filter(({ state }) => state !== "CANCELED");
  const dates = held.map(({ date }) => date).sort();
  return dates.at(-1) ?? `${program.fiscalYear + 1}-03-31`;
}

/** A successor replaces and never adds. */
export async function yearFigures(tx: Tx, program: OfYear): Promise<YearFigures> {
  const { workspaceId } = program;
  const lastDay = await lastDayOf(tx, program);
  const enrolled = await enrolledOn(tx, program, lastDay);
  const teamIds = [...new Set(enrolled.flatMap((one) => one.teamId ?? []))];
  const municipalities = await tx.teamMunicipality.groupBy({
    by: ["municipalityId"],
    where: { workspaceId, teamId: { in: teamIds } },
  });
  const count = (affiliation: Affiliation) =>
    enrolled.filter((one) => one.affiliation === affiliation).length;
  return {
    municipalities: municipalities.length,
    teams: teamIds.length,
    trainees: enrolled.length,
    byAffiliation: { ADMIN: count("ADMIN"), SHAKYO: count("SHAKYO"), AGENCY: count("AGENCY") },
  };
}
