/** The matrix as a message only the officer sees: a native table in words, and what can be opened from it. */
import type { ActionsBlock } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import {
  actions,
  type Block,
  button,
  header,
  note,
  paragraph,
  plain,
  table,
} from "../../platform/slack/blocks.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { isDone, isOpen } from "../assignment/index.ts";
import { EDIT, MATRIX, TAKE_OUT } from "./ids.ts";
import { ASSIGNMENTS_PER_PAGE, pageValue, TEAMS_PER_PAGE } from "./matrix.rules.ts";
import type { Cell, Matrix } from "./read-matrix.ts";

const NAME_LENGTH = 24;
const TITLE_LENGTH = 20;

export interface MatrixMessage {
  text: string;
  blocks: Block[];
}

/** "提出済み v2", "未着手・期限後": words, so that nothing hangs on a color. */
function cellText(words: Words, { standing, due }: Cell, today: string): string {
  const { matrix } = words.review;
  const state = words.assignment.states[standing.state];
  const version = standing.version > 0 ? ` v${standing.version}` : "";
  const checking = standing.pendingAt ? matrix.checking : "";
  const isLate = !isDone(standing) && due !== undefined && due < today;
  return `${state}${version}${isLate ? matrix.late : checking}`;
}

function rowsOf(words: Words, { teams, assignments, columns }: Matrix, today: string): string[][] {
  const titles = assignments.shown.map(({ number, title }) => `${number} ${cut(title, TITLE_LENGTH)}`);
  return [
    [words.review.matrix.team, ...titles, ...columns.map(({ heading }) => heading)],
    ...teams.shown.map(({ team, cells }) => {
      const hold = team.onHold ? words.review.matrix.onHold : "";
      const name = `${team.number} ${cut(team.name, NAME_LENGTH)}${hold}`;
      const others = columns.map((column) => column.cells.get(team.teamId) ?? "");
      return [name, ...cells.map((cell) => cellText(words, cell, today)), ...others];
    }),
  ];
}

type Choice = { text: string; value: string };

function select(actionId: string, placeholder: string, choices: Choice[]): ActionsBlock["elements"][number] {
  return {
    type: "static_select",
    action_id: actionId,
    placeholder: plain(placeholder),
    options: choices
      .slice(0, LIMITS.options)
      .map(({ text, value }) => ({ text: plain(cut(text, LIMITS.optionText)), value })),
  };
}

/** The actions that turn a page: App Home turns its own. */
export interface PageIds {
  teams: string;
  assignments: string;
}

function choices(
  words: Words,
  { teams, assignments, page }: Matrix,
  turn: PageIds = MATRIX,
  blockId: string = MATRIX.choices,
): Block[] {
  const { matrix } = words.review;
  const range = (index: number, size: number) => matrix.range(index * size + 1, (index + 1) * size);
  const pages = (count: number, size: number, toValue: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => ({ text: range(index, size), value: toValue(index) }));
  const elements = [
    ...(teams.shown.length > 0
      ? [
          select(
            MATRIX.team,
            matrix.openTeam,
            teams.shown.map(({ team }) => ({ text: `${team.number} ${team.name}`, value: team.teamId })),
          ),
        ]
      : []),
    ...(assignments.shown.length > 0
      ? [
          select(
            EDIT.choose,
            matrix.editOne,
            assignments.shown.map(({ id, number, title }) => ({ text: `${number} ${title}`, value: id })),
          ),
        ]
      : []),
    ...(teams.pages > 1
      ? [
          select(
            turn.teams,
            matrix.otherTeams,
            pages(teams.pages, TEAMS_PER_PAGE, (index) => pageValue({ ...page, teams: index })),
          ),
        ]
      : []),
    ...(assignments.pages > 1
      ? [
          select(
            turn.assignments,
            matrix.otherAssignments,
            pages(assignments.pages, ASSIGNMENTS_PER_PAGE, (index) =>
              pageValue({ ...page, assignments: index }),
            ),
          ),
        ]
      : []),
  ];
  return elements.length > 0 ? [actions(blockId, elements)] : [];
}

/**
 * On App Home: the table, what can be opened from it, and its pages. What was chosen stays chosen under the same block
 * id, and Slack tells of no choice made twice in a row: so each publishing has a name of its own.
 */
export function matrixBlocks(words: Words, matrix: Matrix, at: Date, turn: PageIds): Block[] {
  const { review } = words;
  const create = button({ id: EDIT.create, text: review.buttons.create });
  if (matrix.assignments.shown.length === 0 || matrix.teams.shown.length === 0) {
    return [paragraph(review.matrix.empty), actions(MATRIX.buttons, [create])];
  }
  return [
    table(rowsOf(words, matrix, dateOf(at))),
    ...choices(words, matrix, turn, `${MATRIX.choices}-${Math.floor(at.getTime() / 1000)}`),
    actions(MATRIX.buttons, [create, button({ id: TAKE_OUT, text: review.buttons.takeOut })]),
  ];
}

/** How many teams stand where, one line an assignment: the table's sense for whoever cannot see it. */
function sentences(words: Words, { teams, assignments }: Matrix, today: string): string[] {
  return assignments.shown.map((assignment, index) => {
    const cells = teams.shown.flatMap((row) => row.cells[index] ?? []);
    const count = (fits: (cell: Cell) => boolean) => cells.filter(fits).length;
    return words.review.matrix.sentence({
      title: cut(assignment.title, 60),
      teams: cells.length,
      handedIn: count(({ standing }) => !isOpen(standing)),
      accepted: count(({ standing }) => standing.state === "ACCEPTED"),
      returned: count(({ standing }) => standing.state === "RETURNED"),
      late: count(({ standing, due }) => !isDone(standing) && due !== undefined && due < today),
    });
  });
}

export function matrixMessage(words: Words, matrix: Matrix, at: Date): MatrixMessage {
  const { review } = words;
  const today = dateOf(at);
  const lines = [...sentences(words, matrix, today), ...matrix.columns.map(({ sentence }) => sentence)];
  const isEmpty = matrix.assignments.shown.length === 0;
  const text = isEmpty ? review.matrix.empty : [review.matrix.title, ...lines].join("\n");
  return {
    text,
    blocks: [
      header(review.matrix.title),
      ...(isEmpty ? [paragraph(review.matrix.empty)] : lines.map((line) => paragraph(line))),
      ...(isEmpty ? [] : choices(words, matrix)),
      actions(MATRIX.buttons, [
        button({ id: EDIT.create, text: review.buttons.create }),
        ...(isEmpty ? [] : [button({ id: TAKE_OUT, text: review.buttons.takeOut })]),
      ]),
      note(review.matrix.onlyYou),
      ...(isEmpty || matrix.teams.shown.length === 0 ? [] : [table(rowsOf(words, matrix, today))]),
    ],
  };
}
