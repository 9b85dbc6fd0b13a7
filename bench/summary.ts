/** What the weekly summary counts, over many answers, beside only counting the rows of its two largest tables. */
import { loadProgram } from "../src/features/program/index.ts";
import { gatherFacts } from "../src/features/summary/gather-facts.ts";
import { type Entry, entry } from "./entry.ts";
import { fillOffice } from "./office.ts";
import { inFolder, onServer, opened, type Place } from "./own-database.ts";
import { median } from "./parts.ts";

const AT = new Date("2024-06-24T09:00:00+09:00");
const DATES = ["01", "03", "04", "05", "06", "10", "11", "12", "13", "18"].map((day) => `2024-06-${day}`);
const RUNS = 3;

interface Counted {
  milliseconds: number;
  counting: number;
  megabytes: number;
}

function summarize(place: Place, answers: number): Promise<Counted> {
  return opened(place, async (db) => {
    const people = answers / DATES.length;
    const { workspaceId, programId } = await fillOffice(db, { people, dates: DATES });
    await db.client.$executeRaw`
      insert into "Reflection"
        (id, "workspaceId", "sessionId", "enrollmentId", state, answers, version, "submittedAt", "updatedAt")
      select 'reflection-' || a.id, a."workspaceId", a."sessionId", a."enrollmentId", 'SUBMITTED',
        jsonb_build_object('note', '地域の支え合いの仕組みについて、もう少し詳しく知りたいと思いました。'), 1, ${AT}, ${AT}
      from "Attendance" a where a."workspaceId" = ${workspaceId}`;
    // As they are after the first summary that told of them: split into statements, of which these questions ask none.
    await db.client.$executeRaw`
      insert into "SplitAnswer" ("workspaceId", "reflectionId", version) select "workspaceId", id, version from "Reflection"`;
    await db.client.$executeRaw`vacuum analyze`;
    const program = await loadProgram(db.client, workspaceId, programId);
    const counting = await median(
      RUNS,
      () => db.client.$queryRaw`
        select (select count(*) from "Reflection")::int as reflections, (select count(*) from "Attendance")::int as marks`,
    );
    global.gc?.();
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 10);
    const milliseconds = await median(RUNS, () =>
      gatherFacts(db.client, program, { at: AT, mails: async () => 0 }),
    );
    clearInterval(watch);
    const megabytes = (Math.max(most, process.memoryUsage().rss) - before) / 1024 / 1024;
    return { milliseconds, counting, megabytes };
  });
}

export async function measureSummary(): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const answers of [1000, 100_000, 1_000_000]) {
    const { milliseconds, counting, megabytes } =
      (await onServer((place) => summarize(place, answers))) ??
      (await inFolder((place) => summarize(place, answers)));
    const name = `summary, ${answers.toLocaleString("en")} answers`;
    const reference = { what: "only counting marks and answers", value: counting };
    entries.push(
      entry({ name, value: milliseconds, unit: "ms", reference, goal: 1000 }),
      entry({ name: `${name}, memory on top`, value: megabytes, unit: "MB", reference: null, goal: null }),
    );
  }
  return entries;
}
