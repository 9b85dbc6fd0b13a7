/** The announcement of a session in the program's channel, and the question to the office before it. */
import { type Words, wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type {
  Audience,
  Composed,
  NoticeFacts,
  NoticeKind,
  Occasion,
  Subject,
} from "../../platform/notices/types.ts";
import type { Block } from "../../platform/slack/blocks.ts";
import { dateOf, type Language } from "../../shared/japanese-date.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import {
  ANNOUNCEMENT,
  type Announcement,
  APPROVAL,
  announcementsOf,
  councilChannel,
  deliveriesOf,
} from "./announcement.store.ts";
import { approvalMessage } from "./approval.card.ts";
import { enrolledFor } from "./enrolled.store.ts";
import { announcementOccasion, approvalOccasions } from "./notice-times.rules.ts";
import { announcementMessage } from "./session.card.ts";
import type { SessionFacts } from "./session.rules.ts";
import { findSession, loadSession } from "./session.store.ts";

export interface OccasionOptions {
  /** For the preview of a draft: what would be said once the program runs. */
  asIfRunning?: boolean;
}

interface Planned {
  session: SessionFacts;
  program: ProgramFacts;
}

/** The session and its program when anything is to be said about it; undefined otherwise. */
export async function toBeSaid(
  tx: Tx,
  { workspaceId, id }: Subject,
  { asIfRunning = false }: OccasionOptions = {},
): Promise<Planned | undefined> {
  const session = await findSession(tx, workspaceId, id);
  if (session?.state !== "SCHEDULED") return undefined;
  const program = await loadProgram(tx, workspaceId, session.programId);
  return program.state === "RUNNING" || asIfRunning ? { session, program } : undefined;
}

export async function sessionOf(tx: Tx, notice: NoticeFacts): Promise<Planned> {
  const session = await loadSession(tx, notice.workspaceId, notice.subjectId);
  return { session, program: await loadProgram(tx, notice.workspaceId, session.programId) };
}

/** The same words for everybody who reads the same language. */
export function inEachLanguage(
  deliveries: { deliveryId: string; language: Language; sent: boolean; toChannel: boolean }[],
  compose: (language: Language, sent: boolean, isDirect: boolean) => Composed,
): Map<string, Composed> {
  const made = new Map<string, Composed>();
  return new Map(
    deliveries.map(({ deliveryId, language, sent, toChannel }) => {
      const key = `${language} ${sent} ${toChannel}`;
      const composed = made.get(key) ?? compose(language, sent, !toChannel);
      made.set(key, composed);
      return [deliveryId, composed];
    }),
  );
}

const NOBODY: Audience = { people: [], channels: [], skipped: [] };

/** What stands below the facts in an announcement that is said now; not part of what an officer approves. */
export type BesideSession = (
  tx: Tx,
  about: { words: Words; session: SessionFacts; at: Date },
) => Promise<Block[]>;

async function besideIn(tx: Tx, beside: BesideSession[], about: Parameters<BesideSession>[1]) {
  if (about.session.state === "CANCELED") return [];
  const blocks: Block[] = [];
  for (const show of beside) blocks.push(...(await show(tx, about)));
  return blocks;
}

/** In both languages, because composing is a plain function of them. */
async function besideInWords(tx: Tx, beside: BesideSession[], session: SessionFacts, at: Date) {
  return {
    ja: await besideIn(tx, beside, { words: wordsIn("ja"), session, at }),
    en: await besideIn(tx, beside, { words: wordsIn("en"), session, at }),
  };
}

