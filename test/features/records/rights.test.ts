/** Who reads what of a session's records, by role and by team; never a draft, never a word for the team. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { exportRecords } from "../../../src/features/records/export-records.ts";
import { openAnswer } from "../../../src/features/records/open-answer.ts";
import { readHome, readList, readTeamList } from "../../../src/features/records/read-records.ts";
import { EVERYBODY } from "../../../src/features/records/records.rules.ts";
import { teamView } from "../../../src/features/records/show-team.view.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import type { Role, Who } from "../../../src/platform/slack/who.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { type SeededProgram, seedProgram } from "../../support/program.ts";

let opened: TestDatabase;
let program: SeededProgram;
const W = "W";
const AT = new Date("2024-06-27T10:00:00+09:00");
const words = wordsIn("ja");

beforeAll(async () => {
  opened = await openTestDatabase();
  const workspace = { id: W, teamId: "T", name: "", createdAt: AT };
  await opened.db.client.workspace.create({ data: workspace });
  program = await seedProgram(opened.db, { workspaceId: W });
});
afterAll(() => opened.close());

const session = () => program.sessionIds[0] ?? "";
const enrollment = (index: number) => program.trainees[index]?.enrollmentId ?? "";
const who = (role: Role, index = 0): Who => ({
  workspaceId: W,
  slackUserId: "U",
  personId: role === "unknown" ? undefined : program.trainees[index]?.personId,
  name: "",
  roles: new Set([role]),
  language: "ja",
});

async function answer(index: number, state: "DRAFT" | "SUBMITTED", text: string) {
  const key = { workspaceId: W, sessionId: session(), enrollmentId: enrollment(index) };
  const { client } = opened.db;
  await client.attendance.upsert({
    where: { workspaceId_sessionId_enrollmentId: key },
    create: { ...key, status: "PRESENT", enteredById: "p", enteredAt: AT },
    update: {},
  });
  const columns = { state, answers: { deepen: text, note: text }, updatedAt: AT };
  const { id } = await client.reflection.upsert({
    where: { workspaceId_sessionId_enrollmentId: key },
    create: { ...key, ...columns, version: 1 },
    update: columns,
  });
  await client.reflectionVersion.deleteMany({ where: { workspaceId: W, reflectionId: id } });
  const { updatedAt: _, ...kept } = columns;
  await client.reflectionVersion.create({
    data: { workspaceId: W, reflectionId: id, version: 1, enteredById: "p", at: AT, ...kept },
  });
}

const ROLES: Role[] = ["council", "viewer", "leader", "contact", "trainee", "observer", "speaker", "unknown"];

describe("by role", () => {
  const deps = () => opened.db && { db: opened.db };
  const ACTS: [string, string, (as: Who) => Promise<unknown>][] = [
    ["the counts", "oo......", (as) => readHome(deps(), { who: as, at: AT })],
    [
      "the names",
      "o.......",
      (as) => readList(deps(), { who: as, sessionId: session(), page: 0, filter: EVERYBODY }),
    ],
    [
      "an answer",
      "o.......",
      (as) => openAnswer(deps(), { who: as, sessionId: session(), enrollmentId: enrollment(2), at: AT }),
    ],
    ["the workbook", "o.......", (as) => exportRecords(deps(), { who: as, words, at: AT })],
    [
      "the own team",
      "..oo....",
      (as) => readTeamList(deps(), { who: as, sessionId: session(), teamId: program.teamIds[0], at: AT }),
    ],
  ];
  const cells = ACTS.flatMap(([what, row, act]) =>
    ROLES.map((role, column) => ({ what, role, may: row[column] === "o", act })),
  );
  it.each(cells)("$role reads $what: $may", async ({ role, may, act }) => {
    await answer(2, "SUBMITTED", "言葉");
    if (may) await expect(act(who(role))).resolves.toBeDefined();
    else await expect(act(who(role))).rejects.toThrow("not-allowed");
  });
});

describe("a leader", () => {
  it("is refused another team, however its id was come by", async () => {
    const asked = { sessionId: session(), teamId: program.teamIds[1], at: AT };
    await expect(readTeamList(opened, { who: who("leader", 0), ...asked })).rejects.toThrow("not-own-team");
    const ownTeam = await readTeamList(opened, { who: who("leader", 3), ...asked });
    expect(ownTeam.people.map(({ row }) => row.name)).toEqual(["江藤 次郎", "大野 緑", "加藤 光"]);
  });

  it("who leads no longer is refused the team of then", async () => {
    const where = { workspaceId: W, enrollmentId: enrollment(3) };
    await opened.db.client.membership.updateMany({ where, data: { to: "2024-06-26" } });
    const asked = { sessionId: session(), teamId: program.teamIds[1], at: AT };
    await expect(readTeamList(opened, { who: who("leader", 3), ...asked })).rejects.toThrow("not-own-team");
    await opened.db.client.membership.updateMany({ where, data: { to: null } });
  });

  test("never reads a word of an answer, whatever was written", async () => {
    const written = fc.string({ unit: "grapheme", minLength: 6, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(written, fc.constantFrom("DRAFT", "SUBMITTED"), async (text, state) => {
        const words20 = `§${text}§`;
        // fast-check widens the constants to string.
        await answer(1, state as "DRAFT" | "SUBMITTED", words20);
        const asked = { sessionId: session(), teamId: program.teamIds[0], at: AT };
        const list = await readTeamList(opened, { who: who("leader", 0), ...asked });
        const seen = JSON.stringify([list, teamView(words, list, AT)]);
        expect(seen).toContain("井上 花");
        expect(seen).not.toContain(JSON.stringify(words20).slice(1, -1));
        expect(seen).not.toContain("§");
      }),
      { numRuns: 25 },
    );
  });
});

describe("a draft", () => {
  it("is nobody's but its writer's: not to be opened, and not in the list", async () => {
    await answer(4, "DRAFT", "下書きの言葉");
    const asked = { who: who("council"), sessionId: session(), at: AT };
    await expect(openAnswer(opened, { ...asked, enrollmentId: enrollment(4) })).rejects.toThrow(
      "not-handed-in",
    );
    const { records } = await list();
    expect(JSON.stringify(records)).not.toContain("下書きの言葉");
  });

  it("that came after the hand-in is not shown as a version of it", async () => {
    await answer(2, "SUBMITTED", "提出した言葉");
    const where = { workspaceId: W, sessionId: session(), enrollmentId: enrollment(2) };
    const { id } = await opened.db.client.reflection.findFirstOrThrow({ where });
    const late = { state: "DRAFT" as const, answers: { deepen: "遅れた下書き" }, enteredById: "p", at: AT };
    await opened.db.client.reflectionVersion.create({
      data: { workspaceId: W, reflectionId: id, version: 2, ...late },
    });
    const asked = { who: who("council"), sessionId: session(), at: AT, enrollmentId: enrollment(2) };
    const answered = await openAnswer(opened, { ...asked, version: 2 });
    expect(answered.answer.versions).toHaveLength(1);
    expect(JSON.stringify(answered)).not.toContain("遅れた下書き");
  });
});

async function list() {
  const asked = { who: who("council"), sessionId: session(), page: 0, filter: EVERYBODY };
  return { records: await readList(opened, asked) };
}

it("who joined later is 対象外, unless another enrollment of theirs held on the day", async () => {
  const { client } = opened.db;
  const [one] = program.trainees;
  const base = await client.enrollment.findFirstOrThrow({ where: { workspaceId: W, id: enrollment(5) } });
  const { id: _, ...copy } = base;
  await client.enrollment.create({ data: { ...copy, number: "R6-101", from: "2024-07-01" } });
  await client.enrollment.update({ where: { id: base.id, workspaceId: W }, data: { to: "2024-06-30" } });
  const late = await client.person.create({
    data: { workspaceId: W, name: "あとから 参加", createdAt: AT, updatedAt: AT },
  });
  await client.enrollment.create({
    data: { ...copy, personId: late.id, number: "R6-102", from: "2024-07-01" },
  });
  const { records } = await list();
  const people = records.pages.flat().flatMap((team) => team.people);
  expect(people.map(({ row }) => row.number)).toEqual([
    ...["R6-001", "R6-002", "R6-003", "R6-004", "R6-005", "R6-006", "R6-102"],
  ]);
  expect(people.at(-1)).toMatchObject({ state: "not-applicable", row: { name: "あとから 参加" } });
  expect(one).toBeDefined();
});
