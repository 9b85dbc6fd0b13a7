/** Every kind of message of the year: how many, to how many, when, and each of its wordings in full. */
import { grouped } from "../shared/grouped.ts";
import type { MessageLine } from "./record.ts";

export interface Wording {
  op: "post" | "update";
  /** One of them as it was sent. */
  text: string;
  /** Date → how many. */
  dates: [string, number][];
}

export interface KindWordings {
  /** As messages.jsonl calls it. */
  kind: string;
  /** As the office knows it from /program. */
  name: string;
  posts: number;
  updates: number;
  /** How many people it reached in their DMs. */
  people: number;
  /** By name. */
  channels: string[];
  /** Nobody else gets it. */
  isForOffice: boolean;
  /** Of what was posted: date → how many. */
  dates: [string, number][];
  wordings: Wording[];
}

/** What 文例集.docx is written from. */
export interface WordingBook {
  /** The program's. */
  title: string;
  /** Nobody in it exists; otherwise the names are those of a workbook of somebody's own. */
  isInvented: boolean;
  /** Dates. */
  from: string;
  to: string;
  kinds: KindWordings[];
  /** What people asked for and were told on the spot. */
  answers: number;
}

export interface Naming {
  /** How the office calls the kinds. */
  kindNames: Readonly<Record<string, string>>;
  /** What belongs to this year and not to the words: names of teams, titles of assignments. */
  facts: readonly string[];
  /** How messages.jsonl calls those who are the office, and its channel. */
  office: ReadonlySet<string>;
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Matches nothing when nothing is known. */
function anyOf(facts: readonly string[]): RegExp {
  const longestFirst = [...facts].filter(Boolean).sort((a, b) => b.length - a.length);
  return longestFirst.length > 0 ? new RegExp(longestFirst.map(literally).join("|"), "g") : /(?!)/g;
}

/** What is said on this notice's account; several may share a message. */
const wordsOf = (line: MessageLine) => line.own ?? line.text;

/** Words that differ only in names, dates, numbers and what stands beside a label are one wording. */
function shapeOf(line: MessageLine, facts: RegExp): string {
  return (
    wordsOf(line)
      .replaceAll(line.recipient.replace(/^\S+ /, ""), "○○")
      .replace(facts, "○○")
      // Who entered it, who came instead, who handed it in.
      .replace(/(?:[^\s「」（）：、。]+ )+[^\s「」（）：、。]+さん/g, "○○さん")
      .replace(/[0-9]+/g, "0")
      .replace(/（[日月火水木金土]）/g, "（曜）")
      .replace(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) 0 [A-Z][a-z]+/g, "0")
      .replace(/^((?:• [^：:\n]{1,24}|出欠の記録|Attendance on record)[：:]).*$/gm, "$1")
      .replace(/^.* \| .*$/gm, "|")
      // A list is as long as there is something to list.
      .replace(/^(.+)(?:\n\1)+$/gm, "$1")
      // Stands once at the end, also where several share a message.
      .replace(/\n(?:お問い合わせ|Questions)[：:].*$/, "")
  );
}

function datesOf(lines: MessageLine[]): [string, number][] {
  const byDate = grouped(lines, (line) => line.time.slice(0, 10));
  return [...byDate].map(([date, list]) => [date, list.length]);
}

const isDm = ({ channel }: MessageLine) => channel === "DM";

function kindOf(
  kind: string,
  lines: MessageLine[],
  { kindNames, office }: Naming,
  facts: RegExp,
): KindWordings {
  const said = lines.filter((line) => line.op === "post" || line.op === "update");
  const posts = said.filter((line) => line.op === "post");
  const alike = grouped(said, (line) => `${line.op} ${shapeOf(line, facts)}`);
  return {
    kind,
    name: kindNames[kind] ?? kind,
    posts: posts.length,
    updates: said.length - posts.length,
    people: new Set(posts.filter(isDm).map((line) => line.recipient)).size,
    channels: [...new Set(posts.filter((line) => !isDm(line)).map((line) => line.channel))],
    isForOffice: posts.every((line) => office.has(line.recipient)),
    dates: datesOf(posts),
    wordings: [...alike.values()].flatMap((list) => {
      const [sample] = list;
      if (!sample) return [];
      const op = sample.op === "update" ? "update" : "post";
      return [{ op, text: wordsOf(sample), dates: datesOf(list) }];
    }),
  };
}

/** What people asked for and were told on the spot (`answer`) is left out. */
export function wordingsOf(lines: MessageLine[], naming: Naming): KindWordings[] {
  const facts = anyOf(naming.facts);
  const kinds = grouped(
    lines.filter(({ kind }) => kind !== "answer"),
    ({ kind }) => kind,
  );
  return [...kinds]
    .map(([kind, list]) => kindOf(kind, list, naming, facts))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
