/** Everybody hands in the reflection at once, over signed HTTP, to the real app process. */
import { freePort } from "../test/support/free-port.ts";
import { type Running, startProcess } from "./app-process.ts";
import { type Entry, entry } from "./entry.ts";
import { inFolder, onServer, opened } from "./own-database.ts";
import { fire, rateOf, type Salvo, waitOf } from "./storm-load.ts";
import { COUNCIL, PEOPLE, type Round, type Stage, setStage } from "./storm-stage.ts";

const AT_ONCE = 129;
const SLOWEST_MS = 3000;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Measured {
  first: Salvo;
  few: Salvo[];
  all: Salvo;
  steady: Salvo[];
}

/** Rounds of a process that listens. */
async function salvos(stage: Stage, port: number): Promise<Measured> {
  const target = { port, secret: stage.slack.signingSecret };
  const shoot = (round: Round, count: number, connections: number) =>
    fire(target, stage.sheets(round, count), connections);
  const first = await shoot("cold", AT_ONCE, AT_ONCE);
  await shoot("warm", PEOPLE, AT_ONCE);
  const few: Salvo[] = [];
  for (const round of ["few-1", "few-2", "few-3"] as const) few.push(await shoot(round, AT_ONCE, AT_ONCE));
  const all = await shoot("all", PEOPLE, PEOPLE);
  const steady: Salvo[] = [];
  for (const round of ["steady-1", "steady-2", "steady-3"] as const) {
    steady.push(await shoot(round, PEOPLE, AT_ONCE));
  }
  return { first, few, all, steady };
}

interface OfApp extends Measured {
  megabytes: { before: number; after: number };
  /** Acknowledged, and not in the database as they were sent, or without their version. */
  missing: number;
  /** Answered with something else than that it is kept. */
  refused: number;
}

async function countMissing({ office, place, sessionOf }: Stage, rounds: [Round, Salvo][]): Promise<number> {
  return opened(place, async ({ client }) => {
    let missing = 0;
    for (const [round, { shots }] of rounds) {
      const stored = await client.reflection.findMany({
        where: { workspaceId: office.workspaceId, sessionId: sessionOf(round), state: "SUBMITTED" },
        include: { versions: true },
      });
      const whole = stored.filter(({ versions, answers }) =>
        versions.some((version) => JSON.stringify(version.answers) === JSON.stringify(answers)),
      );
      const written = new Map(
        whole.map(({ enrollmentId, answers }) => [enrollmentId, JSON.stringify(answers)]),
      );
      missing += shots.filter(
        ({ isKept, submission: { person, text } }) =>
          isKept && !written.get(`enrollment-${person}`)?.includes(text),
      ).length;
    }
    return missing;
  });
}

async function measureApp(stage: Stage): Promise<OfApp> {
  const { slack, place } = stage;
  const port = await freePort();
  const started = (dataDir: string, url: string) =>
    startProcess(["dist/main.js"], {
      ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: "", SLACK_SIGNING_SECRET: slack.signingSecret },
      ...{ SLACK_API_URL: slack.apiUrl, PORT: String(port), LOG_LEVEL: "info", COUNCIL_CHANNEL_ID: COUNCIL },
      ...{ DATA_DIR: dataDir, DATABASE_URL: url },
    });
  const run = async (app: Running): Promise<OfApp> => {
    try {
      const before = await app.megabytes();
      const measured = await salvos(stage, port);
      const after = await app.megabytes();
      const { first, few, all, steady } = measured;
      const rounds: [Round, Salvo][] = [
        ["cold", first],
        ["all", all],
      ];
      for (const [at, salvo] of few.entries()) rounds.push([`few-${at + 1}` as Round, salvo]);
      for (const [at, salvo] of steady.entries()) rounds.push([`steady-${at + 1}` as Round, salvo]);
      await app.stop();
      const missing = await countMissing(stage, rounds);
      const refused = rounds.flatMap(([, { shots }]) => shots).filter(({ isKept }) => !isKept).length;
      return { ...measured, megabytes: { before, after }, missing, refused };
    } finally {
      await app.stop();
    }
  };
  if ("dataDir" in place) return run(await started(place.dataDir, ""));
  return inFolder(async ({ dataDir }) => run(await started(dataDir, place.url)));
}

const SCRIPT = "bench/storm-reference.mjs";

/** What a reference wrote stands in nobody's way. */
async function forget({ place }: Stage): Promise<void> {
  await opened(
    place,
    ({ client }) => client.$executeRaw`truncate table "ReflectionVersion", "Reflection", "HandledRequest"`,
  );
}

