/** Changed, postponed, canceled: told at once, at any hour, in the channel and to everybody enrolled. */
import { wordsIn } from "../../locales/index.ts";
import type { NoticeKind } from "../../platform/notices/types.ts";
import { inEachLanguage, sessionOf } from "./announcement.notices.ts";
import { changeMessage } from "./change.card.ts";
import { type ChangeKind, changeFacts } from "./change.rules.ts";
import { enrolledFor } from "./enrolled.store.ts";

function changeNotice(kind: ChangeKind): NoticeKind {
  return {
    kind,
    urgency: "urgent",
    async audience(tx, notice) {
      const { program } = await sessionOf(tx, notice);
      const { before, after } = changeFacts.parse(notice.facts);
      return {
        ...(await enrolledFor(tx, program, [before.date, after.date])),
        channels: program.channelId ? [program.channelId] : [],
      };
    },
    async compose(tx, notice, deliveries) {
      const { session, program } = await sessionOf(tx, notice);
      const facts = changeFacts.parse(notice.facts);
      const { subjectId: sessionId, ordinal: revision, dueAt: at } = notice;
      // Canceled before this could leave: the cancellation says all there is to say.
      const isOvertaken = session.state === "CANCELED" && kind !== "session.canceled";
      return inEachLanguage(deliveries, (language, sent) =>
        isOvertaken && !sent
          ? { skip: "superseded" }
          : { say: changeMessage(wordsIn(language), { kind, facts, program, sessionId, revision, at }) },
      );
    },
  };
}

export const changeNotices: NoticeKind[] = [
  changeNotice("session.changed"),
  changeNotice("session.postponed"),
  changeNotice("session.canceled"),
];
