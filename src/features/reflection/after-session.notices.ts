/** The one message after a session, and the reminders of attendance and reflection that follow it. */
import type { Button } from "@slack/types";
import { type Words, wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type {
  Composed,
  MailLetter,
  NoticeFacts,
  NoticeKind,
  Occasion,
  Subject,
} from "../../platform/notices/types.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { ATTENDANCE_REMINDER, REFLECTION_REMINDER, SESSION_FOLLOWUP } from "../attendance/index.ts";
import type { AttendanceStatus } from "../closing/index.ts";
import { notComing } from "../intention/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { isClosed, loadSession, type SessionFacts } from "../session/index.ts";
import {
  type AfterSessionKind,
  followupOccasions,
  followupOrdinal,
  readReminderOrdinal,
  reminderOccasions,
  waitsAfterAsking,
  whySkipped,
} from "./occasions.rules.ts";
import { type Standing, standingOf } from "./reflection.rules.ts";
import { hasQuestions } from "./reflection.store.ts";
import {
  type AfterSession,
  afterSessionMessage,
  finalMessage,
  type OfferedCorrection,
} from "./say-after-session.view.ts";
import { followupsOf, type StandingRow, standings } from "./standing.store.ts";

/** Handed over by the feature that knows corrections. */
export interface CorrectionsInMessages {
  /** What is asked for and not decided, by enrollment id. */
  open(tx: Tx, session: SessionFacts, enrollmentIds: string[]): Promise<Map<string, AttendanceStatus>>;
  say(words: Words, sessionId: string, asked: AttendanceStatus | undefined): OfferedCorrection;
}

/** Handed over by the feature that makes training reports. */
export type OwnReport = (words: Words, sessionId: string) => Button;

interface Handed {
  corrections: CorrectionsInMessages;
  ownReport?: OwnReport | undefined;
}

interface Facts {
  session: SessionFacts;
  program: ProgramFacts;
  asks: boolean;
}

async function factsOf(tx: Tx, workspaceId: string, sessionId: string): Promise<Facts> {
  const session = await loadSession(tx, workspaceId, sessionId);
  const program = await loadProgram(tx, workspaceId, session.programId);
  return { session, program, asks: await hasQuestions(tx, session) };
}

/** The session was moved after this was planned: another notice speaks of the new date. */
function isOutdated(kind: AfterSessionKind, { ordinal }: NoticeFacts, session: SessionFacts): boolean {
  if (kind === "followup") return ordinal !== followupOrdinal(session);
  return readReminderOrdinal(ordinal).moves !== session.moves;
}

interface Delivered {
  notice: NoticeFacts;
  facts: Facts;
  row: StandingRow | undefined;
  at: Date;
  sent: boolean;
  language: Language;
  /** When the message after the session reached them: see `waitsAfterAsking`. */
  askedAt: Date | null | undefined;
  correction: OfferedCorrection | undefined;
  report: OwnReport | undefined;
  notComing: AfterSession["notComing"];
}

function composeOne(kind: AfterSessionKind, delivered: Delivered): Composed {
  const { notice, facts, row, at, sent, language, askedAt, correction, report, notComing: away } = delivered;
  const { session, program, asks } = facts;
  const outdated = isOutdated(kind, notice, session);
  if (!row) return { skip: "left" };
  const standing = standingOf(row, asks);
  // Once attendance is told, its reminder asks for the reflection in the words of a first request.
  const isReminder = kind === "reflection" || (kind === "attendance" && standing === "unmarked");
  const nth = isReminder ? readReminderOrdinal(notice.ordinal).nth : undefined;
  const words = wordsIn(language);
  const ownReport = report?.(words, session.id);
  const offered = { correction, ownReport, notComing: away };
  const message: AfterSession = { words, session, program, row, standing, nth, ...offered };
  if (session.state === "CANCELED" || outdated) {
    if (!sent) return { skip: "withdrawn" };
    return { say: finalMessage(message, session.state === "CANCELED" ? "canceled" : "moved") };
  }
  if (isClosed(session, program.rules, at)) {
    return sent ? { say: finalMessage(message, "closed") } : { skip: "closed" };
  }
  const reason = sent ? undefined : whySkipped(kind, { ...row, standing }, at);
  if (reason) return { skip: reason };
  const until = sent || kind === "followup" ? undefined : waitsAfterAsking(askedAt, program, at);
  return until ? { postpone: until } : { say: afterSessionMessage(message) };
}

/** What somebody would read who owes this; nobody has been there yet when the office tries it. */
function sampleOf(kind: AfterSessionKind, { session, program }: Facts, language: Language): AfterSession {
  const words = wordsIn(language);
  const row: StandingRow = {
    personId: "",
    enrollmentId: "",
    name: words.reflection.sampleName,
    to: null,
    onHold: false,
    status: kind === "reflection" ? "PRESENT" : null,
    standInName: null,
    enteredBy: null,
    reflection: null,
    hasDraft: false,
    submittedAt: null,
    answeredBy: null,
  };
  const standing = standingOf(row, true);
  const nth = kind === "followup" ? undefined : 1;
  return { words, session, program, row, standing, nth };
}

/** One letter for those whose attendance is not known, and one for those who owe a reflection. */
function lettersTo(
  { session, program, asks }: Facts,
  rows: StandingRow[],
  asked: { language: Language; nth: number | undefined },
): MailLetter[] {
  const words = wordsIn(asked.language);
  const { attendance, reflection } = words.reflection.mailWays;
  // What the office types in for somebody is not anonymous: there is no sheet on paper then.
  const asksOnPaper = asks && session.visibility !== "ANONYMOUS";
  const letter = (standing: "unmarked" | "asked", owed: Standing[], ways: string[]): MailLetter[] => {
    const own = rows.filter((row) => owed.includes(standingOf(row, asks)));
    const [row] = own;
    if (!row) return [];
    const about = { words, session, program, row, standing, nth: asked.nth, byMail: true };
    const people = own.map(({ personId }) => personId);
    return [{ people, content: afterSessionMessage(about), ways, withSheet: asksOnPaper }];
  };
  return [
    ...letter("unmarked", ["unmarked"], asksOnPaper ? [attendance, reflection] : [attendance]),
    ...(asksOnPaper ? letter("asked", ["asked", "draft"], [reflection]) : []),
  ];
}

/** Offered in the one message after the session only, which every other message of the session refers to. */
async function correctionsFor(
  tx: Tx,
  corrections: CorrectionsInMessages,
  { session }: Facts,
  rows: Map<string, StandingRow>,
) {
  const ids = [...rows.values()].map(({ enrollmentId }) => enrollmentId);
  const open = await corrections.open(tx, session, ids);
  return ({ enrollmentId }: StandingRow, language: Language) =>
    corrections.say(wordsIn(language), session.id, open.get(enrollmentId));
}

function afterSessionKind(
  { corrections, ownReport: report }: Handed,
  name: AfterSessionKind,
  kind: string,
  options: Pick<NoticeKind, "merges" | "reopens">,
  occasions: (facts: Facts) => Occasion[],
): NoticeKind {
  return {
    kind,
    subject: "session",
    urgency: "routine",
    neverEarlier: true,
    lastWord: true,
    ...options,
    async occasions(tx, { workspaceId, id }: Subject, { asIfRunning = false } = {}) {
      const facts = await factsOf(tx, workspaceId, id);
      return asIfRunning || facts.program.state === "RUNNING" ? occasions(facts) : [];
    },
    async audience(tx, notice, at) {
      const { session, asks } = await factsOf(tx, notice.workspaceId, notice.subjectId);
      const everybody = [...(await standings(tx, session)).values()].map((row) => ({
        personId: row.personId,
        reason: whySkipped(name, { ...row, standing: standingOf(row, asks) }, at),
      }));
      return {
        people: everybody.filter(({ reason }) => !reason).map(({ personId }) => personId),
        channels: [],
        skipped: everybody.flatMap(({ personId, reason }) => (reason ? [{ personId, reason }] : [])),
      };
    },
    async compose(tx, notice, deliveries, at) {
      const facts = await factsOf(tx, notice.workspaceId, notice.subjectId);
      const rows = await standings(
        tx,
        facts.session,
        deliveries.map((delivery) => delivery.recipient),
      );
      const fresh = deliveries.flatMap(({ sent, recipient }) => (sent ? [] : [recipient]));
      const asked = name === "followup" ? undefined : await followupsOf(tx, facts.session, fresh);
      const offer =
        name === "followup" ? await correctionsFor(tx, corrections, facts, rows) : () => undefined;
      const unmarked = [...rows.values()].filter(({ status }) => status === null);
      const away =
        name === "followup"
          ? await notComing(
              tx,
              facts.session,
              unmarked.map(({ personId }) => personId),
            )
          : undefined;
      return new Map(
        deliveries.map(({ deliveryId, recipient, sent, language }) => {
          const row = rows.get(recipient);
          const askedAt = asked?.get(recipient);
          const correction = row && offer(row, language);
          return [
            deliveryId,
            composeOne(name, {
              ...{ notice, facts, row, at, sent, language, askedAt, correction, report },
              notComing: away?.get(recipient),
            }),
          ];
        }),
      );
    },
    async mail(tx, notice, { at, language }) {
      const facts = await factsOf(tx, notice.workspaceId, notice.subjectId);
      const { session, program, asks } = facts;
      if (isOutdated(name, notice, session) || isClosed(session, program.rules, at)) return [];
      const rows = [...(await standings(tx, session)).values()].filter(
        (row) => !whySkipped(name, { ...row, standing: standingOf(row, asks) }, at),
      );
      const nth = name === "followup" ? undefined : readReminderOrdinal(notice.ordinal).nth;
      return lettersTo(facts, rows, { language, nth });
    },
    async sample(tx, { workspaceId, id }, language) {
      const facts = await factsOf(tx, workspaceId, id);
      if (occasions(facts).length === 0) return undefined;
      return afterSessionMessage(sampleOf(name, facts, language));
    },
  };
}

export function createAfterSessionNotices(handed: Handed): NoticeKind[] {
  const remind = ({ session, program }: Facts) => reminderOccasions(session, program);
  return [
    afterSessionKind(handed, "followup", SESSION_FOLLOWUP, { reopens: true }, ({ session, program }) =>
      followupOccasions(session, program),
    ),
    afterSessionKind(handed, "attendance", ATTENDANCE_REMINDER, { merges: true }, remind),
    afterSessionKind(handed, "reflection", REFLECTION_REMINDER, { merges: true }, (facts) =>
      facts.asks ? remind(facts) : [],
    ),
  ];
}
