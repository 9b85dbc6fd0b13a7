/** 課題の設問 imported again: what a team has answered stays, and keeps its type. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ImportPlan, importWorkbook } from "../../../src/features/import/index.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { check, type Editable, exampleTables, lines } from "../workbook/example-tables.ts";

const clock = new DrivenClock(new Date("2024-05-20T09:00:00+09:00"));
const nothing = async () => undefined;

let database: TestDatabase;
let workspaceId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  const data = { teamId: "T1", name: "", createdAt: clock.now() };
  workspaceId = (await database.db.client.workspace.create({ data })).id;
  await run(exampleTables());
});
afterAll(() => database.close());

async function run(book: Editable) {
  const notices = {
    ...{ replan: nothing, audienceChanged: nothing, refresh: nothing, approve: nothing },
    ...{ withdrawApproval: nothing, announce: async () => "", kick: () => undefined },
  };
  const deps = { db: database.db, clock, notices };
  return importWorkbook(deps, workspaceId, check(book));
}

/** New, changed and gone. */
function counts(plan: ImportPlan | undefined) {
  const { added, changed, gone } = plan?.differences.forms ?? {};
  return [added?.length, changed?.length, gone?.length];
}

test("form questions follow the file, but for what a team has answered", async () => {
  const { client } = database.db;
  const find = { where: { workspaceId, number: 1 }, include: { assignment: true } };
  const { id: questionId, assignment } = await client.assignmentQuestion.findFirstOrThrow(find);
  const team = await client.team.findFirstOrThrow({
    where: { workspaceId, programId: assignment.programId },
  });
  const written = { version: 1, value: "動いている", byId: "p", at: clock.now() };
  await client.worksheetAnswer.create({ data: { workspaceId, questionId, teamId: team.id, ...written } });
  const book = exampleTables().set("課題の設問", 2, "設問", "（例）言いかえた設問").remove("課題の設問", 6);
  expect(counts((await run(book)).plan)).toEqual([0, 1, 1]);
  expect(await client.assignmentQuestion.count({ where: { workspaceId } })).toBe(4);
  const other = exampleTables().set("課題の設問", 2, "種類", "長文");
  expect(lines((await run(other)).checked.faults)).toEqual([
    expect.stringMatching(/^課題の設問 2 種類: すでに記入したチームがあるため.*選択/),
  ]);
  const without = exampleTables();
  for (let left = without.rows("課題の設問").length; left > 1; left -= 1) without.remove("課題の設問", 2);
  await run(without);
  expect(await client.assignmentQuestion.findMany({ where: { workspaceId } })).toMatchObject([
    { id: questionId, wording: "（例）言いかえた設問" },
  ]);
});
