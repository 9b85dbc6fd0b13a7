/** To the program's channel when a session has closed: thanks, what was said most, and what comes next. */
import { wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Composed, NoticeKind } from "../../platform/notices/types.ts";
import type { Block } from "../../platform/slack/blocks.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { assignmentsOf, commonDueDate, isGiven } from "../assignment/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { closesAt, isClosed, loadSession, type SessionFacts, sessionsOf } from "../session/index.ts";
import { wrapUpMessage } from "./wrapup.card.ts";
import { type Next, nextAfter, wrapUpOccasions } from "./wrapup.rules.ts";

export const WRAPUP_KIND = "wrapup.session";

/** Handed over by whoever knows themes: what may be shown of a session's; none where there is nothing to show. */
export type ShowThemes = (
  tx: Tx,
  about: { workspaceId: string; sessionId: string; language: Language },
) => Promise<Block[]>;

async function factsOf(tx: Tx, workspaceId: string, sessionId: string) {
  const session = await loadSession(tx, workspaceId, sessionId);
  return { session, program: await loadProgram(tx, workspaceId, session.programId) };
}

async function nextOfProgram(tx: Tx, program: ProgramFacts, at: Date): Promise<Next> {
  const sessions = await sessionsOf(tx, program);
  const assignments = (await assignmentsOf(tx, program))
    .filter(({ canceledAt }) => canceledAt === null)
    .map((one) => ({
      title: one.title,
      due: commonDueDate(one, sessions),
      isGiven: isGiven(one, sessions, at),
    }));
  return nextAfter({ sessions, assignments, at });
}

export function wrapUpNotice(released: ShowThemes | undefined): NoticeKind {
  async function say(tx: Tx, program: ProgramFacts, session: SessionFacts, at: Date) {
    const next = await nextOfProgram(tx, program, at);
    const { workspaceId, id: sessionId } = session;
    const themesIn = async (language: Language) =>
      (await released?.(tx, { workspaceId, sessionId, language })) ?? [];
    const themes = { ja: await themesIn("ja"), en: await themesIn("en") };
    return (language: Language) =>
      wrapUpMessage({ words: wordsIn(language), session, next, themes: themes[language] });
  }

  return {
    kind: WRAPUP_KIND,
    subject: "session",
    urgency: "routine",
    async occasions(tx, { workspaceId, id }, { asIfRunning = false } = {}) {
      const { session, program } = await factsOf(tx, workspaceId, id);
      return program.state === "RUNNING" || asIfRunning ? wrapUpOccasions(session, program) : [];
    },
    async audience(tx, { workspaceId, subjectId }) {
      const { program } = await factsOf(tx, workspaceId, subjectId);
      return { people: [], channels: program.channelId ? [program.channelId] : [], skipped: [] };
    },
    async compose(tx, { workspaceId, subjectId }, deliveries, at) {
      const { session, program } = await factsOf(tx, workspaceId, subjectId);
      const isOver = session.state !== "CANCELED" && isClosed(session, program.rules, at);
      const inWords = await say(tx, program, session, at);
      return new Map(
        deliveries.map(({ deliveryId, language, sent }): [string, Composed] => [
          deliveryId,
          isOver || sent ? { say: inWords(language) } : { skip: "withdrawn" },
        ]),
      );
    },
    async sample(tx, { workspaceId, id }, language) {
      const { session, program } = await factsOf(tx, workspaceId, id);
      if (session.state === "CANCELED") return undefined;
      return (await say(tx, program, session, closesAt(session, program.rules)))(language);
    },
  };
}
