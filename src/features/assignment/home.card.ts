/** A team's assignments on App Home: one line each, what is owed with its button, and the way to the whole list. */
import type { RichTextElement } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { bold, button, run } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import { dueText } from "./assignment.card.ts";
import { isOpen, isSilent } from "./assignment.rules.ts";
import { standingKey } from "./assignment.store.ts";
import { HAND_IN_OPEN, LIST } from "./ids.ts";
import type { AssignmentLine, TeamAssignments } from "./read-assignments.ts";

const TITLE_LENGTH = 100;

interface Said {
  words: Words;
  list: TeamAssignments;
  line: AssignmentLine;
  at: Date;
}

/** "7月12日（金）17:00まで（あと3日）". */
export function dueOf({ words, list, line, at }: Said): string {
  return dueText({ ...line, words, rules: list.program.rules, at });
}

/** Where the team stands: a due date only while something is owed. */
export function assignmentText(said: Said): RichTextElement[] {
  const { words, line } = said;
  const { assignment, standing, penName } = line;
  const { states, until, label } = words.assignment;
  const { colon } = words.session;
  const isWaiting = standing.state === "INTERNAL_REVIEW" && standing.reviewUntil !== null;
  const state = `${states[standing.state]}${isWaiting ? until(standing.reviewUntil ?? "") : ""}`;
  const version = standing.version > 0 ? ` v${standing.version}` : "";
  const due = isOpen(standing) ? `　${dueOf(said)}` : "";
  const pen = isOpen(standing) && penName !== undefined ? `　${label.pen}${colon}${cut(penName, 60)}` : "";
  return [bold(`${cut(assignment.title, TITLE_LENGTH)}${colon}`), run(`${state}${version}${due}${pen}`)];
}

/** What is asked of this person now: whoever hands in for the team, or holds the pen. */
export function owedBy(list: TeamAssignments, personId: string, at: Date): AssignmentLine[] {
  if (!list.team.isPresent) return [];
  return list.lines.filter(
    ({ isGiven, standing }) =>
      isGiven &&
      isOpen(standing) &&
      !isSilent(standing, at) &&
      (list.team.role !== "MEMBER" || standing.penId === personId),
  );
}

export function handInButton(words: Words, list: TeamAssignments, { assignment, standing }: AssignmentLine) {
  const { buttons } = words.assignment;
  if (list.team.role === "MEMBER") return listButton(words);
  const value = standingKey({ assignmentId: assignment.id, teamId: list.team.teamId });
  const text = standing.version > 0 ? buttons.handInAgain : buttons.handIn;
  return button({ id: HAND_IN_OPEN, text, value });
}

export function listButton(words: Words) {
  return button({ id: LIST.open, text: words.assignment.buttons.open });
}
