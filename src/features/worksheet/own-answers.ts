/** What a person wrote in their teams' forms, every version of it: part of their own data. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import { dateTimeOf } from "../../shared/japanese-date.ts";
import { entriesOfPerson } from "./worksheet.store.ts";

export async function ownAnswers(tx: Tx, { who, words }: { who: KnownWho; words: Words }) {
  const { title, headings } = words.worksheet.own;
  const found = await entriesOfPerson(tx, who);
  const rows = found.map(({ version, value, at, question: { number, wording, assignment } }) => [
    assignment.title,
    number,
    wording,
    version,
    dateTimeOf(at),
    value,
  ]);
  return { key: "worksheetAnswers", title, headings, rows };
}
