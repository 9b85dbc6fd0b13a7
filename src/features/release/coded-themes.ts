/** What has been coded of the whole year, as a release takes it. */
import type { Tx } from "../../platform/database/index.ts";
import { readThemesByAffiliation, readThemeTable, type ThemeFigures } from "../coding/index.ts";
import { loadProgram } from "../program/index.ts";
import { questionsOf } from "../reflection/index.ts";
import { sessionsOf } from "../session/index.ts";
import type { ReadThemes } from "./release-themes.ts";

const counted = ({ people, teams }: ThemeFigures) => ({ people, teams });
const NOBODY = { people: 0, teams: 0 };

/** As it was last asked. */
async function wordingOf(tx: Tx, workspaceId: string, programId: string, question: string): Promise<string> {
  const sessions = await sessionsOf(tx, await loadProgram(tx, workspaceId, programId));
  for (const session of sessions.toReversed()) {
    const asked = (await questionsOf(tx, session)).find(({ key }) => key === question);
    if (asked) return asked.wording;
  }
  return "";
}

export const codedThemes: ReadThemes = async (tx, { workspaceId, programId, question }) => {
  const { themes } = await readThemeTable(tx, workspaceId, programId, question);
  const groups = await readThemesByAffiliation(tx, workspaceId, programId, question);
  const cells = new Map(groups.themes.map((theme) => [theme.id, theme.cells]));
  return {
    wording: await wordingOf(tx, workspaceId, programId, question),
    themes: themes.map((theme) => {
      const own = cells.get(theme.id);
      return {
        ...{ id: theme.id, name: theme.name, ...counted(theme) },
        items: theme.items.map((item) => ({ id: item.id, name: item.name, ...counted(item) })),
        byAffiliation: {
          ADMIN: own ? counted(own.ADMIN) : NOBODY,
          SHAKYO: own ? counted(own.SHAKYO) : NOBODY,
          AGENCY: own ? counted(own.AGENCY) : NOBODY,
        },
      };
    }),
  };
};
