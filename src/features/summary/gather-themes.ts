import type { Tx } from "../../platform/database/index.ts";
import { readThemeTables } from "../coding/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import type { ThemesLine } from "./themes.rules.ts";

const MOST_THEMES = 3;

/** For the office's own channel, where nothing is hidden. */
export async function gatherThemes(
  tx: Tx,
  { workspaceId, id: programId }: ProgramFacts,
): Promise<ThemesLine[]> {
  const lines: ThemesLine[] = [];
  for (const [question, { themes, totals }] of await readThemeTables(tx, workspaceId, programId)) {
    const { statements, coded, uncoded } = totals;
    if (statements === 0) continue;
    const most = themes.filter(({ people }) => people > 0).toSorted((a, b) => b.people - a.people);
    lines.push({
      ...{ question, statements, coded, uncoded },
      most: most.slice(0, MOST_THEMES).map(({ name, people }) => ({ name, people })),
    });
  }
  return lines;
}
