/** The office's first page of 200 teams × 20 assignments, beside only fetching the 4,000 places from the database. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importWorkbookFile, makeWorkspace } from "../src/features/import/index.ts";
import { FIRST_PAGE } from "../src/features/review/matrix.rules.ts";
import { readMatrix } from "../src/features/review/read-matrix.ts";
import { matrixMessage } from "../src/features/review/show-matrix.view.ts";
import { visitColumn } from "../src/features/visit/index.ts";
import { wordsIn } from "../src/locales/index.ts";
import { type Database, openDatabase } from "../src/platform/database/index.ts";
import type { Who } from "../src/platform/slack/who.ts";
import { type Entry, entry } from "./entry.ts";
import { median, quiet, silentNotices } from "./parts.ts";

const EXAMPLE = fileURLToPath(new URL("../examples/hiroshima-r6.xlsx", import.meta.url));
const TEAMS = 200;
const ASSIGNMENTS = 20;
const RUNS = 9;
const STATES = ["IN_PROGRESS", "INTERNAL_REVIEW", "SUBMITTED", "RETURNED", "ACCEPTED"] as const;

/** The example's teams and assignments, continued to 200 and 20; each team stands somewhere with each assignment. */
async function enlarge({ client }: Database, workspaceId: string, now: Date): Promise<void> {
  const { id: programId } = await client.program.findFirstOrThrow({ where: { workspaceId } });
  const where = { workspaceId, programId };
  const town = await client.teamMunicipality.findFirstOrThrow({ where: { workspaceId } });
  const had = {
    teams: await client.team.count({ where }),
    assignments: await client.assignment.count({ where }),
  };
  const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at + 1);
  const more = await client.team.createManyAndReturn({
    data: numbers(had.teams, TEAMS).map((number) => ({
      ...where,
      number,
      name: `${number}番目のチーム`,
      createdAt: now,
      updatedAt: now,
    })),
  });
  await client.teamMunicipality.createMany({
    data: more.map(({ id }) => ({ workspaceId, teamId: id, municipalityId: town.municipalityId })),
  });
  await client.assignment.createMany({
    data: numbers(had.assignments, ASSIGNMENTS).map((number) => ({
      ...where,
      number,
      title: `${number}番目の課題`,
      kind: "OTHER" as const,
      givenInSession: 1,
      usedInSession: 2,
    })),
  });
  const teams = await client.team.findMany({ where });
  const assignments = await client.assignment.findMany({ where });
  await client.teamAssignment.createMany({
    data: teams.flatMap((team) =>
      assignments.map((assignment) => ({
        workspaceId,
        assignmentId: assignment.id,
        teamId: team.id,
        state: STATES[(team.number + assignment.number) % STATES.length] ?? "IN_PROGRESS",
        version: (team.number + assignment.number) % 3,
        updatedAt: now,
      })),
    ),
  });
}

export async function measureMatrix(): Promise<Entry[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "sasaeai-bench-matrix-"));
  const now = new Date("2024-08-20T00:00:00Z");
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  const db = await openDatabase({ dataDir, log: quiet });
  try {
    const workspaceId = await makeWorkspace(db, now);
    const result = await importWorkbookFile({ db, clock, notices: silentNotices }, workspaceId, EXAMPLE);
    if (!result.done) throw new Error("the example was not imported");
    await enlarge(db, workspaceId, now);
    const who: Who = {
      workspaceId,
      slackUserId: "U0OFFICE",
      personId: "office",
      name: "事務局",
      roles: new Set(["council"]),
      language: "ja",
    };
    const words = wordsIn("ja");
    const places = () => db.client.teamAssignment.findMany({ where: { workspaceId } });
    const reference = { what: "only fetching the 4,000 places", value: await median(RUNS, places) };
    const page = await median(RUNS, async () => {
      const reading = { who, words, at: now, page: FIRST_PAGE, columns: [visitColumn] };
      return matrixMessage(words, await readMatrix(db.client, reading), now);
    });
    return [
      entry({
        name: "matrix, first page of 200 teams × 20 assignments",
        value: page,
        unit: "ms",
        reference,
        goal: 500,
      }),
    ];
  } finally {
    await db.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
