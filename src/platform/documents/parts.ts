/** A document as its parts, in the order in which they are read: Word, Markdown and the workbook are written from them. */

export type TableCell = string | number;

export interface TableColumn {
  heading: string;
  /** Its share of the width beside the others' shares. */
  width: number;
  /** Figures stand right. */
  isNumber?: boolean;
}

export interface TablePart {
  kind: "table";
  /** Names the table across versions and languages. */
  id: string;
  /** Stands above it. */
  title: string;
  /** As of when: 「令和6年11月8日現在」. */
  asOf: string;
  columns: TableColumn[];
  /** A line break in a text stays one. */
  rows: TableCell[][];
}

export interface ChartSpec {
  /** Bars that stand on one another, or side by side. */
  kind: "stacked" | "beside";
  title: string;
  unit: string;
  categories: string[];
  series: { name: string; values: number[] }[];
}

export type Part =
  | { kind: "title"; text: string; below: string[] }
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "text"; text: string }
  /** Small print. */
  | { kind: "note"; text: string }
  | { kind: "list"; items: string[] }
  /** Set apart: what is not yet anybody's word. */
  | { kind: "box"; title: string; items: string[] }
  | { kind: "chart"; chart: ChartSpec; alt: string }
  | { kind: "page" }
  | TablePart;

export const tablesOf = (parts: Part[]): TablePart[] =>
  parts.flatMap((part) => (part.kind === "table" ? [part] : []));
