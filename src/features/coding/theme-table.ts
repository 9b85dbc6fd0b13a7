/** The shape of the tables of themes: what the report, the summary and the suppression take in. */
import type { Affiliation } from "../closing/index.ts";

/** What stands behind a cell. A person who says the same twice is one person. */
export interface ThemeFigures {
  statements: number;
  /**
   * So many different people at least. Those with a name are counted by it; of sheets without one, as many as one
   * session had, because the sheets of two sessions may be of the same people.
   */
  people: number;
  /** Teams and municipalities of those with a name, on the day of the session. */
  teams: number;
  municipalities: number;
}

export interface ThemeTableItem extends ThemeFigures {
  id: string;
  /** Of the shipped codebooks; null: the office's own. */
  key: string | null;
  name: string;
}

export interface ThemeTableRow extends ThemeTableItem {
  items: ThemeTableItem[];
  /** Coded with the theme and none of its items. */
  withoutItem: ThemeFigures;
}

export interface ThemeTotals {
  /** Sheets that say something in answer to the question. */
  answers: number;
  statements: number;
  /** Statements with at least one theme. */
  coded: number;
  /** Looked at, and none of the themes fits. */
  noneFits: number;
  /** Not looked at yet: statements = coded + noneFits + uncoded. */
  uncoded: number;
}

export interface ThemeTable {
  questionKey: string;
  /** In the codebook's order, those without a statement too. */
  themes: ThemeTableRow[];
  totals: ThemeTotals;
  /** Behind everything that is coded: no sum of the rows, because a statement may have several themes. */
  all: ThemeFigures;
}

export interface ThemesByAffiliation {
  questionKey: string;
  themes: { id: string; key: string | null; name: string; cells: Record<Affiliation, ThemeFigures> }[];
  /** Behind everything of one affiliation that is coded. */
  all: Record<Affiliation, ThemeFigures>;
}

export interface ThemeFilter {
  /** One session; absent: all that have statements. */
  sessionId?: string;
  /** Sessions up to this day ("2024-09-03"), itself included. */
  upTo?: string;
}
