/** Municipality codes and names: which one is meant, or why that cannot be said. */

import type { Fault } from "../../platform/sheets/sheet.ts";
import { halfWidth } from "../../platform/sheets/text.ts";
import { placeIn } from "./place.rules.ts";
import type { PartialRows } from "./read-sheets.ts";
import type { SheetKey, WorkbookSheets } from "./workbook.sheet.ts";

/** The last figure of a code: weights 6 to 2, modulus 11. */
export function checkDigit(fiveDigits: string): string {
  const sum = [...fiveDigits].reduce((total, digit, index) => total + Number(digit) * (6 - index), 0);
  return String((11 - (sum % 11)) % 10);
}

/** Excel drops the zero with which the codes of Hokkaido to Yamanashi begin. */
function sixDigits(code: string): string {
  const figures = halfWidth(code).trim();
  return /^\d{5}$/.test(figures) ? figures.padStart(6, "0") : figures;
}

function isCode(code: string): boolean {
  return /^\d{6}$/.test(code);
}

function hasCheckDigit(code: string): boolean {
  return checkDigit(code.slice(0, 5)) === code.slice(5);
}

type Resolved = { name: string } | { candidates: string[] };

/** By code or full name. 「府中」 alone is 府中市 or 府中町: whoever wrote it must say. */
export function findMunicipality(typed: string, all: readonly { code: string; name: string }[]): Resolved {
  const code = sixDigits(typed);
  const found = all.find((one) => one.code === code || one.name === typed.trim());
  if (found) return { name: found.name };
  const candidates = all.filter((one) => one.name.replace(/[市町村区]$/, "") === typed.trim());
  return { candidates: candidates.map((one) => one.name) };
}

/** Replaces what was typed by the municipality's name, everywhere; what cannot be replaced is a fault. */
export function resolveMunicipalities(sheets: WorkbookSheets, partial: PartialRows): Fault[] {
  const faults: Fault[] = codeFaults(sheets, partial);
  const known = partial.municipalities.flatMap(({ code, name }) => (code && name ? [{ code, name }] : []));
  const resolve = (key: SheetKey, row: number, column: string, typed: string): string => {
    const found = findMunicipality(typed, known);
    if ("name" in found) return found.name;
    const { candidates } = found;
    faults.push(
      placeIn(sheets, { key, row, column }, ({ workbook: { faults: words } }) =>
        candidates.length > 0 ? words.whichMunicipality(typed, candidates) : words.noMunicipality(typed),
      ),
    );
    return typed;
  };
  for (const key of ["closedDays", "trainees", "pastParticipation"] as const) {
    for (const row of partial[key]) {
      if (row.municipality) row.municipality = resolve(key, row.at ?? 0, "municipality", row.municipality);
    }
  }
  for (const row of partial.teams) {
    const at = row.at ?? 0;
    const names = row.municipalities?.map((typed) => resolve("teams", at, "municipalities", typed));
    if (names) row.municipalities = [...new Set(names)];
    if (names?.length === 0) {
      const place = { key: "teams", row: at, column: "municipalities" } as const;
      faults.push(placeIn(sheets, place, (words) => words.workbook.faults.noTeamMunicipality()));
    }
  }
  return faults;
}

function codeFaults(sheets: WorkbookSheets, partial: PartialRows): Fault[] {
  return partial.municipalities.flatMap((row): Fault[] => {
    if (row.code === undefined) return [];
    const code = sixDigits(row.code);
    row.code = code;
    const place = { key: "municipalities", row: row.at ?? 0, column: "code" } as const;
    if (!isCode(code)) return [placeIn(sheets, place, (words) => words.workbook.faults.notACode(code))];
    if (hasCheckDigit(code)) return [];
    const right = code.slice(0, 5) + checkDigit(code.slice(0, 5));
    return [placeIn(sheets, place, (words) => words.workbook.faults.checkDigit(code, right))];
  });
}
