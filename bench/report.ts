/** The annual report of 10,000 people, as Word, Excel with all records, and Markdown, beside only counting the year. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import manifest from "../package.json" with { type: "json" };
import { programOfYear } from "../src/features/annual/index.ts";
import { yearFigures } from "../src/features/closing/index.ts";
import { importWorkbookFile, makeWorkspace } from "../src/features/import/index.ts";
import { type Database, openDatabase } from "../src/platform/database/index.ts";
import { type Entry, entry } from "./entry.ts";
import { quiet, silentNotices } from "./parts.ts";

const EXAMPLE = fileURLToPath(new URL("../examples/hiroshima-r6.xlsx", import.meta.url));
const run = promisify(execFile);
const PEOPLE = 10_000;
const AT_ONCE = 1000;
const FISCAL_YEAR = 2024;

/** The example's teams, filled up to 10,000 people, all of whom were at every session. */
async function enlarge({ client }: Database, workspaceId: string, now: Date): Promise<void> {
  const { id: programId } = await client.program.findFirstOrThrow({ where: { workspaceId } });
  const teams = await client.team.findMany({ where: { workspaceId }, include: { municipalities: true } });
  const sessions = await client.session.findMany({ where: { workspaceId } });
  const stamps = { createdAt: now, updatedAt: now };
  const had = await client.enrollment.count({ where: { workspaceId } });
  for (let from = had; from < PEOPLE; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, PEOPLE - from) }, (_, at) => from + at + 1);
    const people = await client.person.createManyAndReturn({
      data: numbers.map((number) => ({ workspaceId, name: `架空 ${number}`, ...stamps })),
      select: { id: true },
    });
    const enrolled = await client.enrollment.createManyAndReturn({
      data: people.map(({ id: personId }, at) => ({
        ...{ workspaceId, programId, personId, number: `X-${String(numbers[at]).padStart(6, "0")}` },
        ...{ affiliation: "ADMIN" as const, organization: "架空の役所", from: "2024-04-01", ...stamps },
        municipalityId: teams[at % teams.length]?.municipalities[0]?.municipalityId ?? null,
      })),
      select: { id: true },
    });
    await client.membership.createMany({
      data: enrolled.map(({ id: enrollmentId }, at) => ({
        ...{ workspaceId, enrollmentId, teamId: teams[at % teams.length]?.id ?? "", from: "2024-04-01" },
      })),
    });
    for (const { id: sessionId } of sessions) {
      await client.attendance.createMany({
        data: enrolled.map(({ id: enrollmentId }) => ({
          ...{ workspaceId, sessionId, enrollmentId, status: "PRESENT" as const },
          ...{ enteredById: "bench", enteredAt: now },
        })),
      });
    }
  }
}

/** The bound on its heap that `npm run report` sets itself: without one, garbage is left lying up to 500 MB. */
function limits(): string[] {
  return manifest.scripts.report.split(" ").filter((word) => word.startsWith("--max-old-space-size="));
}

/** In a process of its own, as `npm run report` is: what this one holds is the making of 10,000 people. */
async function made(dataDir: string, workspaceId: string): Promise<{ seconds: number; megabytes: number }> {
  const script = fileURLToPath(new URL("report-process.mjs", import.meta.url));
  const { stdout } = await run(process.execPath, [...limits(), script, dataDir, workspaceId]);
  const { seconds, megabytes } = JSON.parse(stdout);
  return { seconds, megabytes };
}

export async function measureReport(): Promise<Entry[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "sasaeai-bench-report-"));
  const before = new Date("2024-05-20T00:00:00Z");
  const clock = { now: () => before, sleep: () => Promise.resolve() };
  const db = await openDatabase({ dataDir, log: quiet });
  try {
    const workspaceId = await makeWorkspace(db, before);
    const result = await importWorkbookFile({ db, clock, notices: silentNotices }, workspaceId, EXAMPLE);
    if (!result.done) throw new Error("the example was not imported");
    await enlarge(db, workspaceId, before);
    // A server does so by itself; rows that came all at once are unknown to the planner until then.
    await db.client.$executeRaw`analyze`;
    const program = await programOfYear(db.client, workspaceId, FISCAL_YEAR);
    if (!program) throw new Error("there is no program");
    const counting = performance.now();
    await yearFigures(db.client, program);
    const counted = performance.now() - counting;
    const { seconds, megabytes } = await made(dataDir, workspaceId);
    const reference = { what: "only counting the year", value: counted / 1000 };
    return [
      entry({
        name: "report, a year of 10,000 people, three formats",
        value: seconds,
        unit: "s",
        reference,
        goal: 20,
      }),
      entry({
        name: "report, highest memory of the process",
        value: megabytes,
        unit: "MB",
        reference: null,
        goal: 500,
      }),
    ];
  } finally {
    await db.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
