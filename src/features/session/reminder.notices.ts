/** The reminder by DM on the working day before a session. */
import { wordsIn } from "../../locales/index.ts";
import type { NoticeKind, Occasion } from "../../platform/notices/types.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { inEachLanguage, type OccasionOptions, sessionOf, toBeSaid } from "./announcement.notices.ts";
import { REMINDER } from "./announcement.store.ts";
import { enrolledFor } from "./enrolled.store.ts";
import { reminderOccasion } from "./notice-times.rules.ts";
import { reminderMessage } from "./session.card.ts";

export const reminderNotice: NoticeKind = {
  kind: REMINDER,
  subject: "session",
  urgency: "routine",
  merges: true,
  async occasions(tx, subject, options?: OccasionOptions): Promise<Occasion[]> {
    const planned = await toBeSaid(tx, subject, options);
    return planned ? [reminderOccasion(planned.session, planned.program.rules)] : [];
  },
  async audience(tx, notice) {
    const { session, program } = await sessionOf(tx, notice);
    return { ...(await enrolledFor(tx, program, [session.date])), channels: [] };
  },
  async compose(tx, notice, deliveries, at) {
    const { session, program } = await sessionOf(tx, notice);
    const hasMoved = notice.ordinal !== session.moves + 1;
    return inEachLanguage(deliveries, (language, sent) => {
      if (!sent && (hasMoved || session.state !== "SCHEDULED")) return { skip: "withdrawn" };
      // An edited message is read on another day than it was sent.
      const today = sent ? undefined : dateOf(at);
      return { say: reminderMessage(wordsIn(language), { session, program, today, hasMoved }) };
    });
  },
  async mail(tx, notice, { at, language }) {
    const { session, program } = await sessionOf(tx, notice);
    if (session.state !== "SCHEDULED" || notice.ordinal !== session.moves + 1) return [];
    const { people } = await enrolledFor(tx, program, [session.date]);
    const reminding = { session, program, today: dateOf(at), hasMoved: false };
    return [{ people, content: reminderMessage(wordsIn(language), reminding), ways: [] }];
  },
  async sample(tx, subject, language) {
    const planned = await toBeSaid(tx, subject, { asIfRunning: true });
    if (!planned) return undefined;
    const today = dateOf(reminderOccasion(planned.session, planned.program.rules).dueAt);
    return reminderMessage(wordsIn(language), { ...planned, today, hasMoved: false });
  },
};
