/** 市町の閉庁日: the days of the year, one line each, and the form for one more. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { tidy } from "../../platform/sheets/text.ts";
import {
  actions,
  type Block,
  bold,
  button,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { dateInput, modal, textInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { manyInput } from "../../platform/slack/menus.ts";
import { fiscalYearName, type Language, longDate } from "../../shared/japanese-date.ts";
import type { ClosureList } from "./change-closure.ts";
import { A_PAGE, type NewClosedDay } from "./closure.rules.ts";
import { ADD, LIST } from "./ids.ts";

export interface ClosuresScreen {
  words: Words;
  language: Language;
  list: ClosureList;
  page: number;
  said?: string | undefined;
}

function rows({ words, language, list }: ClosuresScreen, page: number): Block[] {
  const { closure, common } = words;
  return list.days.slice(page * A_PAGE, (page + 1) * A_PAGE).flatMap((day, index) => [
    rich(
      bold(`${longDate(day.date, language)}　`),
      run(`${cut(day.municipality, 60)}${closure.inBrackets(cut(day.name, 100))}`),
    ),
    actions(`${LIST.rows}-${index + 1}`, [
      button({
        id: LIST.remove,
        text: closure.remove,
        value: day.id,
        confirm: {
          title: closure.remove,
          text: closure.removeHow(longDate(day.date, language), cut(day.municipality, 60)),
          yes: common.yes,
          no: common.no,
        },
      }),
    ]),
  ]);
}

export function closuresView(screen: ClosuresScreen): ModalView {
  const { words, language, list, said } = screen;
  const { closure, common } = words;
  const pages = Math.max(1, Math.ceil(list.days.length / A_PAGE));
  const page = Math.min(Math.max(screen.page, 0), pages - 1);
  const turns = [
    ...(page > 0 ? [button({ id: LIST.newer, text: closure.newer, value: String(page - 1) })] : []),
    ...(page < pages - 1 ? [button({ id: LIST.older, text: closure.older, value: String(page + 1) })] : []),
  ];
  return modal({
    id: LIST.view,
    title: closure.title,
    close: common.close,
    blocks: [
      ...(said ? [paragraph(said)] : []),
      paragraph(closure.intro(fiscalYearName(list.program.fiscalYear, language))),
      actions(LIST.head, [button({ id: ADD.open, text: closure.add, style: "primary" })]),
      ...(list.days.length === 0 ? [paragraph(closure.none)] : rows(screen, page)),
      ...(turns.length > 0 ? [actions(LIST.turn, turns)] : []),
      note(closure.workbook),
    ],
  });
}

export function addView(words: Words, { municipalities }: ClosureList): ModalView {
  const { closure, common } = words;
  return modal({
    id: ADD.view,
    title: closure.addTitle,
    close: common.cancel,
    submit: closure.addSubmit,
    blocks: [
      manyInput({
        id: ADD.municipality,
        label: closure.label.municipality,
        options: municipalities.map(({ id, name }) => ({ value: id, text: name })),
      }),
      dateInput({ id: ADD.date, label: closure.label.date }),
      textInput({ id: ADD.name, label: closure.label.name, hint: closure.nameHint, max: 100 }),
    ],
  });
}

export function readDays({ values }: Pick<SubmitContext, "values">): NewClosedDay[] {
  const date = values.one(ADD.date) ?? "";
  const name = tidy(values.one(ADD.name) ?? "");
  const places = values.many(ADD.municipality);
  return (places.length > 0 ? places : [""]).map((municipalityId) => ({ municipalityId, date, name }));
}
