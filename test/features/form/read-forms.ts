/** What the app makes of a form, in Japanese. */
import { readContent } from "../../../src/features/form/content.rules.ts";
import { locateForm } from "../../../src/features/form/layout.rules.ts";
import { wordsIn } from "../../../src/locales/index.ts";
import type { Table } from "../../../src/platform/sheets/sheet.ts";
import { type Filling, PROGRAM, team } from "./filled-forms.ts";

export const AROUND = {
  names: PROGRAM.rules.affiliationNames,
  municipalities: [
    { code: "342084", name: "府中市" },
    { code: "343021", name: "府中町" },
    { code: "990001", name: "架空北市" },
  ],
};

export function read(tables: Table[]) {
  const located = locateForm(tables);
  if ("problem" in located) throw new Error(located.problem);
  return readContent(located.form, AROUND);
}

export const names = (tables: Table[]) => read(tables).members.map(({ name }) => name);

/** "12 メール: problem" in Japanese. */
export function faults(tables: Table[]): string[] {
  const words = wordsIn("ja");
  return read(tables).faults.map(({ row, column, say }) => `${row} ${column}: ${say(words).problem}`);
}

export const NORTH: Filling = {
  municipality: "架空北市",
  team: "北部チーム",
  area: "北部",
  people: team(3, "架空 花"),
};
