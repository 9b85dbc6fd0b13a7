/** Municipality codes and names: which one is meant, or why that cannot be said. */
import { halfWidth } from "../../platform/sheets/text.ts";

/** The last figure of a code: weights 6 to 2, modulus 11. */
export function checkDigit(fiveDigits: string): string {
  const sum = [...fiveDigits].reduce((total, digit, index) => total + Number(digit) * (6 - index), 0);
  return String((11 - (sum % 11)) % 10);
}

/** Excel drops the zero with which the codes of Hokkaido to Yamanashi begin. */
export function sixDigits(code: string): string {
  const figures = halfWidth(code).trim();
  return /^\d{5}$/.test(figures) ? figures.padStart(6, "0") : figures;
}

export function isCode(code: string): boolean {
  return /^\d{6}$/.test(code);
}

export function hasCheckDigit(code: string): boolean {
  return checkDigit(code.slice(0, 5)) === code.slice(5);
}

export type Resolved = { name: string } | { candidates: string[] };

/** By code or full name. 「府中」 alone is 府中市 or 府中町: whoever wrote it must say. */
export function findMunicipality(typed: string, all: readonly { code: string; name: string }[]): Resolved {
  const code = sixDigits(typed);
  const found = all.find((one) => one.code === code || one.name === typed.trim());
  if (found) return { name: found.name };
  const candidates = all.filter((one) => one.name.replace(/[市町村区]$/, "") === typed.trim());
  return { candidates: candidates.map((one) => one.name) };
}
