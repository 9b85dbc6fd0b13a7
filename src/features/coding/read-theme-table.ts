/** The themes of a question with what stands behind each of them: nothing is hidden here. */
import type { Tx } from "../../platform/database/index.ts";
import type { Affiliation } from "../closing/index.ts";
import { type Codebook, QUESTION_KEYS, readCodebook } from "../theme/index.ts";
import { splitAnswers } from "./split-answers.ts";
import { affiliationCells, type Counted, themeCells, themeTotals } from "./theme-table.store.ts";
import type { ThemeFigures, ThemeFilter, ThemesByAffiliation, ThemeTable } from "./theme-table.ts";

const NOTHING: ThemeFigures = { statements: 0, people: 0, teams: 0, municipalities: 0 };

function figuresOf(cell: ThemeFigures | undefined): ThemeFigures {
  const { statements, people, teams, municipalities } = cell ?? NOTHING;
  return { statements, people, teams, municipalities };
}

async function counted(
  tx: Tx,
  { workspaceId, programId, questionKey }: { workspaceId: string; programId: string; questionKey: string },
  filter: ThemeFilter,
): Promise<Counted & { codebook: Codebook }> {
  return { workspaceId, programId, filter, codebook: await readCodebook(tx, workspaceId, questionKey) };
}

async function read(
  tx: Tx,
  workspaceId: string,
  programId: string,
  questionKey: string,
  filter: ThemeFilter,
): Promise<ThemeTable> {
  const asked = await counted(tx, { workspaceId, programId, questionKey }, filter);
  const cells = await themeCells(tx, asked);
  const find = (theme: string | null, item: string | null) =>
    figuresOf(cells.find((cell) => cell.theme === theme && cell.item === item));
  return {
    questionKey,
    themes: asked.codebook.themes.map(({ items, ...theme }) => ({
      ...theme,
      ...find(theme.id, null),
      items: items.map((item) => ({ ...item, ...find(theme.id, item.id) })),
      withoutItem: find(theme.id, ""),
    })),
    totals: await themeTotals(tx, asked),
    all: find(null, null),
  };
}

/** Answers that came in since are split first, so this writes now and then. */
export async function readThemeTable(
  tx: Tx,
  workspaceId: string,
  programId: string,
  questionKey: string,
  filter: ThemeFilter = {},
): Promise<ThemeTable> {
  await splitAnswers(tx, { workspaceId, id: programId });
  return read(tx, workspaceId, programId, questionKey, filter);
}

/** By question; the answers are looked through once. */
export async function readThemeTables(tx: Tx, workspaceId: string, programId: string) {
  await splitAnswers(tx, { workspaceId, id: programId });
  const tables = new Map<(typeof QUESTION_KEYS)[number], ThemeTable>();
  for (const questionKey of QUESTION_KEYS) {
    tables.set(questionKey, await read(tx, workspaceId, programId, questionKey, {}));
  }
  return tables;
}

/** Theme × 行政・社協・相談機関, by the affiliation that stands in the enrollment. */
export async function readThemesByAffiliation(
  tx: Tx,
  workspaceId: string,
  programId: string,
  questionKey: string,
  filter: ThemeFilter = {},
): Promise<ThemesByAffiliation> {
  await splitAnswers(tx, { workspaceId, id: programId });
  const asked = await counted(tx, { workspaceId, programId, questionKey }, filter);
  const cells = await affiliationCells(tx, asked);
  const of = (theme: string | null) => {
    const find = (affiliation: Affiliation) =>
      figuresOf(cells.find((cell) => cell.theme === theme && cell.affiliation === affiliation));
    return { ADMIN: find("ADMIN"), SHAKYO: find("SHAKYO"), AGENCY: find("AGENCY") };
  };
  const themes = asked.codebook.themes.map(({ id, key, name }) => ({ id, key, name, cells: of(id) }));
  return { questionKey, themes, all: of(null) };
}
