/** What a person wrote to the app: part of their own data. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import { dateTimeOf } from "../../shared/japanese-date.ts";
import { burstsOf } from "./reply.store.ts";

export async function ownReplies(tx: Tx, { who, words }: { who: KnownWho; words: Words }) {
  const { title, headings } = words.mydata.replies;
  const bursts = await burstsOf(tx, who.workspaceId, who.personId);
  const rows = bursts.flatMap(({ replies }) => replies.map(({ at, text }) => [dateTimeOf(at), text]));
  return { key: "replies", title, headings, rows };
}
