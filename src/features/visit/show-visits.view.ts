/** `/visit` for the office: visits to come, teams that wait for one, visits that are done. */
import type { ActionsBlock, ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  note,
  paragraph,
  plain,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import { EDIT, LIST } from "./ids.ts";
import type { ShownVisit, VisitScreen, WaitingTeam } from "./read-visits.ts";
import { tagName, teamName, teamNames, windowName } from "./visit.card.ts";

/** With two blocks each, both lists and what is around them stay within a modal. */
const MOST_VISITS = 20;
const MOST_TEAMS = 40;
const MOST_TEAMS_OF_VISIT = 6;

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

/** What is typed freely stands in rich text; notes are shown in the form alone. */
function visitBlock(words: Words, shown: ShownVisit): Block {
  const { visit, teams, staff, isOverdue, window } = shown;
  const { kinds, when, list, label, labeled, overdue, until } = words.visit;
  const head = `${when(visit.date, visit.time)}　${kinds[visit.kind]}`;
  const line = (name: string, text: string) => run(`\n${labeled(name)}${text}`);
  return rich(
    bold(head),
    run(isOverdue ? overdue : ""),
    run(`\n${teamNames(words, teams, MOST_TEAMS_OF_VISIT)}`),
    ...(staff.length > 0 ? [line(label.staffIds, cut(list(staff), 120))] : []),
    ...(visit.nextStep
      ? [
          line(
            label.nextStep,
            `${cut(visit.nextStep, 200)}${visit.nextStepDate ? until(visit.nextStepDate) : ""}`,
          ),
        ]
      : []),
    ...(visit.tags.length > 0 ? [line(label.tags, list(visit.tags.map((tag) => tagName(words, tag))))] : []),
    run(visit.state === "PLANNED" && !isOverdue ? `\n${windowName(words, window)}` : ""),
  );
}

function visitBlocks(words: Words, visits: ShownVisit[], from: number): Block[] {
  const { buttons, moreVisits } = words.visit;
  const shown = visits.slice(0, MOST_VISITS);
  const rest = visits.length - shown.length;
  return [
    ...shown.flatMap((one, index) => {
      const value = one.visit.id;
      const isPlanned = one.visit.state === "PLANNED";
      return [
        visitBlock(words, one),
        actions(`${LIST.buttons}-${from + index + 1}`, [
          ...(isPlanned ? [button({ id: EDIT.done, text: buttons.done, value })] : []),
          button({ id: EDIT.open, text: buttons.open, value }),
        ]),
      ];
    }),
    ...(rest > 0 ? [note(moreVisits(rest))] : []),
  ];
}

function waitingLine(words: Words, team: WaitingTeam): string {
  const { planned, work } = words.visit.waiting;
  const { open, late } = team.work;
  const parts = [...(team.visited === "PLANNED" ? [planned] : []), ...(open > 0 ? [work(open, late)] : [])];
  return `${teamName(words, team)}${parts.length > 0 ? words.visit.inBrackets(words.visit.list(parts)) : ""}`;
}

function waitingBlocks(words: Words, { waiting, teams, isPresent }: VisitScreen): Block[] {
  if (!isPresent) return [];
  const { title, none, order, more, choose } = words.visit.waiting;
  const head = rich(bold(title(waiting.length, teams)));
  if (waiting.length === 0) return [head, paragraph(none)];
  const rest = waiting.length - MOST_TEAMS;
  const options = waiting.map((team) => ({ text: teamName(words, team), value: team.teamId }));
  return [
    head,
    note(order),
    bullets(waiting.slice(0, MOST_TEAMS).map((team) => [run(waitingLine(words, team))])),
    ...(rest > 0 ? [note(more(rest))] : []),
    actions(LIST.teams, [select(LIST.team, choose, options)]),
  ];
}

export function visitsView(words: Words, screen: VisitScreen): ModalView {
  const { window, windows, isPresent, toCome, done, teams, visitedTeams } = screen;
  const { visit } = words;
  const others = windows.filter(({ after }) => after !== window.after);
  return modal({
    id: LIST.view,
    title: visit.title,
    close: words.common.close,
    about: { after: window.after },
    blocks: [
      rich(bold(windowName(words, window)), run(`\n${visit.visitedTeams(visitedTeams, teams)}`)),
      actions(LIST.choices, [
        button({ id: EDIT.create, text: visit.buttons.create, style: "primary" }),
        ...(others.length > 0
          ? [
              select(
                LIST.window,
                visit.otherWindows,
                others.map((one) => ({ text: windowName(words, one), value: String(one.after) })),
              ),
            ]
          : []),
      ]),
      rich(bold(visit.toCome)),
      ...(toCome.length > 0 ? visitBlocks(words, toCome, 0) : [paragraph(visit.noneToCome)]),
      ...waitingBlocks(words, { ...screen, isPresent }),
      rich(bold(visit.done)),
      ...(done.length > 0 ? visitBlocks(words, done, MOST_VISITS) : [paragraph(visit.noneDone)]),
      note(visit.staffOnly),
    ],
  });
}
