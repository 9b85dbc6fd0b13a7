import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleRows } from "../../../src/commands/example-program.ts";
import {
  readWorkbook,
  type WorkbookRows,
  workbookSheets,
  writeTables,
  writeWorkbook,
} from "../../../src/features/workbook/index.ts";
import { readSheets } from "../../../src/features/workbook/read-sheets.ts";
import { tidy } from "../../../src/platform/sheets/text.ts";
import { addDays } from "../../../src/shared/japanese-date.ts";

const hard = fc.constantFrom(
  "髙",
  "﨑",
  "①",
  "～",
  "=",
  "'",
  "+",
  "-",
  "@",
  "\t",
  "\n",
  '"',
  ",",
  "<",
  "&",
  "𠮷",
  " ",
  "　",
);
const typed = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
    fc.array(hard, { minLength: 1, maxLength: 8 }).map((signs) => signs.join("")),
  )
  .map((text) => tidy(text.replace(/[^\t\n\P{Cc}]/gu, "").replace(/[\uFFFE\uFFFF]/g, "")))
  // write-excel-file keeps its strings in a plain object, and loses one that is called like a member of it.
  .filter((text) => text !== "" && !(text in {}));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const listed = fc.uniqueArray(
  typed
    .map((text) => text.replace(/[、，,；;\n]/g, "").trim())
    .filter((text) => text !== "" && !(text in {})),
  { maxLength: 4 },
);
const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("1990-01-01", days));
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const number = fc.integer({ min: 1, max: 99 });
const plain = fc.stringMatching(/^[A-Z0-9]([A-Z0-9-]{0,8}[A-Z0-9])?$/);
const email = fc
  .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z]{1,8}$/))
  .map(([who, where]) => `${who}@${where}.example.jp`);
const url = fc.constantFrom("https://example.jp/様式", "http://example.jp/a?b=c");
const AT = { at: fc.constant(0) };

const session = fc.record({
  ...AT,
  ...{ number, date, startTime: time, endTime: time, theme: typed },
  mode: fc.constantFrom("VENUE", "ONLINE", "HYBRID"),
  ...{ venue: maybe(typed), link: maybe(url), belongings: maybe(typed) },
  visibility: maybe(fc.constantFrom("COUNCIL" as const, "ANONYMOUS" as const)),
});
const item = fc.record({
  ...AT,
  ...{ session: number, order: number, title: typed, speakers: listed },
  kind: fc.constantFrom("LECTURE", "PRACTICE_REPORT", "EXCHANGE", "EXERCISE"),
});
const question = fc.record({
  ...AT,
  ...{ session: maybe(number), key: plain, wording: typed, required: fc.boolean() },
  type: fc.constantFrom("LONG_TEXT", "CHOICE", "MULTI_CHOICE", "SCALE"),
  options: fc.oneof(listed, fc.constant(["{parts}"])),
});
const form = fc.record({
  ...AT,
  ...{ assignment: number, number: fc.integer({ min: 1, max: 10 }), wording: typed },
  type: fc.constantFrom("LONG_TEXT", "SHORT_TEXT", "NUMBER", "CHOICE", "SCALE"),
  ...{ options: listed, required: fc.boolean() },
});
const trainee = fc.record({
  ...AT,
  ...{ number: plain, name: typed, nameKana: maybe(typed), organization: typed, department: maybe(typed) },
  affiliation: fc.constantFrom("ADMIN", "SHAKYO", "AGENCY"),
  municipality: maybe(plain),
  departmentField: maybe(fc.constantFrom("WELFARE", "NON_WELFARE")),
  careerStage: maybe(fc.constantFrom("JUNIOR", "MID_CAREER", "MANAGER")),
  ...{ phone: maybe(plain), email: maybe(email), language: maybe(fc.constantFrom("ja", "en")) },
  ...{
    team: number,
    role: fc.constantFrom("LEADER", "CONTACT", "MEMBER"),
    from: maybe(date),
    to: maybe(date),
  },
});
const observer = fc.record({
  ...AT,
  ...{ name: typed, nameKana: maybe(typed), organization: maybe(typed), email: maybe(email) },
  language: maybe(fc.constantFrom("ja", "en")),
  sessions: fc.uniqueArray(number, { maxLength: 4 }).map((numbers) => numbers.sort((a, b) => a - b)),
});

const rowsOf = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 5 });
const workbook = fc.record({
  sessions: rowsOf(session),
  items: rowsOf(item),
  questions: rowsOf(question),
  forms: rowsOf(form),
  trainees: rowsOf(trainee),
  observers: rowsOf(observer),
}) as unknown as fc.Arbitrary<Partial<WorkbookRows>>;

const sheets = workbookSheets({ schemeYears: [2024] });
const inFull = exampleRows();
const municipalities = inFull.municipalities.map((row) => ({ ...row, scheme2024: row.scheme2024 ?? null }));
const example: WorkbookRows = { ...inFull, municipalities };

function withoutPlaces(rows: Record<string, { at?: number }[]>) {
  return Object.fromEntries(
    Object.entries(rows).map(([key, all]) => [key, all.map(({ at: _, ...row }) => row)]),
  );
}

test("whatever rows are written are the rows that are read", () => {
  fc.assert(
    fc.property(workbook, (random) => {
      const rows = { ...example, ...random };
      const read = readSheets(writeTables(sheets, rows));
      expect(read.faults).toEqual([]);
      expect(withoutPlaces(read.rows)).toEqual(withoutPlaces(rows));
    }),
  );
});

test("and so they are through a file", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(workbook, async (random) => {
      const rows = { ...example, ...random };
      const { tables } = await readWorkbook({ xlsx: await writeWorkbook(sheets, rows) });
      expect(withoutPlaces(readSheets(tables).rows)).toEqual(withoutPlaces(rows));
    }),
    { numRuns: 15 },
  );
});
