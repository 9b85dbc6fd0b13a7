import { expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/platform/database/index.ts";
import type { Sandbox } from "../../src/sandbox/index.ts";
import { until } from "../platform/database/run-process.ts";
import { freshDataDir } from "../support/data-dir.ts";
import { seedProgram } from "../support/program.ts";
import { mayTakeLong } from "../support/real-process.ts";
import { openOffice, startMain } from "./a-main.ts";

mayTakeLong();

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const MORE = 12;

/** A running program whose session was canceled a minute ago: everybody is to be told at once. */
async function seedCancellation(db: Database, slack: Sandbox): Promise<void> {
  const now = new Date();
  const { id: workspaceId } = await db.client.workspace.create({
    data: { teamId: slack.teamId, name: "test", createdAt: now },
  });
  const people = Array.from({ length: 6 + MORE }, (_, index) =>
    slack.addUser({ name: `架空 ${index}`, email: `trainee${index + 1}@example.jp` }),
  );
  const channelId = slack.addChannel({ name: "研修", members: people });
  const program = await seedProgram(db, { workspaceId, channelId, slackUserIds: people.slice(0, 6) });
  const stamps = { createdAt: now, updatedAt: now };
  for (const [index, slackUserId] of people.slice(6).entries()) {
    const email = `trainee${index + 7}@example.jp`;
    const person = await db.client.person.create({
      data: { workspaceId, name: `架空 ${index}`, email, slackUserId, slackState: "ACTIVE", ...stamps },
    });
    const enrollment = await db.client.enrollment.create({
      data: {
        workspaceId,
        programId: program.programId,
        personId: person.id,
        number: `R6-1${index}`,
        affiliation: "SHAKYO",
        organization: "架空の社協",
        from: "2024-04-01",
        ...stamps,
      },
    });
    const [teamId] = program.teamIds;
    await db.client.membership.create({
      data: { workspaceId, enrollmentId: enrollment.id, teamId, from: "2024-04-01" },
    });
  }
  const [subjectId = ""] = program.sessionIds;
  const told = {
    number: 1,
    theme: "基本的理解",
    date: "2024-06-25",
    startTime: "13:00",
    endTime: "16:30",
    mode: "VENUE",
    venue: "架空県民センター",
    link: null,
  };
  await db.client.notice.create({
    data: {
      workspaceId,
      programId: program.programId,
      key: `session.canceled/${subjectId}/1`,
      kind: "session.canceled",
      subjectId,
      ordinal: 1,
      dueAt: new Date(now.getTime() - 60_000),
      expiresAt: new Date(now.getTime() + 86_400_000),
      facts: { before: told, after: told, note: null, confirmedById: null },
      ...stamps,
    },
  });
}

it("SIGTERM in mid fan-out exits with 0 within ten seconds; the next start sends the rest, nothing twice", async () => {
  const { slack, settings } = await openOffice();
  const DATA_DIR = await freshDataDir();
  const within = async <T>(look: (db: Database) => Promise<T>): Promise<T> => {
    const db = await openDatabase({ dataDir: DATA_DIR, log: silent, migrations: false });
    try {
      return await look(db);
    } finally {
      await db.close();
    }
  };
  const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000);
  await within(async (db) => {
    await seedCancellation(db, slack);
    await db.client.$executeRaw`
      insert into "HandledRequest" ("workspaceId", "key", "at")
      select id, key, at from "Workspace",
        (values ('old', ${eightDaysAgo}::timestamptz), ('new', ${new Date()}::timestamptz)) as x(key, at)`;
  });
  const posts = () => slack.outgoing.filter((one) => one.op === "post");

  const first = startMain({ ...settings, DATA_DIR });
  await until("some have been told", () => posts().length >= 4);
  const asked = performance.now();
  first.kill("SIGTERM");
  expect(await first.ended).toBe(0);
  expect(performance.now() - asked).toBeLessThan(10_000);
  const told = posts().length;
  expect(told).toBeLessThan(7 + MORE);

  await within(async (db) => {
    const states = await db.client.$queryRaw<{ state: string; count: number }[]>`
      select state::text, count(*)::int as count from "Delivery" group by state order by state`;
    expect(states).toEqual([
      { state: "SENT", count: told },
      { state: "WAITING", count: 7 + MORE - told },
    ]);
    // What Slack will not repeat any more is not kept.
    const remembered = await db.client.$queryRaw`select key from "HandledRequest"`;
    expect(remembered).toEqual([{ key: "new" }]);
  });

  const second = startMain({ ...settings, DATA_DIR });
  await until("all have been told", () => posts().length >= 7 + MORE);
  second.kill("SIGTERM");
  expect(await second.ended).toBe(0);
  const keys = posts().map((post) => String(post.metadata?.event_payload.keys));
  expect(new Set(keys).size).toBe(7 + MORE);
  expect(keys).toHaveLength(7 + MORE);
  expect(slack.violations).toEqual([]);
});