/** Over the same connections, with the same sheets. */
async function measureReference(stage: Stage, url: string, mode: "bare" | "plain"): Promise<Measured> {
  const port = await freePort();
  const { botToken, apiUrl, signingSecret } = stage.slack;
  const env = {
    ...{ DATABASE_URL: url, SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl },
    ...{ SLACK_SIGNING_SECRET: signingSecret, PORT: String(port) },
  };
  const reference = await startProcess([SCRIPT, mode, stage.office.workspaceId], env);
  try {
    return await salvos(stage, port);
  } finally {
    await reference.stop();
    await forget(stage);
  }
}

/** The median of three sessions, as everywhere here. */
async function transactionRate(stage: Stage, url: string): Promise<number> {
  const sessions = (["steady-1", "steady-2", "steady-3"] as const).map(stage.sessionOf);
  const args = [SCRIPT, "transaction", stage.office.workspaceId, String(PEOPLE), ...sessions];
  const reference = await startProcess(args, { DATABASE_URL: url });
  await reference.stop();
  await forget(stage);
  return median(JSON.parse(reference.said().split("\n")[0] ?? "[]"));
}

const rateIn = ({ steady }: Measured) => median(steady.map(rateOf));
const waitIn = ({ few }: Measured, share: number) => median(few.map((salvo) => waitOf(salvo, share)));

function entriesOf(
  where: string,
  { first, all, ...app }: OfApp,
  { bare, plain }: { bare: Measured; plain?: Measured },
): Entry[] {
  const isGoal = plain !== undefined;
  const beside = (read: (measured: Measured) => number) => ({ what: "a bare Bolt app", value: read(bare) });
  const measured = { first, all, ...app };
  const ms = (what: string, read: (measured: Measured) => number, goal: number | null) =>
    entry({
      name: `storm, ${where}, ${what}`,
      value: read(measured),
      unit: "ms",
      reference: beside(read),
      goal: isGoal ? goal : null,
    });
  const count = (what: string, value: number) =>
    entry({ name: `storm, ${where}, ${what}`, value, unit: "answers", reference: null, goal: 0 });
  return [
    ms(`${AT_ONCE} at once just after the start, p99`, ({ first: cold }) => waitOf(cold, 0.99), null),
    ms(`${AT_ONCE} at once, p50`, (one) => waitIn(one, 0.5), null),
    ms(`${AT_ONCE} at once, p99`, (one) => waitIn(one, 0.99), 500),
    ms(`${PEOPLE} at once, p50`, ({ all: salvo }) => waitOf(salvo, 0.5), null),
    ms(`${PEOPLE} at once, p99`, ({ all: salvo }) => waitOf(salvo, 0.99), null),
    ms(`${PEOPLE} at once, slowest`, ({ all: salvo }) => waitOf(salvo, 1), SLOWEST_MS),
    count("not kept", app.refused),
    count("acknowledged and not in the database", app.missing),
  ];
}

const rateEntry = (where: string, value: number, reference: Entry["reference"], goal: number | null): Entry =>
  entry({ name: `storm, ${where}, ${AT_ONCE} connections`, value, unit: "/s", reference, goal });

async function onPostgres(stage: Stage, url: string): Promise<Entry[]> {
  const bare = await measureReference(stage, url, "bare");
  const plain = await measureReference(stage, url, "plain");
  const same = await transactionRate(stage, url);
  const app = await measureApp(stage);
  const [ours, theirs, acks] = [rateIn(app), rateIn(plain), rateIn(bare)];
  const where = "PostgreSQL";
  const memory = (what: string, value: number) =>
    entry({ name: `memory ${what}, ${where}`, value, unit: "MB", reference: null, goal: 200 });
  return [
    ...entriesOf(where, app, { bare, plain }),
    rateEntry(where, ours, { what: "find + upsert in plain Prisma behind Bolt", value: theirs }, theirs),
    rateEntry(where, ours, { what: "the same transaction in plain Prisma, no Slack", value: same }, null),
    rateEntry(where, ours, { what: "a bare Bolt app; goal: 0.3 of it", value: acks }, 0.3 * acks),
    memory("before the storm", app.megabytes.before),
    memory("after the storm", app.megabytes.after),
  ];
}

async function embedded(stage: Stage): Promise<Entry[]> {
  const bare = await measureReference(stage, "", "bare");
  const app = await measureApp(stage);
  const reference = { what: "a bare Bolt app", value: rateIn(bare) };
  return [...entriesOf("embedded", app, { bare }), rateEntry("embedded", rateIn(app), reference, null)];
}

export async function measureStorm(): Promise<Entry[]> {
  return (await onServer((place) => setStage(place, (stage) => onPostgres(stage, place.url)))) ?? [];
}

export const measureEmbeddedStorm = (): Promise<Entry[]> => inFolder((place) => setStage(place, embedded));