export const announcementNotice = (beside: BesideSession[]): NoticeKind => ({
  kind: ANNOUNCEMENT,
  subject: "session",
  // An officer decides when it leaves: at its hour, or as soon as it is approved.
  urgency: "urgent",
  async occasions(tx, subject, options?: OccasionOptions): Promise<Occasion[]> {
    const planned = await toBeSaid(tx, subject, options);
    return planned ? [announcementOccasion(planned.session, planned.program.rules)] : [];
  },
  async audience(tx, notice) {
    const { program } = await sessionOf(tx, notice);
    return { ...NOBODY, channels: program.channelId ? [program.channelId] : [] };
  },
  async compose(tx, notice, deliveries, at) {
    const { session, program } = await sessionOf(tx, notice);
    const shown = await besideInWords(tx, beside, session, at);
    return inEachLanguage(deliveries, (language, sent) => {
      if (session.state === "CANCELED" && !sent) return { skip: "withdrawn" };
      const { text, blocks } = announcementMessage(wordsIn(language), session, program);
      return { say: { text, blocks: [...blocks, ...shown[language]] } };
    });
  },
  async mail(tx, notice, { language }) {
    const { session, program } = await sessionOf(tx, notice);
    if (session.state === "CANCELED") return [];
    const { people } = await enrolledFor(tx, program, [session.date]);
    return [{ people, content: announcementMessage(wordsIn(language), session, program, true), ways: [] }];
  },
  async sample(tx, subject, language) {
    const planned = await toBeSaid(tx, subject, { asIfRunning: true });
    return planned && announcementMessage(wordsIn(language), planned.session, planned.program);
  },
});

export const approvalNotice: NoticeKind = {
  kind: APPROVAL,
  subject: "session",
  urgency: "routine",
  // Once the session begins, its button has nothing left to do.
  lastWord: true,
  async occasions(tx, subject, options?: OccasionOptions): Promise<Occasion[]> {
    const planned = await toBeSaid(tx, subject, options);
    return planned ? approvalOccasions(planned.session, planned.program.rules) : [];
  },
  async audience(tx, notice, at) {
    const { workspaceId, subjectId, ordinal } = notice;
    const announcement = (await announcementsOf(tx, workspaceId, [subjectId])).get(subjectId);
    // None yet: the preview of a draft asks who would be asked.
    if (announcement?.approvedAt || announcement?.isOut || announcement?.isSettled) return NOBODY;
    if (ordinal > 1 && (await wasAskedToday(tx, notice, at))) return NOBODY;
    const channel = await councilChannel(tx, workspaceId);
    return { ...NOBODY, channels: channel ? [channel] : [] };
  },
  async compose(tx, notice, deliveries) {
    const { session, program } = await sessionOf(tx, notice);
    const announcement = (await announcementsOf(tx, notice.workspaceId, [session.id])).get(session.id);
    const isAnswered = !announcement || announcement.approvedAt !== undefined || announcement.isSettled;
    const isAgain = notice.ordinal > 1;
    return inEachLanguage(deliveries, (language, sent) =>
      isAnswered && !sent
        ? { skip: "answered" }
        : {
            say: approvalMessage(wordsIn(language), {
              session,
              program,
              announcement,
              isAgain,
              language,
            }),
          },
    );
  },
  async sample(tx, subject, language) {
    const planned = await toBeSaid(tx, subject, { asIfRunning: true });
    if (!planned) return undefined;
    const { dueAt, expiresAt } = announcementOccasion(planned.session, planned.program.rules);
    const announcement: Announcement = {
      noticeId: "",
      sessionId: planned.session.id,
      dueAt,
      expiresAt,
      approvedAt: undefined,
      approvedBy: "",
      isOut: false,
      sentAt: undefined,
      isSettled: false,
    };
    return approvalMessage(wordsIn(language), { ...planned, announcement, isAgain: false, language });
  },
};

/** A session that is set up late has both questions due at once: one is enough. */
async function wasAskedToday(tx: Tx, { workspaceId, subjectId }: NoticeFacts, at: Date): Promise<boolean> {
  const first = await deliveriesOf(tx, workspaceId, { kind: APPROVAL, sessionId: subjectId, ordinal: 1 });
  return first.isUnderway || (first.lastSentAt !== undefined && dateOf(first.lastSentAt) === dateOf(at));
}
