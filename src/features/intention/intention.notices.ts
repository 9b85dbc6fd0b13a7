/** The question whether people come, ten working days before a session, and its one reminder. */
import { wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Composed, NoticeKind, Occasion } from "../../platform/notices/types.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import {
  INTENTION_REMINDER,
  INTENTION_REQUEST,
  loadSession,
  type SessionFacts,
  startsAt,
} from "../session/index.ts";
import { askedAtOf, type Standing, standingsOf } from "./intention.store.ts";
import { type IntentionNotice, isAskedToday, occasionsOf, ordinalOf, whySkipped } from "./occasions.rules.ts";
import { intentionMessage } from "./say-intention.view.ts";

interface Facts {
  session: SessionFacts;
  program: ProgramFacts;
}

async function factsOf(tx: Tx, workspaceId: string, sessionId: string): Promise<Facts> {
  const session = await loadSession(tx, workspaceId, sessionId);
  return { session, program: await loadProgram(tx, workspaceId, session.programId) };
}

const recipientOf = ({ announced, answer, onHold }: Standing) => ({
  answered: announced ? ("absent" as const) : answer && ("answered" as const),
  onHold,
});

interface Delivered extends Facts {
  name: IntentionNotice;
  ordinal: number;
  standing: Standing | undefined;
  at: Date;
  sent: boolean;
  language: Language;
  askedAt: Date | null | undefined;
}

function composeOne({ name, ordinal, standing, at, sent, language, askedAt, ...facts }: Delivered): Composed {
  const { session, program } = facts;
  if (!standing) return { skip: "left" };
  const words = wordsIn(language);
  const { answer, enteredBy } = standing;
  const asking = {
    words,
    ...facts,
    name: standing.name,
    answer,
    enteredBy,
    isReminder: name === "reminder",
    at,
  };
  if (session.state === "CANCELED" || ordinal !== ordinalOf(session)) {
    if (!sent) return { skip: "withdrawn" };
    return { say: intentionMessage(asking, session.state === "CANCELED" ? "canceled" : "moved") };
  }
  if (sent) return { say: intentionMessage(asking) };
  const reason = whySkipped(name, recipientOf(standing), { session, rules: program.rules, at });
  if (reason) return { skip: reason };
  if (name === "reminder" && isAskedToday(askedAt, at)) return { skip: "other-notice" };
  return { say: intentionMessage(asking) };
}

function intentionKind(name: IntentionNotice, kind: string): NoticeKind {
  const occasions = ({ session, program }: Facts): Occasion[] =>
    session.state === "SCHEDULED" ? occasionsOf(name, session, program.rules) : [];
  return {
    kind,
    subject: "session",
    urgency: "routine",
    merges: true,
    reopens: name === "request",
    lastWord: true,
    async occasions(tx, { workspaceId, id }, { asIfRunning = false } = {}) {
      const facts = await factsOf(tx, workspaceId, id);
      return asIfRunning || facts.program.state === "RUNNING" ? occasions(facts) : [];
    },
    async audience(tx, notice, at) {
      const { session, program } = await factsOf(tx, notice.workspaceId, notice.subjectId);
      const all = (await standingsOf(tx, session)).map((standing) => ({
        personId: standing.personId,
        reason: whySkipped(name, recipientOf(standing), { session, rules: program.rules, at }),
      }));
      return {
        people: all.filter(({ reason }) => !reason).map(({ personId }) => personId),
        channels: [],
        skipped: all.flatMap(({ personId, reason }) => (reason ? [{ personId, reason }] : [])),
      };
    },
    async compose(tx, notice, deliveries, at) {
      const { workspaceId, subjectId, ordinal } = notice;
      const facts = await factsOf(tx, workspaceId, subjectId);
      const recipients = deliveries.map((delivery) => delivery.recipient);
      const standings = await standingsOf(tx, facts.session, recipients);
      const byPerson = new Map(standings.map((standing) => [standing.personId, standing]));
      const asked = name === "reminder" ? await askedAtOf(tx, facts.session, ordinal, recipients) : undefined;
      return new Map(
        deliveries.map(({ deliveryId, recipient, sent, language }) => {
          const standing = byPerson.get(recipient);
          const askedAt = asked?.get(recipient);
          return [deliveryId, composeOne({ ...facts, name, ordinal, standing, at, sent, language, askedAt })];
        }),
      );
    },
    async mail(tx, { workspaceId, subjectId, ordinal }, { at, language }) {
      const facts = await factsOf(tx, workspaceId, subjectId);
      const { session, program } = facts;
      if (session.state !== "SCHEDULED" || ordinal !== ordinalOf(session) || at >= startsAt(session))
        return [];
      const asked = (await standingsOf(tx, session)).filter(
        (standing) => !whySkipped(name, recipientOf(standing), { session, rules: program.rules, at }),
      );
      const words = wordsIn(language);
      const nobody = { name: "", answer: undefined, enteredBy: null };
      const asking = { words, ...facts, ...nobody, isReminder: name === "reminder", at, byMail: true };
      const { mailWays: ways } = words.intention;
      return [{ people: asked.map(({ personId }) => personId), content: intentionMessage(asking), ways }];
    },
    async sample(tx, { workspaceId, id }, language) {
      const facts = await factsOf(tx, workspaceId, id);
      const [occasion] = occasions(facts);
      if (!occasion) return undefined;
      const words = wordsIn(language);
      const invented = { name: words.intention.sampleName, answer: undefined, enteredBy: null };
      const isReminder = name === "reminder";
      return intentionMessage({ words, ...facts, ...invented, isReminder, at: occasion.dueAt });
    },
  };
}

export const intentionNotices: NoticeKind[] = [
  intentionKind("request", INTENTION_REQUEST),
  intentionKind("reminder", INTENTION_REMINDER),
];
