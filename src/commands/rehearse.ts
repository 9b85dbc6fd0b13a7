/** `npm run rehearse [-- WORKBOOK] [--out DIR]`: lives a training year on this machine and writes what was said. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildApp } from "../app.ts";
import { yearFigures } from "../features/closing/index.ts";
import { emailsOf } from "../features/people/index.ts";
import { enrolledOn, findProgram, type ProgramFacts } from "../features/program/index.ts";
import { endsAt, sessionsOf, startsAt } from "../features/session/index.ts";
import { wordsIn } from "../locales/index.ts";
import { type Database, openDatabase } from "../platform/database/index.ts";
import { createFileStore } from "../platform/files/file-store.ts";
import { createLog } from "../platform/process/log.ts";
import { createWork } from "../platform/process/work.ts";
import { gatherHouse, gatherOffice, type Prepared, rehearse, type Trainee } from "../rehearsal/index.ts";
import { startSandbox } from "../sandbox/index.ts";
import { DrivenClock } from "../shared/clock.ts";
import { dateOf, moment } from "../shared/japanese-date.ts";
import { type Desk, deskOf } from "./rehearsed-year.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const EXAMPLE = join(ROOT, "examples", "hiroshima-r6.xlsx");
/** Nobody looks back at what left the app: the recorder hears it when it leaves. */
const KEPT = 100;
const GOAL = { seconds: 90, megabytes: 700 };

async function readProgram(db: Database, workspaceId: string, desk: Desk): Promise<Prepared> {
  const program = await findProgram(db.client, workspaceId);
  const sessions = program ? await sessionsOf(db.client, program) : [];
  const [first] = sessions;
  if (!program || !first) throw new Error("The workbook has no session to rehearse.");
  const held = sessions.map((session) => {
    const date = desk.turns.postponements.find(({ number }) => number === session.number)?.to ?? session.date;
    return { ...session, date };
  });
  return {
    trainees: await readTrainees(db, program, first.date),
    sessions: held.map((session) => ({
      number: session.number,
      startsAt: startsAt(session),
      endsAt: endsAt(session),
    })),
  };
}

async function readTrainees(db: Database, program: ProgramFacts, date: string): Promise<Trainee[]> {
  const enrolled = await enrolledOn(db.client, program, date);
  const personIds = enrolled.map((one) => one.personId);
  const emails = await emailsOf(db.client, program.workspaceId, personIds);
  return enrolled.map((one) => ({
    number: one.number,
    name: one.name,
    email: emails.get(one.personId) ?? null,
    team: one.teamNumber ?? 0,
    teamName: one.teamName ?? "",
    role: one.role ?? "MEMBER",
  }));
}

/** The program's line of the year table: what it counts, in the order of the table. */
async function readYear(db: Database, workspaceId: string): Promise<[string, number][]> {
  const program = await findProgram(db.client, workspaceId);
  if (!program) throw new Error("there is no program");
  const { municipalities, teams, trainees, byAffiliation } = await yearFigures(db.client, program);
  const { affiliationNames: names, municipalityWord } = program.rules;
  return [
    [municipalityWord, municipalities],
    ["チーム", teams],
    [names.ADMIN, byAffiliation.ADMIN],
    [names.SHAKYO, byAffiliation.SHAKYO],
    [names.AGENCY, byAffiliation.AGENCY],
    ["受講者", trainees],
  ];
}

async function run(desk: Desk, out: string): Promise<boolean> {
  const began = performance.now();
  const dataDir = await mkdtemp(join(tmpdir(), "sasaeai-rehearsal-"));
  const clock = new DrivenClock(new Date("2024-05-20T08:30:00+09:00"));
  const log = createLog("error");
  const work = createWork();
  const db = await openDatabase({ dataDir, log, guard: true, clock });
  const slack = await startSandbox({ clock, manifest: join(ROOT, "manifest.yml"), keeps: KEPT });
  try {
    const office = gatherOffice(slack);
    const app = await buildApp({
      db,
      clock,
      log,
      work,
      store: createFileStore(join(dataDir, "files")),
      slack: {
        botToken: slack.botToken,
        apiUrl: slack.apiUrl,
        connection: { kind: "socket", appToken: slack.appToken },
      },
      councilChannelId: office.councilChannel,
    });
    const house = gatherHouse(slack, office, desk.people, desk.channelName, () => work.idle());
    await app.start();
    await slack.connected();
    let month = "";
    const verdict = await rehearse({
      slack,
      driven: {
        clock,
        idle: () => work.idle(),
        heartbeat: () => app.engine.heartbeat(),
        nextDueAt: (at) => app.engine.nextDueAt(at),
      },
      house,
      workbook: desk.workbook,
      readProgram: () => readProgram(db, app.workspaceId, desk),
      readYear: () => readYear(db, app.workspaceId),
      ...(desk.applications && { applications: desk.applications }),
      turns: desk.turns,
      opensAt: new Date("2024-05-20T09:00:00+09:00"),
      end: moment("2024-12-31", "17:00"),
      out,
      kindNames: wordsIn("ja").launch.kinds,
      onProgress(now, said) {
        const date = dateOf(now);
        if (date.slice(0, 7) === month) return;
        month = date.slice(0, 7);
        const seconds = Math.round((performance.now() - began) / 1000);
        process.stdout.write(`${date}  ${said} messages so far  (${seconds} s)\n`);
      },
    });
    await app.stop();
    await work.idle();
    report(verdict, out, (performance.now() - began) / 1000);
    return verdict.violations.length + verdict.lateAcks.length + verdict.postedTwice.length === 0;
  } finally {
    await slack.close();
    await db.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function report(verdict: Awaited<ReturnType<typeof rehearse>>, out: string, seconds: number): void {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  say("");
  say(`${verdict.messages} messages, written to ${out}: ${verdict.files.join(", ")}`);
  say(`${Math.round(seconds)} s (goal ${GOAL.seconds}), ${megabytes} MB (goal ${GOAL.megabytes})`);
  const faults = {
    "what Slack would refuse": verdict.violations,
    "acknowledged after three seconds": verdict.lateAcks,
    "posted twice": verdict.postedTwice,
  };
  for (const [what, list] of Object.entries(faults)) {
    say(`${what}: ${list.length}`);
    for (const one of list.slice(0, 20)) say(`  ${one}`);
  }
}

const { values, positionals } = parseArgs({
  options: { out: { type: "string", default: "rehearsal-out" } },
  allowPositionals: true,
});
const [given] = positionals;
const desk = await deskOf(resolve(given ?? EXAMPLE), { asItCame: given !== undefined });
const isClean = await run(desk, resolve(values.out));
process.exitCode = isClean ? 0 : 1;
