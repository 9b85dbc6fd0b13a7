/** One session by team: figures, filters, names in pages, and the answers that can be opened. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { actions, type Block, button, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { menu } from "../../platform/slack/menus.ts";
import { LEAST_ANSWERS } from "../anonymous/index.ts";
import { ENTER, entryEnds, entryValue, isEntryOpen, mayBeEntered } from "../paper/index.ts";
import { isClosed as isSessionClosed } from "../session/index.ts";
import { LIST } from "./ids.ts";
import { stateText, teamBlocks } from "./list-people.view.ts";
import type { RecordList } from "./read-records.ts";
import { answerValue, type Filter, filterSchema, STATE_FILTERS, type TeamPart } from "./records.rules.ts";

export const listAbout = z.object({
  session: z.string(),
  page: z.coerce.number().int().catch(0),
  /** Came from the list of sessions, to which it can lead back. */
  fromHome: z.boolean().catch(false),
  state: filterSchema.shape.state,
  affiliation: filterSchema.shape.affiliation,
  team: filterSchema.shape.team,
});
export type ListAbout = z.infer<typeof listAbout>;

export const filterOf = ({ state, affiliation, team }: ListAbout): Filter => ({ state, affiliation, team });

export interface ListScreen {
  words: Words;
  list: RecordList;
  at: Date;
  fromHome: boolean;
  /** What became of the last press. */
  said?: string;
}

function filters({ words, list }: ListScreen, isClosed: boolean): Block {
  const { records } = words;
  const names = list.program.rules.affiliationNames;
  const nameOf = (state: (typeof STATE_FILTERS)[number]) => {
    if (state === "all") return records.everyState;
    return state === "owes" ? records.owes : stateText(words, state, isClosed);
  };
  const teams = list.teams.flatMap(({ teamId, number, name }) =>
    teamId === null ? [] : [{ value: teamId, text: records.teamName(number, name) }],
  );
  return actions(LIST.filters, [
    menu({
      id: LIST.state,
      placeholder: records.filterState,
      options: STATE_FILTERS.map((state) => ({ value: state, text: nameOf(state) })),
      initial: list.filter.state,
    }),
    menu({
      id: LIST.affiliation,
      placeholder: records.filterAffiliation,
      options: [
        { value: "all", text: records.everyAffiliation },
        ...(["ADMIN", "SHAKYO", "AGENCY"] as const).map((value) => ({ value, text: names[value] })),
      ],
      initial: list.filter.affiliation,
    }),
    menu({
      id: LIST.team,
      placeholder: records.filterTeam,
      options: [{ value: "all", text: records.everyTeam }, ...teams],
      initial: list.filter.team,
    }),
  ]);
}

function pages({ words: { records }, list }: ListScreen): Block[] {
  if (list.pages.length < 2) return [];
  const nameOf = (team: TeamPart | undefined) => (team ? records.teamName(team.number, team.name) : "");
  const options = list.pages.map((teams, index) => ({
    value: String(index),
    text: records.page(index + 1, list.pages.length, nameOf(teams[0]), nameOf(teams.at(-1))),
  }));
  const initial = String(list.page);
  const select = menu({ id: LIST.page, placeholder: records.choosePage, options, initial });
  // A block that stays keeps what was chosen in it, also when a filter leads back to the first page.
  return [actions(`${LIST.pages}-${list.page + 1}`, [select])];
}

function answers({ words: { records, anonymous }, list }: ListScreen, teams: TeamPart[]): Block[] {
  if (list.session.visibility === "ANONYMOUS") return [note(anonymous.inList(LEAST_ANSWERS))];
  const options = teams
    .flatMap((team) => team.people)
    .filter(({ row }) => row.reflection === "SUBMITTED")
    .map(({ row }) => ({
      value: answerValue(list.session.id, row.enrollmentId),
      text: records.answerOf(row.number, row.name),
    }));
  if (options.length === 0) return [];
  return [
    actions(LIST.answers, [menu({ id: LIST.answer, placeholder: records.chooseAnswer, options })]),
    note(records.answerHow),
  ];
}

/** Whose sheet on paper may be entered: whoever owes an answer, and whose answer the office entered before. */
function entries({ words: { records, paper }, list, at }: ListScreen, teams: TeamPart[]): Block[] {
  const { session, program } = list;
  const options = teams
    .flatMap((team) => team.people)
    .filter(({ row, state }) => mayBeEntered(state, row.answeredBy))
    .map(({ row }) => ({
      value: entryValue(session.id, row.enrollmentId),
      text: records.answerOf(row.number, row.name),
    }));
  if (options.length === 0 || !isEntryOpen(session, program, at)) return [];
  return [
    actions(LIST.entries, [menu({ id: ENTER.choose, placeholder: paper.choose, options })]),
    note(paper.chooseHow(entryEnds(session, program))),
  ];
}

export function listView(screen: ListScreen): ModalView {
  const { words, list, at, fromHome, said } = screen;
  const { records } = words;
  const { session, program, attended, reflected, filter } = list;
  const isClosed = isSessionClosed(session, program.rules, at);
  const teams = list.pages[list.page] ?? [];
  return modal({
    id: LIST.view,
    title: records.listTitle(session.number),
    close: fromHome ? words.common.close : words.common.back,
    about: { session: session.id, page: list.page, fromHome, ...filter },
    blocks: [
      ...(said ? [paragraph(said)] : []),
      rich(run(records.session(session))),
      note(records.attendedCounts(attended), records.reflectedCounts(reflected, isClosed)),
      filters(screen, isClosed),
      ...pages(screen),
      ...(teams.length > 0 ? [note(records.found(list.found))] : [paragraph(records.nobody)]),
      ...teams.flatMap((team) => teamBlocks(words, team, isClosed)),
      ...answers(screen, teams),
      ...entries(screen, teams),
      actions(LIST.foot, [
        button({ id: LIST.export, text: records.exportOne, value: session.id }),
        ...(fromHome ? [button({ id: LIST.back, text: records.back })] : []),
      ]),
    ],
  });
}
