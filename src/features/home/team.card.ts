/** The team on App Home: its assignments for everybody in it, its board for whoever speaks for it. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  header,
  note,
  paragraph,
  rich,
} from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { assignmentText, listButton, type TeamAssignments } from "../assignment/index.ts";
import { teamButton, teamsSpokenFor } from "../attendance/index.ts";
import { teamBoard } from "../records/index.ts";
import { isClosed, type SessionFacts } from "../session/index.ts";
import { HOME } from "./ids.ts";
import type { OwnReading } from "./read-own.ts";

const MOST_ASSIGNMENTS = 20;

/** Present teams only: a former one is read in the list. */
export function teamSection(words: Words, lists: TeamAssignments[], at: Date): Block[] {
  const present = lists.filter(({ team }) => team.isPresent);
  if (present.length === 0) return [];
  const blocks = present.flatMap((list): Block[] => {
    const { assignment } = words;
    const given = list.lines.filter(({ isGiven }) => isGiven);
    const shown = given.slice(0, MOST_ASSIGNMENTS);
    return [
      rich(bold(cut(assignment.team(list.team.number, list.team.name), 200))),
      shown.length > 0
        ? bullets(shown.map((line) => assignmentText({ words, list, line, at })))
        : paragraph(assignment.empty),
      ...(given.length > shown.length ? [note(assignment.more(given.length - shown.length))] : []),
    ];
  });
  return [header(words.home.team.title), ...blocks, actions(HOME.team, [listButton(words)])];
}

/** The session that a leader has to do with: today's, or the last one that took place. */
export function sessionAtHand(sessions: SessionFacts[], at: Date): SessionFacts | undefined {
  return sessions.filter(({ state, date }) => state !== "CANCELED" && date <= dateOf(at)).at(-1);
}

/** Who has marked and answered, and one press to mark; asked for each team that the person speaks for. */
export async function boardSection(
  tx: Tx,
  words: Words,
  { who, program, sessions, at }: OwnReading,
): Promise<Block[]> {
  const session = sessionAtHand(sessions, at);
  if (!session) return [];
  const teams = await teamsSpokenFor(tx, session, who.personId, dateOf(at));
  if (teams.length === 0) return [];
  const blocks: Block[] = [];
  for (const [index, team] of teams.entries()) {
    blocks.push(...(await teamBoard(tx, { words, session, program, team, at })));
    if (!isClosed(session, program.rules, at)) {
      blocks.push(actions(`${HOME.board}-${index + 1}`, [teamButton(words, session, team)]));
    }
  }
  return [header(words.home.team.board), ...blocks];
}
