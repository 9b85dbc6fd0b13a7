/** The weekly summary to the office's channel. */
import { wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Composed, MessageContent, NoticeFacts, NoticeKind } from "../../platform/notices/types.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { assignmentsOf, commonDueDate, teamsWithDays } from "../assignment/index.ts";
import type { CountMails } from "../mail/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { sessionsOf } from "../session/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { gatherFacts } from "./gather-facts.ts";
import { inventFacts, type Known } from "./sample.rules.ts";
import { summaryMessage } from "./summary.card.ts";
import { figuresBefore, figuresOfWeek, weeksSaid } from "./summary.store.ts";
import { takeFiguresNow } from "./take-figures.ts";
import { sayingTime, summaryOccasions, weekNumber } from "./weeks.rules.ts";

export const SUMMARY_WEEKLY = "summary.weekly";

/**
 * The figures are taken once, in the transaction in which the summary falls due, and kept; the message is made of
 * what was kept. So what next week's "since last time" compares with is what was said, even when Slack was out of
 * reach for a day. Only a re-run (`postSummaryNow`) takes them anew. A preview has no notice and keeps nothing.
 */
async function takeFigures(
  tx: Tx,
  program: ProgramFacts,
  notice: NoticeFacts,
  { at, mails }: { at: Date; mails: CountMails },
): Promise<void> {
  const isPreview = notice.id === "";
  const { monday } = weekNumber(program, notice.ordinal);
  if (isPreview || (await figuresOfWeek(tx, program, monday))) return;
  await takeFiguresNow(tx, program, { monday, at, mails });
}

async function contentOf(
  tx: Tx,
  program: ProgramFacts,
  ordinal: number,
  { at, mails }: { at: Date; mails: CountMails },
): Promise<(language: Language) => MessageContent> {
  const { monday } = weekNumber(program, ordinal);
  const before = await figuresBefore(tx, program, monday);
  const saidBefore = before && new Date(before.at);
  const facts =
    (await figuresOfWeek(tx, program, monday)) ?? (await gatherFacts(tx, program, { at, saidBefore, mails }));
  const { rules } = program;
  return (language) => summaryMessage({ words: wordsIn(language), rules, facts, before });
}

/** Of which the sample tells where nothing is recorded yet. */
async function knownOf(tx: Tx, program: ProgramFacts): Promise<Known> {
  const sessions = await sessionsOf(tx, program);
  const assignments = (await assignmentsOf(tx, program)).filter(({ canceledAt }) => canceledAt === null);
  const teams = await teamsWithDays(tx, program);
  return {
    assignments: assignments.map((one) => ({
      number: one.number,
      title: one.title,
      due: commonDueDate(one, sessions) ?? null,
    })),
    teams: teams.map(({ number, name }) => ({ number, name })),
  };
}

export const weeklySummary = (mails: CountMails): NoticeKind => ({
  kind: SUMMARY_WEEKLY,
  subject: "program",
  // At its own hour, or when an officer asks for it; compose holds back one that is late.
  urgency: "urgent",
  neverEarlier: true,

  async occasions(tx, { workspaceId, id }, { asIfRunning = false, startedAt = null } = {}) {
    const stored = await loadProgram(tx, workspaceId, id);
    if (stored.state !== "RUNNING" && !asIfRunning) return [];
    const program = { ...stored, startedAt: stored.startedAt ?? startedAt };
    return summaryOccasions(program, await weeksSaid(tx, program));
  },

  async audience(tx, notice, at) {
    const { workspaceId, subjectId } = notice;
    const { councilChannelId } = await loadWorkspace(tx, workspaceId);
    if (councilChannelId === null) return { people: [], channels: [], skipped: [] };
    await takeFigures(tx, await loadProgram(tx, workspaceId, subjectId), notice, { at, mails });
    return { people: [], channels: [councilChannelId], skipped: [] };
  },

  async compose(tx, notice, deliveries, at) {
    const program = await loadProgram(tx, notice.workspaceId, notice.subjectId);
    const until = sayingTime(notice.dueAt, at, program.rules.officeHours);
    const say = await contentOf(tx, program, notice.ordinal, { at, mails });
    return new Map(
      deliveries.map(({ deliveryId, language, sent }): [string, Composed] => [
        deliveryId,
        !sent && until > at ? { postpone: until } : { say: say(language) },
      ]),
    );
  },

  async sample(tx, { workspaceId, id }, language, at) {
    const program = await loadProgram(tx, workspaceId, id);
    const now = await gatherFacts(tx, program, { at, mails });
    const first = now.next.find(({ kind }) => kind === "session");
    // Before anything has taken place there is little to see: the next session stands as if it had.
    const isEmpty = first !== undefined && !now.sessions.some((line) => line.isHeld);
    const shown = isEmpty ? await gatherFacts(tx, program, { at: new Date(first.at), mails }) : now;
    const facts = inventFacts(shown, await knownOf(tx, program));
    return summaryMessage({ words: wordsIn(language), rules: program.rules, facts, before: undefined });
  },
});
