/** `/assignment` for a team: its assignments, most urgent first, with what can be pressed. */
import type { ModalView, RichTextElement } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  divider,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { dateLines, stateLines } from "./assignment.card.ts";
import { isOpen, mayHandIn } from "./assignment.rules.ts";
import { standingKey } from "./assignment.store.ts";
import { FILL_OPEN, HAND_IN_OPEN, LIST, PEN, REVIEW } from "./ids.ts";
import type { AssignmentLine, TeamAssignments } from "./read-assignments.ts";

/** How far a team's form has come. */
export interface FormSummary {
  questions: number;
  answered: number;
  last: { by: string; at: Date } | undefined;
}

/** By `standingKey`; an assignment that is no form is not in it. */
export type ReadForms = (
  tx: Tx,
  of: { workspaceId: string; teamIds: string[]; assignmentIds: string[] },
) => Promise<Map<string, FormSummary>>;

export interface Screen {
  words: Words;
  language: Language;
  forms: Map<string, FormSummary>;
  teams: TeamAssignments[];
  personId: string;
  at: Date;
}

/** Blocks that one assignment takes at the most. */
const PER_ASSIGNMENT = 4;
const AROUND = 10;

function buttonsOf(
  { words, personId, forms }: Screen,
  { team }: TeamAssignments,
  { assignment, standing }: AssignmentLine,
): ReturnType<typeof button>[] {
  if (!team.isPresent) return [];
  const { buttons } = words.assignment;
  const value = standingKey({ assignmentId: assignment.id, teamId: team.teamId });
  const open = isOpen(standing);
  const isForm = forms.has(value);
  return [
    ...(isForm
      ? [
          button({
            id: FILL_OPEN,
            text: buttons.fill,
            value,
            ...(open && { style: "primary" as const }),
          }),
        ]
      : []),
    ...(mayHandIn(team.role)
      ? [
          button({
            id: HAND_IN_OPEN,
            text: standing.version > 0 ? buttons.handInAgain : buttons.handIn,
            value,
            ...(open && !isForm && { style: "primary" as const }),
          }),
        ]
      : []),
    ...(open && standing.penId !== personId ? [button({ id: PEN, text: buttons.pen, value })] : []),
    ...(open ? [button({ id: REVIEW.open, text: buttons.review, value })] : []),
  ];
}

/** How many questions are answered, and who wrote last. */
function formLines({ words, language, forms }: Screen, key: string): RichTextElement[][] {
  const form = forms.get(key);
  if (!form) return [];
  const { label, filled, lastBy } = words.assignment;
  const { questions, answered, last } = form;
  const by = last ? lastBy(cut(last.by, 60), dateAndTime(last.at, language)) : "";
  return [[bold(`${label.form}${words.session.colon}`), run(`${filled(questions, answered)}${by}`)]];
}

function assignmentBlocks(screen: Screen, list: TeamAssignments, line: AssignmentLine, nth: number): Block[] {
  const { words, at } = screen;
  const { assignment, givenIn, isGiven } = line;
  const facts = { ...line, words, at, rules: list.program.rules };
  const title = rich(bold(cut(assignment.title, 300)));
  if (!isGiven) {
    const { label, given } = words.assignment;
    const when = givenIn ? given(givenIn.number, givenIn.date) : "";
    const line = [bold(`${label.given}${words.session.colon}`), run(when)];
    return [title, bullets([line, ...dateLines(facts)])];
  }
  const buttons = buttonsOf(screen, list, line);
  const key = standingKey({ assignmentId: assignment.id, teamId: list.team.teamId });
  return [
    title,
    bullets([...stateLines(facts), ...formLines(screen, key), ...dateLines(facts)]),
    ...(buttons.length > 0 ? [actions(`${LIST.buttons}-${nth}`, buttons)] : []),
    divider(),
  ];
}

function teamBlocks(screen: Screen, list: TeamAssignments, from: number): Block[] {
  const { words } = screen;
  const { team, lines } = list;
  const say = words.assignment;
  const most = Math.floor((LIMITS.blocksPerView - AROUND) / PER_ASSIGNMENT) - from;
  const shown = lines.slice(0, Math.max(0, most));
  return [
    rich(bold(cut(say.team(team.number, team.name), 200))),
    ...(team.isPresent ? [] : [note(say.former)]),
    ...(lines.length === 0 ? [paragraph(say.empty)] : []),
    ...shown.flatMap((line, index) => assignmentBlocks(screen, list, line, from + index + 1)),
    ...(lines.length > shown.length ? [note(say.more(lines.length - shown.length))] : []),
    ...(team.isPresent && team.role === "MEMBER" && lines.length > 0 ? [note(say.onlyLeaders)] : []),
  ];
}

export function assignmentsView(screen: Screen): ModalView {
  const { words, teams } = screen;
  let from = 0;
  const blocks = teams.flatMap((list) => {
    const made = teamBlocks(screen, list, from);
    from += list.lines.length;
    return made;
  });
  return modal({
    id: LIST.view,
    title: words.assignment.title,
    close: words.common.close,
    blocks: blocks.slice(0, LIMITS.blocksPerView),
  });
}
