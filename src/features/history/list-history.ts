/** The log in lines, newest first: what the office did, or every mark of attendance. */
import type { Words } from "../../locales/index.ts";
import {
  type AuditEntry,
  type AuditedAction,
  auditActors,
  auditEntries,
} from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Who } from "../../platform/slack/who.ts";
import { peopleByIds, requireRight } from "../people/index.ts";
import {
  APP,
  type Asked,
  type Filter,
  featureOf,
  holds,
  kindName,
  lineOf,
  MARKS,
  momentsOf,
  type Standing,
  standingOf,
} from "./history.rules.ts";
import { enteredMarks } from "./history.store.ts";

export interface Line {
  at: Date;
  by: string;
  /** The kind of act, in words. */
  kind: string;
  what: string;
  standing: Standing;
  /** The entry behind it; a mark of attendance says all in its line. */
  entry: AuditEntry | undefined;
}

export interface Reading {
  who: Who;
  words: Words;
  audited: AuditedAction[];
}

export interface LogPage {
  lines: Line[];
  hasOlder: boolean;
}

export const PAGE = 20;
/** Read at once where a text decides which lines are shown. */
const BATCH = 500;
/** More than years of a program write. */
const MOST_ROWS = 100_000;

/** Names by person id. */
export async function namesOf(
  tx: Tx,
  workspaceId: string,
  ids: (string | null)[],
): Promise<Map<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))];
  const people = await peopleByIds(tx, workspaceId, known);
  return new Map(people.map((person) => [person.id, person.name]));
}

export function byName({ history }: Words, names: Map<string, string>, byId: string | null): string {
  return byId === null ? history.theApp : (names.get(byId) ?? history.nobody);
}

interface Slice {
  skip: number;
  take: number;
}

async function markLines(tx: Tx, { who, words }: Reading, filter: Filter, slice: Slice): Promise<Line[]> {
  const { workspaceId } = who;
  const by = filter.by === undefined ? {} : { byId: filter.by };
  const marks = await enteredMarks(tx, { workspaceId, ...by, ...momentsOf(filter), ...slice });
  const names = await namesOf(
    tx,
    workspaceId,
    marks.map(({ byId }) => byId),
  );
  const { status } = words.attendance;
  return marks.map(({ at, byId, personId, session, name, from, to }) => ({
    at,
    by: byName(words, names, byId),
    kind: words.history.marks,
    what: words.history.mark({
      ...{ session, name, isOwn: byId === personId },
      ...{ from: status[from ?? "NONE"], to: status[to ?? "NONE"] },
    }),
    standing: "lasting",
    entry: undefined,
  }));
}

async function entryLines(tx: Tx, reading: Reading, filter: Filter, slice: Slice): Promise<Line[]> {
  const { who, words, audited } = reading;
  const { kind, by } = filter;
  const { workspaceId } = who;
  const entries = await auditEntries(tx, {
    ...{ workspaceId, ...momentsOf(filter), ...slice },
    ...(kind !== undefined && { feature: kind }),
    ...(by !== undefined && { byId: by === APP ? null : by }),
  });
  const names = await namesOf(
    tx,
    workspaceId,
    entries.map(({ byId }) => byId),
  );
  return entries.map((entry) => ({
    at: entry.at,
    by: byName(words, names, entry.byId),
    kind: kindName(words, featureOf(entry.action)),
    what: lineOf(words, audited, entry),
    standing: standingOf(audited, entry),
    entry,
  }));
}

/** The lines that hold the text are counted, and not the entries: the same words are sought that are shown. */
async function readLines(tx: Tx, reading: Reading, filter: Filter, slice: Slice): Promise<Line[]> {
  const read = filter.kind === MARKS ? markLines : entryLines;
  if (!filter.text && slice.take <= BATCH) return read(tx, reading, filter, slice);
  const found: Line[] = [];
  const most = slice.skip + slice.take;
  for (let skip = 0; found.length < most; skip += BATCH) {
    const lines = await read(tx, reading, filter, { skip, take: BATCH });
    found.push(...lines.filter(({ by, what }) => holds(filter.text, by, what)));
    if (lines.length < BATCH) break;
  }
  return found.slice(slice.skip, most);
}

/** One page of it. */
export async function listHistory(tx: Tx, { filter, page, ...reading }: Reading & Asked): Promise<LogPage> {
  requireRight(reading.who, "program.log");
  const lines = await readLines(tx, reading, filter, { skip: page * PAGE, take: PAGE + 1 });
  return { lines: lines.slice(0, PAGE), hasOlder: lines.length > PAGE };
}

/** All that fits, for the file. */
export function wholeHistory(tx: Tx, { filter, ...reading }: Reading & Pick<Asked, "filter">) {
  requireRight(reading.who, "program.log");
  return readLines(tx, reading, filter, { skip: 0, take: MOST_ROWS });
}

/** Whom one can ask for: who did something, those of late first. */
export async function listActors(tx: Tx, { who, words }: Pick<Reading, "who" | "words">, most: number) {
  requireRight(who, "program.log");
  const ids = await auditActors(tx, who.workspaceId, most);
  const names = await namesOf(tx, who.workspaceId, ids);
  return ids.map((id) => ({ id: id ?? APP, name: byName(words, names, id) }));
}
