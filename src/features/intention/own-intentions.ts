/** Whether a person meant to come to each session, with the stand-in they named: part of their own data. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import { dateTimeOf } from "../../shared/japanese-date.ts";
import { intentionsOfPerson } from "./intention.store.ts";

export async function ownIntentions(tx: Tx, { who, words }: { who: KnownWho; words: Words }) {
  const { attendance, intentions } = words.mydata;
  const { kinds, atPlace } = words.intention;
  const found = await intentionsOfPerson(tx, who);
  const rows = found.map(({ session, kind, place, enteredAt, ...standIn }) => [
    attendance.session(session.number),
    session.date,
    kinds[kind],
    place && atPlace[place],
    standIn.substituteName,
    standIn.substituteKana,
    standIn.substituteOrganization,
    dateTimeOf(enteredAt),
  ]);
  return { key: "intentions", title: intentions.title, headings: intentions.headings, rows };
}
