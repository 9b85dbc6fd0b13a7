/** Answers that come at the same moment share a transaction, and nobody's answer is touched by another's. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import {
  type AnswerReflection,
  type AnswerTogether,
  createAnswering,
} from "../../../src/features/reflection/answer-reflection.ts";
import type { Deps } from "../../../src/platform/deps.ts";
import type { Notices } from "../../../src/platform/notices/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { type SeededProgram, seedProgram } from "../../support/program.ts";
import { at } from "./a-session.ts";

const workspaceId = "workspace";
let test: TestDatabase;
let program: SeededProgram;
let transactions: number;
let refreshed: string[];
let answer: AnswerTogether;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

beforeEach(async () => {
  await test.reset();
  program = await seedProgram(test.db, { workspaceId });
  [transactions, refreshed] = [0, []];
  const refresh: Notices["refresh"] = async (_tx, { recipient }) => {
    refreshed.push(...[recipient ?? []].flat());
  };
  const db: Deps["db"] = {
    ...test.db,
    transaction(run) {
      transactions += 1;
      return test.db.transaction(run);
    },
  };
  answer = createAnswering({ db, notices: { refresh, kick: () => undefined } });
});

function given(index: number, text: string, facts: Partial<AnswerReflection> = {}): AnswerReflection {
  const { personId = "", name = "" } = program.trainees[index] ?? {};
  return {
    who: {
      workspaceId,
      slackUserId: `U${index}`,
      personId,
      name,
      roles: new Set(["trainee"]),
      language: "ja",
    },
    ...{ sessionId: program.sessionIds[0] ?? "", moves: 0, answers: { deepen: text }, wants: "SUBMITTED" },
    ...{ at: at("2024-06-25T17:00"), requestKey: `${index} ${text}` },
    ...facts,
  };
}

async function stored() {
  const rows = await test.db.client.reflection.findMany({
    where: { workspaceId },
    include: { versions: { orderBy: { version: "asc" } }, enrollment: { select: { number: true } } },
    orderBy: { enrollment: { number: "asc" } },
  });
  return rows.map(({ enrollment, state, answers, version, versions }) => ({
    ...{ number: enrollment.number, state, answers, version, versions: versions.map((one) => one.answers) },
  }));
}

it("all of them are kept, each with its version, in two transactions", async () => {
  await Promise.all(program.trainees.map((_, index) => answer(given(index, `答え ${index}`))));
  expect(await stored()).toEqual(
    program.trainees.map(({ number }, index) => {
      const answers = { deepen: `答え ${index}` };
      return { number, state: "SUBMITTED", answers, version: 1, versions: [answers] };
    }),
  );
  // The first leaves at once, the others while it is under way.
  expect(transactions).toBe(2);
  expect(refreshed.toSorted()).toEqual(program.trainees.map(({ personId }) => personId).toSorted());
});

it("edits and new ones together: each is what its own writer wrote", async () => {
  await Promise.all([0, 2, 4].map((index) => answer(given(index, `前 ${index}`))));
  await Promise.all(program.trainees.map((_, index) => answer(given(index, `後 ${index}`))));
  expect((await stored()).map(({ answers, versions }) => [answers, versions.length])).toEqual(
    program.trainees.map((_, index) => [{ deepen: `後 ${index}` }, index % 2 === 0 ? 2 : 1]),
  );
});

it("one person's words sent three times among others' make one version; two different ones make two", async () => {
  const same = given(0, "同じ");
  await Promise.all([same, given(1, "ほか"), same, given(1, "書き直し"), same].map((input) => answer(input)));
  expect((await stored()).map(({ versions }) => versions)).toEqual([
    [{ deepen: "同じ" }],
    [{ deepen: "ほか" }, { deepen: "書き直し" }],
  ]);
});

it("who may not, comes too late or has a sheet of before is told so, and the others are kept", async () => {
  const stranger = { ...given(1, "だれか").who, personId: "nobody", roles: new Set(["observer" as const]) };
  const outcomes = await Promise.allSettled(
    [
      given(0, "一"),
      given(1, "だれか", { who: stranger }),
      given(2, "遅れた", { at: at("2024-07-09T17:00") }),
      given(3, "動いた", { moves: 1 }),
      given(4, "五"),
      given(5, "どこか", { sessionId: "no session" }),
    ].map((input) => answer(input)),
  );
  expect(
    outcomes.map((one) => (one.status === "fulfilled" ? (one.value.notCounted ?? "kept") : "refused")),
  ).toEqual(["kept", "refused", "closed", "moved", "kept", "refused"]);
  expect((await stored()).map(({ state, answers }) => [state, answers])).toEqual([
    ["SUBMITTED", { deepen: "一" }],
    ["DRAFT", { deepen: "遅れた" }],
    ["DRAFT", { deepen: "動いた" }],
    ["SUBMITTED", { deepen: "五" }],
  ]);
});
