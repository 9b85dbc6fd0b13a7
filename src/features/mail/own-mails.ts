/** What the office sent to a person outside Slack, as it noted it: part of their own data. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import { dateTimeOf } from "../../shared/japanese-date.ts";
import { findSession } from "../session/index.ts";
import { mailName } from "./mail.rules.ts";
import { noticesByIds, sentTo } from "./mail.store.ts";

export async function ownMails(tx: Tx, { who, words }: { who: KnownWho; words: Words }) {
  const { title, headings } = words.mydata.mails;
  const sent = await sentTo(tx, who);
  const ids = sent.map(({ noticeId }) => noticeId);
  const notices = new Map((await noticesByIds(tx, who.workspaceId, ids)).map((one) => [one.id, one]));
  const rows: (string | null)[][] = [];
  for (const { noticeId, sentAt, sentBy } of sent) {
    const notice = notices.get(noticeId);
    const session = notice && (await findSession(tx, who.workspaceId, notice.subjectId));
    const name = notice ? mailName(words, { kind: notice.kind, session: session?.number }) : null;
    rows.push([dateTimeOf(sentAt), name, sentBy]);
  }
  return { key: "mails", title, headings, rows };
}
