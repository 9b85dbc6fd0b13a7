/** What a person handed in for a team, in their own words: part of their own data. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import { dateTimeOf } from "../../shared/japanese-date.ts";
import { handInsOfPerson } from "./submission.store.ts";

export async function ownHandIns(tx: Tx, { who, words }: { who: KnownWho; words: Words }) {
  const { title, headings } = words.mydata.handIns;
  const found = await handInsOfPerson(tx, who);
  const rows = found.map(({ version, at, note, link, files, ...one }) => [
    one.title,
    version,
    dateTimeOf(at),
    note,
    link,
    files.map(({ name }) => name).join("、") || null,
  ]);
  return { key: "handIns", title, headings, rows };
}
