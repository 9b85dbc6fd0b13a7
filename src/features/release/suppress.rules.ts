/**
 * Which cells of a table of what people wrote may leave the office (D8): none with fewer than five people or two teams
 * behind it, and none that would give such a cell away by subtraction.
 */
import { cheapestRing, type Grid, isMargin, type Place, placesOf } from "./network.rules.ts";

export const FEWEST_PEOPLE = 5;
export const FEWEST_TEAMS = 2;

export interface Cell {
  people: number;
  teams: number;
}

export interface CountTable {
  /** Row by row; the last row and the last column hold the totals. */
  cells: Cell[][];
  /** Is never shown, such as the column of those who answered without a name; still nobody may work it out. */
  isUnpublished?(place: Place): boolean;
  /** A margin that nobody has: not shown, and no secret. */
  isAbsent?(place: Place): boolean;
  /** Has no teams to count. */
  isWithoutTeams?(place: Place): boolean;
  /** Must stay hidden whatever stands in it, because it was hidden before. */
  mustHide?(place: Place): boolean;
}

/** Why a cell is hidden: itself, or because others could be worked out with it. */
export type Hidden = "few-people" | "few-teams" | "complement" | "before" | "unpublished";

const PRICE_OF_MARGIN = 10_000;
const NOTHING: Cell = { people: 0, teams: 0 };

/** Nobody is behind a zero: it is shown, unless it is needed to hide another. */
function ownReason(table: CountTable, place: Place, { people, teams }: Cell): Hidden | undefined {
  if (people > 0 && people < FEWEST_PEOPLE) return "few-people";
  if (people > 0 && teams < FEWEST_TEAMS && !table.isWithoutTeams?.(place)) return "few-teams";
  return table.mustHide?.(place) ? "before" : undefined;
}

/** How far a hidden count must be able to rise, so that whoever subtracts cannot tell that it is small. */
function riseNeeded(reason: Hidden, people: number): number {
  return reason === "few-teams" ? FEWEST_PEOPLE : Math.max(1, FEWEST_PEOPLE - people);
}

/** Row by row: why the cell is hidden; null: it may be shown. */
export function suppress(table: CountTable): (Hidden | null)[][] {
  const { cells } = table;
  const at = ({ row, column }: Place) => cells[row]?.[column] ?? NOTHING;
  const grid: Grid = {
    rows: cells.length,
    columns: cells[0]?.length ?? 0,
    count: (place) => at(place).people,
  };
  const hidden = cells.map((row) => row.map((): Hidden | null => null));
  const hide = ({ row, column }: Place, reason: Hidden) => {
    const line = hidden[row];
    if (line && !line[column]) line[column] = reason;
  };
  const toProtect: { place: Place; by: number }[] = [];
  for (const place of placesOf(grid)) {
    const reason = table.isAbsent?.(place) ? undefined : ownReason(table, place, at(place));
    if (reason) toProtect.push({ place, by: riseNeeded(reason, at(place).people) });
    if (reason) hide(place, reason);
    else if (table.isUnpublished?.(place) || table.isAbsent?.(place)) hide(place, "unpublished");
  }
  const cost = (place: Place) => {
    if (hidden[place.row]?.[place.column]) return 0;
    return 1 + at(place).people + (isMargin(grid, place) ? PRICE_OF_MARGIN : 0);
  };
  for (const { place, by } of toProtect) {
    for (const other of cheapestRing(grid, place, { by, cost }) ?? []) hide(other, "complement");
  }
  return hidden;
}
