/** Kept counts never change, and with the errata they always say what the records say: any sequence of changes. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  attendanceCounts,
  closingOf,
  errataOf,
  type KeptCounts,
  keptCounts,
  STATUSES,
  saysTheSame,
  withErrata,
} from "../../../src/features/closing/index.ts";
import { loadProgram } from "../../../src/features/program/index.ts";
import { sessionsOf } from "../../../src/features/session/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { type SeededProgram, seedProgram } from "../../support/program.ts";

const WORKSPACE = "workspace-of-errata";
let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const CLOSED = new Date("2024-07-10T09:00:00+09:00");

const person = fc.nat(5);
const change = fc.oneof(
  fc.record({
    kind: fc.constant("mark" as const),
    session: fc.nat(1),
    person,
    status: fc.option(fc.constantFrom(...STATUSES), { nil: null }),
  }),
  fc.record({ kind: fc.constant("observers" as const), session: fc.nat(1), headcount: fc.nat(3) }),
  fc.record({
    kind: fc.constant("enrollment" as const),
    person,
    days: fc.constantFrom(
      { from: "2024-04-01", to: null },
      { from: "2024-06-26", to: null },
      { from: "2024-04-01", to: "2024-06-24" },
    ),
  }),
  fc.record({ kind: fc.constant("team" as const), person, team: fc.nat(1) }),
  fc.record({
    kind: fc.constant("rename" as const),
    team: fc.nat(1),
    name: fc.string({ minLength: 1, unit: "grapheme-ascii" }),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
/** The next change comes so many days later: session 2 closes on 5 August, in the midst of them. */
const changes = fc.array(fc.record({ change, days: fc.integer({ min: 0, max: 9 }) }), { maxLength: 8 });

async function apply(seeded: SeededProgram, one: Change, at: Date): Promise<void> {
  const workspaceId = WORKSPACE;
  await test.db.transaction(async (tx) => {
    const program = await loadProgram(tx, workspaceId, seeded.programId);
    await withErrata(tx, program, { at, byId: null, reason: "試験" }, async () => {
      const entered = { enteredById: "officer", enteredAt: at };
      const enrollmentId = "person" in one ? (seeded.trainees[one.person]?.enrollmentId ?? "") : "";
      const sessionId = "session" in one ? (seeded.sessionIds[one.session] ?? "") : "";
      if (one.kind === "mark") {
        const key = { workspaceId, sessionId, enrollmentId };
        await tx.attendance.deleteMany({ where: key });
        if (one.status) await tx.attendance.create({ data: { ...key, status: one.status, ...entered } });
      } else if (one.kind === "observers") {
        const { headcount } = one;
        await tx.sessionObservers.upsert({
          where: { sessionId, workspaceId },
          create: { sessionId, workspaceId, names: [], headcount, ...entered },
          update: { headcount },
        });
      } else if (one.kind === "enrollment") {
        await tx.enrollment.updateMany({ where: { workspaceId, id: enrollmentId }, data: one.days });
      } else if (one.kind === "team") {
        const teamId = seeded.teamIds[one.team] ?? "";
        await tx.membership.updateMany({ where: { workspaceId, enrollmentId }, data: { teamId } });
      } else {
        const id = seeded.teamIds[one.team] ?? "";
        await tx.team.updateMany({ where: { workspaceId, id }, data: { name: one.name } });
      }
    });
  });
}

/** By session: what was kept, the errata, and what the records say now. */
async function state(seeded: SeededProgram) {
  const { client } = test.db;
  const program = { workspaceId: WORKSPACE, id: seeded.programId };
  const errata = await errataOf(client, program);
  const found = [];
  for (const session of await sessionsOf(client, program)) {
    const kept = (await closingOf(client, session))?.counts;
    const own = errata.filter(({ sessionId }) => sessionId === session.id);
    found.push({ kept, errata: own, now: keptCounts.parse(await attendanceCounts(client, session)) });
  }
  return found;
}

it("holds for any sequence of marks, observers, enrollments, teams and names", async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (sequence) => {
      await test.reset();
      await test.db.client.workspace.create({
        data: { id: WORKSPACE, teamId: "T1", name: "架空", createdAt: CLOSED },
      });
      const seeded = await seedProgram(test.db, { workspaceId: WORKSPACE });
      const first = new Map<number, KeptCounts>();
      let at = CLOSED;
      for (const { change: one, days } of sequence) {
        at = new Date(at.getTime() + days * 86_400_000 + 1);
        await apply(seeded, one, at);
        for (const [index, { kept, errata, now }] of (await state(seeded)).entries()) {
          if (!kept) {
            expect(errata).toEqual([]);
            continue;
          }
          if (!first.has(index)) first.set(index, kept);
          expect(kept).toEqual(first.get(index));
          let said = kept;
          for (const { before, after } of errata) {
            expect(saysTheSame(before, said)).toBe(true);
            expect(saysTheSame(before, after)).toBe(false);
            said = after;
          }
          expect(saysTheSame(said, now)).toBe(true);
        }
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
