/** What a person asked to have put right in their attendance, and what was answered: part of their own data. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import { dateTimeOf } from "../../shared/japanese-date.ts";
import { correctionsOfPerson } from "./correction.store.ts";

export async function ownCorrections(tx: Tx, { who, words }: { who: KnownWho; words: Words }) {
  const { attendance, corrections } = words.mydata;
  const found = await correctionsOfPerson(tx, who);
  const rows = found.map(({ session, wanted, note, state, askedAt, decidedAt, answer }) => [
    attendance.session(session.number),
    session.date,
    words.attendance.status[wanted],
    note,
    corrections.states[state],
    dateTimeOf(askedAt),
    decidedAt && dateTimeOf(decidedAt),
    answer,
  ]);
  return { key: "corrections", title: corrections.title, headings: corrections.headings, rows };
}
