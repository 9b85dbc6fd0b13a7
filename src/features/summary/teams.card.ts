/** The latest session by team: a sentence and a table that say the same, or a file when there are too many. Pure. */
import type { Words } from "../../locales/index.ts";
import type { MessageFile } from "../../platform/notices/types.ts";
import { harmless } from "../../platform/sheets/text.ts";
import { type Block, bold, paragraph, rich, run, table } from "../../platform/slack/blocks.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import type { Detail, SummaryFacts, TeamLine } from "./facts.rules.ts";

export interface TeamsPart {
  blocks: Block[];
  /** The same for a reader without blocks: the sentence, and the rows of the table. */
  text: string[];
  rows: string[];
  files: MessageFile[];
}

/** So that 99 teams with long names stay within the characters of one table. */
const NAME_LENGTH = 60;
const MOST_NAMED = 5;
const NUMBER_COLUMNS = [1, 2, 3, 4, 5, 6];

function nameOf({ number, name }: TeamLine, words: Words): string {
  return number === null ? words.summary.noTeam : `${number} ${cut(name ?? "", NAME_LENGTH)}`;
}

function sentenceOf({ teams }: Detail, words: Words): string {
  const { teamsComplete, teamsUnmarked, teamCount, comma, more, stop } = words.summary;
  const open = teams.filter((team) => team.unmarked > 0);
  const named = open.slice(0, MOST_NAMED).map((team) => `${nameOf(team, words)}${teamCount(team.unmarked)}`);
  const rest = open.length - named.length;
  const counts = {
    teams: teams.filter((team) => team.number !== null).length,
    marked: teams.filter((team) => team.number !== null && team.unmarked === 0).length,
    answered: teams.filter((team) => team.number !== null && team.unmarked === 0 && team.owed === 0).length,
  };
  const unmarked = `${teamsUnmarked}${named.join(comma)}${rest > 0 ? more(rest) : ""}${stop}`;
  return `${teamsComplete(counts)}${open.length > 0 ? unmarked : ""}`;
}

function rowsOf({ teams }: Detail, isClosed: boolean, words: Words): string[][] {
  return [
    words.summary.teamColumns(isClosed),
    ...teams.map((team) => {
      const { enrolled, trainees, substitutes, unmarked, submitted, owed } = team;
      const figures = [enrolled, trainees, substitutes, unmarked, submitted, owed];
      return [nameOf(team, words), ...figures.map(String)];
    }),
  ];
}

/** UTF-8 with a mark, so that Excel reads it. */
function csv(rows: string[][]): string {
  const quoted = (cell: string) => `"${harmless(cell).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;
}

export function teamsPart(facts: SummaryFacts, words: Words): TeamsPart {
  const { detail } = facts;
  if (!detail || detail.teams.length === 0) return { blocks: [], text: [], rows: [], files: [] };
  const isClosed = facts.sessions.some((line) => line.number === detail.number && line.isClosed);
  const title = words.summary.teamsTitle(detail.number);
  const sentence = sentenceOf(detail, words);
  const shown = [rich(bold(title)), rich(run(sentence))];
  const cells = rowsOf(detail, isClosed, words);
  if (cells.length > LIMITS.tableRows) {
    const { teamsInFile, fileTitle } = words.summary;
    const file = {
      filename: `session-${detail.number}-teams.csv`,
      title: fileTitle(detail.number, new Date(facts.at)),
      content: csv(cells),
    };
    return {
      blocks: [...shown, paragraph(teamsInFile)],
      text: [title, sentence, teamsInFile],
      rows: [],
      files: [file],
    };
  }
  const rows = detail.teams.map(
    (team) => `${nameOf(team, words)}${words.summary.colon}${words.summary.teamLine({ ...team, isClosed })}`,
  );
  return { blocks: [...shown, table(cells, NUMBER_COLUMNS)], text: [title, sentence], rows, files: [] };
}
