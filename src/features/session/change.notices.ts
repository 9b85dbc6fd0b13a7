/** Changed, postponed, canceled: told at once, at any hour, in the channel and to everybody enrolled. */
import { type Words, wordsIn } from "../../locales/index.ts";
import type { NoticeKind } from "../../platform/notices/types.ts";
import { addDays } from "../../shared/japanese-date.ts";
import { officeDayFrom } from "../../shared/office-days.ts";
import { inEachLanguage, sessionOf, toBeSaid } from "./announcement.notices.ts";
import { changeMessage } from "./change.card.ts";
import { type ChangeFacts, type ChangeKind, changeFacts, type ToldFacts, toldFacts } from "./change.rules.ts";
import { enrolledFor } from "./enrolled.store.ts";

function changeNotice(kind: ChangeKind): NoticeKind {
  return {
    kind,
    urgency: "urgent",
    whilePaused: true,
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
      const told = { kind, facts, program, sessionId, revision, at };
      return inEachLanguage(deliveries, (language, sent, isDirect) =>
        isOvertaken && !sent
          ? { skip: "superseded" }
          : { say: changeMessage(wordsIn(language), { ...told, isDirect }) },
      );
    },
    async mail(tx, notice, { language }) {
      const { session, program } = await sessionOf(tx, notice);
      if (session.state === "CANCELED" && kind !== "session.canceled") return [];
      const facts = changeFacts.parse(notice.facts);
      const { subjectId: sessionId, ordinal: revision, dueAt: at } = notice;
      const { people } = await enrolledFor(tx, program, [facts.before.date, facts.after.date]);
      const told = { kind, facts, program, sessionId, revision, at, byMail: true };
      const ways = kind === "session.postponed" ? wordsIn(language).session.mailWays : [];
      return [{ people, content: changeMessage(wordsIn(language), told), ways }];
    },
    async sample(tx, subject, language, at) {
      const planned = subject.type === "session" && (await toBeSaid(tx, subject, { asIfRunning: true }));
      if (!planned) return undefined;
      const { session, program } = planned;
      const facts = invented(wordsIn(language), kind, toldFacts(session));
      const told = { kind, facts, program, sessionId: session.id, revision: session.revision + 1, at };
      return changeMessage(wordsIn(language), told);
    },
  };
}

/** A change that did not take place, to show the office how one reads. */
function invented({ session: words }: Words, kind: ChangeKind, before: ToldFacts): ChangeFacts {
  const after = {
    ...before,
    ...(kind === "session.changed" && { mode: "VENUE" as const, venue: words.sample.venue }),
    ...(kind === "session.postponed" && { date: officeDayFrom(addDays(before.date, 7)) }),
  };
  return { before, after, note: words.sample.note, confirmedById: null };
}

export const changeNotices: NoticeKind[] = [
  changeNotice("session.changed"),
  changeNotice("session.postponed"),
  changeNotice("session.canceled"),
];
