/** The log: one line an entry, newest first, a page at a time; and the form that says which entries. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { AuditedAction } from "../../platform/audit/index.ts";
import { actions, type Block, button, divider, note, paragraph } from "../../platform/slack/blocks.ts";
import { dateInput, modal, selectInput, textInput } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import type { Values } from "../../platform/slack/values.ts";
import {
  dateAndTime,
  dateOf,
  isDate,
  type Language,
  longDate,
  shortDate,
  timeOf,
} from "../../shared/japanese-date.ts";
import {
  type Asked,
  askedSchema,
  EVERYTHING,
  type Filter,
  kindName,
  kindsOf,
  MARKS,
} from "./history.rules.ts";
import { ENTRY, FILTER, LOG } from "./ids.ts";
import type { Line, LogPage } from "./list-history.ts";

export interface Reader {
  words: Words;
  language: Language;
  now: Date;
}

interface Actor {
  id: string;
  name: string;
}

const MOST_TEXT = 60;
/** A choice of everybody takes one place of the hundred. */
export const MOST_ACTORS = LIMITS.options - 1;
const ANY = "any";

/** With the year where it is another one. */
export function whenText(at: Date, { language, now }: Pick<Reader, "language" | "now">): string {
  const [date, today] = [dateOf(at), dateOf(now)];
  if (date.slice(0, 4) === today.slice(0, 4)) return dateAndTime(at, language);
  return `${longDate(date, language)} ${timeOf(at)}`;
}

/** What a modal is about, as text, because it is nested. */
export const packAsked = (asked: Asked): string => JSON.stringify(asked);

export function unpackAsked(log: unknown): Asked {
  return typeof log === "string" ? askedSchema.parse(JSON.parse(log)) : EVERYTHING;
}

function lineBlock(reader: Reader, { at, by, what, standing, entry }: Line): Block {
  const { history } = reader.words;
  const mark = standing === "undone" ? history.isUndone : "";
  const text = `${whenText(at, reader)}　${cut(by, 60)}\n${cut(what, 2500)}${mark}`;
  if (!entry) return paragraph(text);
  return { ...paragraph(text), accessory: button({ id: ENTRY.open, text: history.open, value: entry.id }) };
}

function filterText({ words, language }: Reader, filter: Filter, actors: Actor[]): string | undefined {
  const { history } = words;
  const { kind, by, from, until, text } = filter;
  const day = (date: string | undefined) => (date && isDate(date) ? shortDate(date, language) : "");
  const parts = [
    ...(kind === undefined ? [] : [kind === MARKS ? history.marks : kindName(words, kind)]),
    ...(by === undefined ? [] : [actors.find(({ id }) => id === by)?.name ?? history.nobody]),
    ...(from || until ? [history.period(day(from), day(until))] : []),
    ...(text ? [words.session.quoted(text)] : []),
  ];
  return parts.length > 0 ? history.filtered(parts) : undefined;
}

function pageButtons({ history }: Words, { page }: Asked, hasOlder: boolean): Block[] {
  const buttons = [
    ...(page > 0 ? [button({ id: LOG.newer, text: history.newer })] : []),
    ...(hasOlder ? [button({ id: LOG.older, text: history.older })] : []),
  ];
  return buttons.length > 0 ? [note(history.page(page + 1)), actions(LOG.pages, buttons)] : [];
}

export interface HistoryScreen extends Reader {
  asked: Asked;
  log: LogPage;
  actors: Actor[];
}

export function historyView(screen: HistoryScreen): ModalView {
  const { words, asked, log, actors } = screen;
  const { history, common } = words;
  const filtered = filterText(screen, asked.filter, actors);
  const blocks = [
    paragraph(asked.filter.kind === MARKS ? history.introMarks : history.intro),
    actions(LOG.buttons, [
      button({ id: FILTER.open, text: history.filter }),
      ...(filtered ? [button({ id: LOG.everything, text: history.everything })] : []),
      button({ id: LOG.download, text: history.download }),
    ]),
    ...(filtered ? [note(cut(filtered, 1000))] : []),
    divider(),
    ...(log.lines.length > 0 ? log.lines.map((line) => lineBlock(screen, line)) : [paragraph(history.empty)]),
    ...pageButtons(words, asked, log.hasOlder),
  ];
  return modal({
    id: LOG.view,
    title: history.title,
    close: common.close,
    about: { log: packAsked(asked) },
    blocks,
  });
}

interface FilterScreen {
  words: Words;
  filter: Filter;
  actors: Actor[];
  audited: AuditedAction[];
  /** The modal that shows the log below this one. */
  listId: string;
}

export function filterView({ words, filter, actors, audited, listId }: FilterScreen): ModalView {
  const { history, common } = words;
  const any = { text: history.any, value: ANY };
  const kinds = kindsOf(audited).map((kind) => ({ text: kindName(words, kind), value: kind }));
  const people = actors.slice(0, MOST_ACTORS).map(({ id, name }) => ({ text: name || id, value: id }));
  return modal({
    id: FILTER.view,
    title: history.filter,
    close: common.back,
    submit: history.show,
    about: { list: listId },
    blocks: [
      selectInput({
        ...{ id: FILTER.kind, label: history.kindLabel, hint: history.kindHint },
        options: [any, ...kinds, { text: history.marks, value: MARKS }],
        initial: filter.kind ?? ANY,
      }),
      selectInput({
        ...{ id: FILTER.by, label: history.byLabel },
        options: [any, ...people],
        initial: filter.by ?? ANY,
      }),
      dateInput({ ...day(FILTER.from, history.fromLabel, filter.from) }),
      dateInput({ ...day(FILTER.until, history.untilLabel, filter.until) }),
      textInput({
        ...{ id: FILTER.text, label: history.textLabel, hint: history.textHint },
        ...{ optional: true, max: MOST_TEXT, initial: filter.text },
      }),
    ],
  });
}

const day = (id: string, label: string, initial: string | undefined) => ({
  ...{ id, label, optional: true },
  ...(initial && { initial }),
});

export function readFilter(values: Values): Filter {
  const chosen = (id: string) => {
    const value = values.one(id);
    return value === ANY ? undefined : value;
  };
  const filter = {
    kind: chosen(FILTER.kind),
    by: chosen(FILTER.by),
    from: chosen(FILTER.from),
    until: chosen(FILTER.until),
    text: values.one(FILTER.text)?.trim().slice(0, MOST_TEXT),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
}
