/** No answer and no token in a log, whatever goes wrong. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../../src/platform/database/index.ts";
import { errorForLog } from "../../../src/platform/process/log.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const at = new Date("2024-06-25T08:00:00Z");
const ANSWER = "ひみつの回答\n    at secret (/home/ひみつ)\nひみつ".padEnd(400, "あ");

/** Ways to hand the database what it cannot take: `as never`, because the types would refuse them. */
const mistakes: [string, (db: Database) => Promise<unknown>][] = [
  [
    "an argument that does not exist",
    ({ client }) =>
      client.person.create({ data: { workspaceId: "w", name: ANSWER, bogus: ANSWER } as never }),
  ],
  [
    "a value of another type",
    ({ client }) => client.reflection.findMany({ where: { workspaceId: "w", version: ANSWER } as never }),
  ],
  [
    "a value of no enum",
    ({ client }) => client.reflection.findMany({ where: { workspaceId: "w", state: ANSWER } as never }),
  ],
  [
    "a key that leads nowhere",
    ({ client }) =>
      client.reflection.create({
        data: {
          workspaceId: "w",
          sessionId: ANSWER,
          enrollmentId: ANSWER,
          state: "DRAFT",
          answers: { deepen: ANSWER },
          version: 1,
          updatedAt: at,
        },
      }),
  ],
  [
    "a character that cannot be stored",
    ({ client }) =>
      client.person.create({
        data: { workspaceId: "w", name: `${ANSWER}\u0000`, createdAt: at, updatedAt: at },
      }),
  ],
  ["a raw query that does not fit", ({ client }) => client.$queryRaw`select ${ANSWER}::int`],
  ["a raw query that is wrong", ({ client }) => client.$queryRawUnsafe(`select from where '${ANSWER}'`)],
];

it.each(mistakes)("%s: the log names the fault and not what was typed", async (_what, mistake) => {
  const error = await mistake(test.db).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(Error);
  const told = JSON.stringify(errorForLog(error));
  expect(told).toContain("PrismaClient");
  expect(told).not.toMatch(/ひみつ|あああ|secret/);
});

it("tokens are taken out of messages, causes and plain text", () => {
  const cause = new Error("sent xoxb-1234-abcd and xapp-1-A0-99");
  const told = JSON.stringify([
    errorForLog(new Error("Bearer xoxp-55-aa refused", { cause })),
    errorForLog("xoxe.xoxp-1-secret"),
  ]);
  expect(told).not.toMatch(/1234|abcd|A0-99|55-aa|secret/);
  expect(told).toContain("(token)");
});

it("the place of a fault stays", () => {
  const told = errorForLog(new TypeError("nothing to read"));
  expect(told).toMatchObject({ name: "TypeError", message: "nothing to read" });
  expect(JSON.stringify(told)).toContain("log.test.ts");
});
