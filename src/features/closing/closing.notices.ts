/** To the office's channel when a session closes: the counts that were confirmed, by whom and when. */
import { type Words, wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type {
  Composed,
  MessageContent,
  NoticeFacts,
  NoticeKind,
  Occasion,
  Subject,
} from "../../platform/notices/types.ts";
import { type Block, bold, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { officeMomentFrom } from "../../shared/office-days.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { closesAt, loadSession, type SessionFacts } from "../session/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import type { KeptCounts } from "./closing.rules.ts";
import { closingBy, isConfirmed, keepCounts } from "./keep-counts.ts";
import { type Closed, closedSessions } from "./read-closed.ts";

export const CLOSED_KIND = "closing.closed";

/** As long as the office may take to read it, over any holidays. */
const READ_WITHIN_MS = 14 * 86_400_000;
/** A channel wakes nobody at the hour at which a session closes; what an outage held up waits for office hours. */
const LATE_MS = 3_600_000;

interface Facts {
  session: SessionFacts;
  program: ProgramFacts;
}

async function factsOf(tx: Tx, workspaceId: string, sessionId: string): Promise<Facts> {
  const session = await loadSession(tx, workspaceId, sessionId);
  return { session, program: await loadProgram(tx, workspaceId, session.programId) };
}

/** What other features say of a session that has closed, below its counts. */
export type BesideClosing = (
  tx: Tx,
  about: { words: Words; session: SessionFacts; language: Language },
) => Promise<Block[]>;

function message(
  words: Words,
  session: SessionFacts,
  closed: Pick<Closed, "at" | "by" | "counts">,
  beside: Block[] = [],
): MessageContent {
  const { notice } = words.closing;
  const title = notice.title(session.number);
  const counts = notice.counts(closed.counts);
  const by = notice.closedBy({ at: closed.at, by: closed.by && cut(closed.by, 60) });
  return {
    text: [title, counts, by].join("\n"),
    blocks: [rich(bold(title)), paragraph(counts), ...beside, rich(run(by)), note(notice.after)],
  };
}

async function besideIn(tx: Tx, besides: BesideClosing[], session: SessionFacts, language: Language) {
  const blocks: Block[] = [];
  for (const show of besides)
    blocks.push(...(await show(tx, { words: wordsIn(language), session, language })));
  return blocks;
}

function sampleCounts(): KeptCounts {
  const figures = {
    ...{ enrolled: 129, trainees: 118, present: 115, late: 2, leftEarly: 1 },
    ...{ absent: 4, excused: 5, substitutes: 2, unmarked: 0 },
  };
  return {
    ...figures,
    observers: 5,
    byAffiliation: { ADMIN: figures, SHAKYO: figures, AGENCY: figures },
    byTeam: [],
  };
}

export const closedNotice = (besides: BesideClosing[]): NoticeKind => ({
  kind: CLOSED_KIND,
  subject: "session",
  urgency: "urgent",
  // The session closes with it.
  fixed: true,

  async occasions(tx, { workspaceId, id }: Subject, { asIfRunning = false } = {}): Promise<Occasion[]> {
    const { session, program } = await factsOf(tx, workspaceId, id);
    if (session.state === "CANCELED" || (program.state !== "RUNNING" && !asIfRunning)) return [];
    const dueAt = closesAt(session, program.rules);
    const expiresAt = new Date(dueAt.getTime() + READ_WITHIN_MS);
    // A session closes once: moved before, its closing moves with it.
    return [{ ordinal: 1, dueAt, expiresAt, programId: program.id }];
  },

  /** Keeps the counts as well: this runs in the engine's transaction, at the moment at which the session closes. */
  async audience(tx, notice: NoticeFacts, at) {
    const { councilChannelId } = await loadWorkspace(tx, notice.workspaceId);
    const { session, program } = await factsOf(tx, notice.workspaceId, notice.subjectId);
    const isPreview = notice.id === "";
    if (!isPreview && isConfirmed(session, program, at)) {
      await keepCounts(tx, session, closingBy(session, program));
    }
    return { people: [], channels: councilChannelId === null ? [] : [councilChannelId], skipped: [] };
  },

  async compose(tx, notice, deliveries, at) {
    const { session, program } = await factsOf(tx, notice.workspaceId, notice.subjectId);
    const closed = (await closedSessions(tx, program, [session], at)).get(session.id);
    const isLate = at.getTime() - notice.dueAt.getTime() >= LATE_MS;
    const shown = {
      ja: await besideIn(tx, besides, session, "ja"),
      en: await besideIn(tx, besides, session, "en"),
    };
    const until = isLate ? officeMomentFrom(at, program.rules.officeHours) : at;
    return new Map(
      deliveries.map(({ deliveryId, language, sent }): [string, Composed] => {
        if (!closed) return [deliveryId, { skip: "withdrawn" }];
        if (!sent && until > at) return [deliveryId, { postpone: until }];
        return [deliveryId, { say: message(wordsIn(language), session, closed, shown[language]) }];
      }),
    );
  },

  async sample(tx, { workspaceId, id }, language) {
    const { session, program } = await factsOf(tx, workspaceId, id);
    if (session.state === "CANCELED") return undefined;
    const at = closesAt(session, program.rules);
    return message(wordsIn(language), session, { at, by: null, counts: sampleCounts() });
  },
});
