/** 訪問 beside the assignments: what each team has had between the present sessions. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { teamsWithDays } from "../assignment/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { sessionsOf } from "../session/index.ts";
import { windowName } from "./visit.card.ts";
import { type TeamVisited, visitedIn, windowOf } from "./visit.rules.ts";
import { visitsOf } from "./visit.store.ts";

interface Of {
  program: ProgramFacts;
  words: Words;
  at: Date;
}

/** In the shape in which the matrix takes it; `cells` by team id. */
export async function visitColumn(tx: Tx, { program, words, at }: Of) {
  const sessions = await sessionsOf(tx, program);
  const window = windowOf(dateOf(at), sessions);
  const visited = visitedIn(await visitsOf(tx, program), sessions, window);
  const teams = await teamsWithDays(tx, program);
  const states = teams.map(({ teamId }): [string, TeamVisited] => [teamId, visited.get(teamId) ?? "NONE"]);
  const count = (wanted: TeamVisited) => states.filter(([, state]) => state === wanted).length;
  const { heading, cells, sentence } = words.visit.column;
  return {
    heading,
    cells: new Map(states.map(([teamId, state]) => [teamId, cells[state]])),
    sentence: sentence(windowName(words, window), count("DONE"), count("PLANNED"), count("NONE")),
  };
}
