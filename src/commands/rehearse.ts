/** `npm run rehearse [-- WORKBOOK] [--out DIR]`: lives a training year on this machine and writes what was said. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { yearFigures } from "../features/closing/index.ts";
import { emailsOf } from "../features/people/index.ts";
import { enrolledOn, findProgram, type ProgramFacts } from "../features/program/index.ts";
import { endsAt, sessionsOf, startsAt } from "../features/session/index.ts";
import { wordsIn } from "../locales/index.ts";
import type { Database } from "../platform/database/index.ts";
import { gatherHouse, type Prepared, readLabelled, rehearse, type Trainee } from "../rehearsal/index.ts";
import { dateOf, moment } from "../shared/japanese-date.ts";
import { codeListing } from "./code-listing.ts";
import { EXAMPLE, openApp } from "./open-app.ts";
import { type Desk, deskOf } from "./rehearsed-year.ts";
import { writeWordingDocument } from "./wording-document.ts";

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
    affiliation: one.affiliation,
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
  const opened = await openApp({
    name: "rehearsal",
    at: new Date("2024-05-20T08:30:00+09:00"),
    guard: true,
  });
  const { slack, db, app, driven, office } = opened;
  try {
    const house = gatherHouse(slack, office, desk.people, desk.channelName, driven.idle);
    await opened.start();
    let month = "";
    const verdict = await rehearse({
      slack,
      driven,
      house,
      workbook: desk.workbook,
      readProgram: () => readProgram(db, app.workspaceId, desk),
      readYear: () => readYear(db, app.workspaceId),
      ...(desk.applications && { applications: desk.applications }),
      codeListing: async (listing) => codeListing(listing, await readLabelled()),
      turns: desk.turns,
      opensAt: new Date("2024-05-20T09:00:00+09:00"),
      end: moment("2025-03-31", "17:00"),
      out,
      title: desk.title,
      isInvented: desk.isInvented,
      naming: { kindNames: wordsIn("ja").launch.kinds, facts: desk.facts },
      writeWordingDocument,
      onProgress(now, said) {
        const date = dateOf(now);
        if (date.slice(0, 7) === month) return;
        month = date.slice(0, 7);
        const seconds = Math.round((performance.now() - began) / 1000);
        process.stdout.write(`${date}  ${said} messages so far  (${seconds} s)\n`);
      },
    });
    report(verdict, out, (performance.now() - began) / 1000);
    const { violations, lateAcks, postedTwice, undrawn } = verdict;
    return [violations, lateAcks, postedTwice, undrawn].every((list) => list.length === 0);
  } finally {
    await opened.close();
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
    "not drawn in year.html": verdict.undrawn,
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
