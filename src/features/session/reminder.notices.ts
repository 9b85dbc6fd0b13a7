/** The reminder by DM on the working day before a session. */
import { type Words, wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Composed, NoticeKind, Occasion } from "../../platform/notices/types.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { type OccasionOptions, sessionOf, toBeSaid } from "./announcement.notices.ts";
import { REMINDER } from "./announcement.store.ts";
import { enrolledFor } from "./enrolled.store.ts";
import { reminderOccasion } from "./notice-times.rules.ts";
import { reminderMessage } from "./session.card.ts";
import type { SessionFacts } from "./session.rules.ts";

/** Whether people mean to come, by person id; who has not answered is missing. */
export type Intended = (
  tx: Tx,
  session: SessionFacts,
  personIds: string[],
) => Promise<ReadonlyMap<string, { say(words: Words): string }>>;

export const reminderNotice = (intended?: Intended): NoticeKind => ({
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
    const { session } = await sessionOf(tx, notice);
    const hasMoved = notice.ordinal !== session.moves + 1;
    const isStill = !hasMoved && session.state === "SCHEDULED";
    const people = deliveries.map(({ recipient }) => recipient);
    const answers = isStill ? await intended?.(tx, session, people) : undefined;
    return new Map(
      deliveries.map(({ deliveryId, recipient, language, sent }): [string, Composed] => {
        if (!sent && !isStill) return [deliveryId, { skip: "withdrawn" }];
        const words = wordsIn(language);
        // An edited message is read on another day than it was sent.
        const today = sent ? undefined : dateOf(at);
        const said = answers && { intended: answers.get(recipient)?.say(words) ?? null };
        return [deliveryId, { say: reminderMessage(words, { session, today, hasMoved, ...said }) }];
      }),
    );
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
    return reminderMessage(wordsIn(language), { session: planned.session, today, hasMoved: false });
  },
});
