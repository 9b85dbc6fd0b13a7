/** The next numbers of teams and trainees, as the program counts them. Pure. */
import { shortFiscalYear } from "../../platform/sheets/date-text.ts";

const PARTS = /^(.*?)(\d+)$/;
const USUAL_WIDTH = 3;

export function nextTeamNumber(taken: readonly number[]): number {
  return Math.max(0, ...taken) + 1;
}

/** "R6-130", "R6-131" … after "R6-129": the most usual prefix, at least as many figures as its numbers have. */
export function traineeNumbers(taken: readonly string[], fiscalYear: number): (index: number) => string {
  const counted = taken.flatMap((number) => {
    const [, prefix, figures] = PARTS.exec(number) ?? [];
    return prefix === undefined || figures === undefined ? [] : [{ prefix, figures }];
  });
  const usual = new Map<string, number>();
  for (const { prefix } of counted) usual.set(prefix, (usual.get(prefix) ?? 0) + 1);
  const [prefix] = [...usual].sort((a, b) => b[1] - a[1]).map(([own]) => own);
  const own = counted.filter((one) => one.prefix === prefix).map(({ figures }) => figures);
  const width = own.length > 0 ? Math.max(...own.map((figures) => figures.length)) : USUAL_WIDTH;
  const last = Math.max(0, ...own.map(Number));
  const front = prefix ?? `${shortFiscalYear(fiscalYear)}-`;
  return (index) => `${front}${String(last + 1 + index).padStart(width, "0")}`;
}
