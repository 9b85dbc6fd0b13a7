/** The example workbook into an empty database, beside only reading its sheets. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import readXlsxFile from "read-excel-file/node";
import { importWorkbookFile, makeWorkspace } from "../src/features/import/index.ts";
import { type Database, openDatabase } from "../src/platform/database/index.ts";
import { type Entry, entry } from "./entry.ts";
import { quiet, silentNotices } from "./parts.ts";

const EXAMPLE = fileURLToPath(new URL("../examples/hiroshima-r6.xlsx", import.meta.url));

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

export async function measureImport(): Promise<Entry[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "sasaeai-bench-import-"));
  const clock = { now: () => new Date("2024-05-20T00:00:00Z"), sleep: () => Promise.resolve() };
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
