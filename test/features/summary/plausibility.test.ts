/** What looks odd in the records of a program: found in the database, asked in words. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { sayOddity } from "../../../src/features/summary/plausibility.rules.ts";
import { findOddities } from "../../../src/features/summary/plausibility.store.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import { moment } from "../../../src/shared/japanese-date.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { type SeededProgram, seedProgram } from "../../support/program.ts";

const workspaceId = "workspace";
const at = moment("2024-07-01", "09:00");
let test: TestDatabase;
let program: SeededProgram;
const found = () => findOddities(test.db.client, { workspaceId, id: program.programId }, at);

beforeAll(async () => {
  test = await openTestDatabase();
  program = await seedProgram(test.db, { workspaceId });
});
afterAll(() => test.close());

it("is nothing where everything fits", async () => {
  expect(await found()).toEqual([]);
});

it("is an observer who is enrolled, presence while away or not enrolled, and a sum that does not add up", async () => {
  const { client } = test.db;
  const [first = "", second = ""] = program.sessionIds;
  const entered = { enteredById: program.trainees[0]?.personId ?? "", enteredAt: at };
  for (const sessionId of [first, second]) {
    // The second session is to come: what is entered for it in advance is nobody's question yet.
    await client.sessionObservers.create({
      data: { workspaceId, sessionId, names: ["青木　一郎", "聴講 一"], headcount: 2, ...entered },
    });
  }
  const mark = (index: number) =>
    client.attendance.create({
      data: {
        ...{ workspaceId, sessionId: first, status: "PRESENT", ...entered },
        enrollmentId: program.trainees[index]?.enrollmentId ?? "",
      },
    });
  for (const index of [1, 2, 3]) await mark(index);
  await client.person.update({
    where: { id: program.trainees[1]?.personId ?? "", workspaceId },
    data: { awayFrom: "2024-06-24", awayTo: "2024-06-28" },
  });
  await client.enrollment.update({
    where: { id: program.trainees[2]?.enrollmentId ?? "", workspaceId },
    data: { to: "2024-06-20" },
  });
  await client.enrollmentSnapshot.create({
    data: {
      workspaceId,
      fiscalYear: 2022,
      municipalities: 20,
      teams: 19,
      admin: 40,
      shakyo: 31,
      agency: 9,
      trainees: 79,
    },
  });
  const odd = await found();
  expect(odd).toEqual([
    { kind: "observer-enrolled", number: 1, count: 1 },
    { kind: "present-away", number: 1, count: 1 },
    { kind: "present-not-enrolled", number: 1, count: 1 },
    { kind: "past-year-sum", fiscalYear: 2022, sum: 80, trainees: 79 },
  ]);
  expect(odd.map((one) => sayOddity(one, wordsIn("ja")))).toEqual([
    "第1回の聴講者に、受講者と同じ氏名の方が1人います。記録どおりなら対応は不要です",
    "第1回に、不在の予定だった受講者1人が出席と記録されています。記録どおりなら対応は不要です",
    "第1回に、開催日に受講登録のない方1人の出席が記録されています（受講者数には入れていません）。登録の日付が正しければ対応は不要です",
    "令和4年度の集計値は、所属別の合計が80人、受講者が79人です。どちらが正しいでしょうか",
  ]);
  for (const one of odd)
    expect(sayOddity(one, wordsIn("en"))).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}]/u);
});
