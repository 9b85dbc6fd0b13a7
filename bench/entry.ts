/** One measured figure beside its reference of the same run. */
export interface Entry {
  name: string;
  value: number;
  unit: "ms" | "s" | "MB" | "/s" | "%" | "answers" | "429s" | "share";
  /** What it is compared with, measured in the same run; null where there is nothing to compare with. */
  reference: { what: string; value: number } | null;
  /** The figure that is aimed at; null where it is only reported. */
  goal: number | null;
  met: boolean | null;
}

const rounded = (value: number, unit: Entry["unit"]) =>
  unit === "share" ? Math.round(value * 1000) / 1000 : Math.round(value * 10) / 10;

/** Smaller is better, except for rates and shares. */
export function entry(facts: Omit<Entry, "met">): Entry {
  const { value, goal, unit } = facts;
  const isMore = unit === "/s" || unit === "%" || unit === "share";
  const met = goal === null ? null : isMore ? value >= goal : value <= goal;
  return { ...facts, value: rounded(value, unit), goal: goal === null ? null : rounded(goal, unit), met };
}

export function tableOf(entries: Entry[]): string {
  const rows = entries.map(({ name, value, unit, reference, goal, met }) => [
    name,
    `${value} ${unit}`,
    reference ? `${rounded(reference.value, unit)} ${unit} (${reference.what})` : "",
    goal === null ? "" : `${goal} ${unit}`,
    met === null ? "" : met ? "yes" : "no",
  ]);
  const all = [["name", "value", "reference", "goal", "met"], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")).join("\n");
}
