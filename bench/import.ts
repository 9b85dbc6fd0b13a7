/** The example workbook into an empty database, beside only reading its sheets. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import readXlsxFile from "read-excel-file/node";
import { exampleRows } from "../src/commands/example-program.ts";
import { importWorkbookFile, makeWorkspace } from "../src/features/import/index.ts";
import { workbookSheets, writeWorkbook } from "../src/features/workbook/index.ts";
import { type Database, openDatabase } from "../src/platform/database/index.ts";
import { type Entry, entry } from "./entry.ts";
import { inFolder, onServer, opened, type Place } from "./own-database.ts";
import { quiet, silentNotices } from "./parts.ts";

const EXAMPLE = fileURLToPath(new URL("../examples/hiroshima-r6.xlsx", import.meta.url));

const LARGE = 10_000;
const clock = { now: () => new Date("2024-05-20T00:00:00Z"), sleep: () => Promise.resolve() };

/** The same database; `milliseconds` collects how long each transaction was open. */
function timed(db: Database, milliseconds: number[]): Database {
  return {
    ...db,
    async transaction(run) {
      const began = performance.now();
      try {
        return await db.transaction(run);
      } finally {
        milliseconds.push(performance.now() - began);
      }
    },
  };
}

/** The example with so many people: each team several times over, and everybody in one. */
async function largeWorkbook(people: number): Promise<Uint8Array> {
  const rows = exampleRows();
  const [{ teams, trainees }, times] = [rows, Math.ceil(people / rows.trainees.length)];
  const many = Array.from({ length: times }, (_, time) => time);
  const numberOf = (time: number, team: number | null) => (team === null ? null : team + time * teams.length);
  const large = {
    ...rows,
    teams: many.flatMap((time) =>
      teams.map((team) => ({
        ...team,
        number: team.number + time * teams.length,
        name: `${team.name} ${time}`,
      })),
    ),
    trainees: many
      .flatMap((time) =>
        trainees.map((trainee, index) => ({
          ...trainee,
          number: `X-${String(time * trainees.length + index + 1).padStart(6, "0")}`,
          email: trainee.email ? `${time}.${trainee.email}` : null,
          team: numberOf(time, trainee.team),
        })),
      )
      .slice(0, people),
    movements: [],
  };
  return writeWorkbook(workbookSheets({ schemeYears: [2020, 2021, 2022, 2023, 2024] }), large, { notes: [] });
}

/** In a folder of its own, as the example is. */
async function importLarge(place: Place): Promise<{ took: number; longest: number; enrolled: number }> {
  return opened(place, async (db) => {
    const workspaceId = await makeWorkspace(db, clock.now());
    const transactions: number[] = [];
    const deps = { db: timed(db, transactions), clock, notices: silentNotices };
    return inFolder(async ({ dataDir }) => {
      const file = join(dataDir, "large.xlsx");
      await writeFile(file, await largeWorkbook(LARGE));
      const began = performance.now();
      const result = await importWorkbookFile(deps, workspaceId, file);
      const took = performance.now() - began;
      if (!result.done)
        throw new Error(`the large workbook was not imported: ${JSON.stringify(result).slice(0, 800)}`);
      const enrolled = await db.client.enrollment.count({ where: { workspaceId } });
      return { took, longest: Math.max(...transactions), enrolled };
    });
  });
}

async function measureLarge(): Promise<Entry[]> {
  const embedded = await inFolder(importLarge);
  const onPostgres = await onServer(importLarge);
  const entries = [["embedded", embedded] as const, ["PostgreSQL", onPostgres] as const];
  return entries.flatMap(([where, measured]) =>
    measured
      ? [
          entry({
            name: `import, ${measured.enrolled.toLocaleString("en")} people, ${where}`,
            ...{ value: measured.took, unit: "ms", reference: null, goal: 10_000 },
          }),
          entry({
            name: `import, ${measured.enrolled.toLocaleString("en")} people, ${where}, longest transaction`,
            ...{ value: measured.longest, unit: "ms", reference: null, goal: null },
          }),
        ]
      : [],
  );
}

export async function measureImport(): Promise<Entry[]> {
  return [...(await measureExample()), ...(await measureLarge())];
}

async function measureExample(): Promise<Entry[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "sasaeai-bench-import-"));
  const db = await openDatabase({ dataDir, log: quiet });
  try {
    const workspaceId = await makeWorkspace(db, clock.now());
    const transactions: number[] = [];
    const deps = { db: timed(db, transactions), clock, notices: silentNotices };
    const readBegan = performance.now();
    await readXlsxFile(EXAMPLE);
    const reading = performance.now() - readBegan;
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const began = performance.now();
    const result = await importWorkbookFile(deps, workspaceId, EXAMPLE);
    const first = performance.now() - began;
    delay.disable();
    const longest = Math.max(...transactions);
    if (!result.done) throw new Error("the example was not imported");
    const againBegan = performance.now();
    await importWorkbookFile(deps, workspaceId, EXAMPLE);
    const again = performance.now() - againBegan;
    const reference = { what: "only reading the file's first sheet", value: reading };
    return [
      entry({ name: "import, 129 people, new", value: first, unit: "ms", reference, goal: 5000 }),
      entry({ name: "import, 129 people, nothing new", value: again, unit: "ms", reference, goal: 3000 }),
      entry({
        name: "import, 129 people, longest transaction",
        value: longest,
        unit: "ms",
        reference: null,
        goal: 200,
      }),
      entry({
        name: "import, longest stall of the importing process",
        value: delay.max / 1e6,
        unit: "ms",
        reference: null,
        goal: null,
      }),
    ];
  } finally {
    await db.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
