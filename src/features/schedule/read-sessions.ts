/** What `/session` shows: read once, by role. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Block } from "../../platform/slack/blocks.ts";
import type { Who } from "../../platform/slack/who.ts";
import { mayDo, requireRight } from "../people/index.ts";
import { findProgram, loadProgram, type ProgramFacts } from "../program/index.ts";
import {
  type Announcement,
  announcementsOf,
  endsAt,
  findSession,
  nextOf,
  type SessionFacts,
  sessionsOf,
} from "../session/index.ts";

/** Shown in modals: a panel must hold no table and no markdown block. */
export type SessionPanel = (
  tx: Tx,
  card: { who: Who; program: ProgramFacts; session: SessionFacts; at: Date; words: Words },
) => Promise<Block[]>;

export interface SessionWithPanels {
  session: SessionFacts;
  announcement: Announcement | undefined;
  panels: Block[];
}

export interface Overview {
  program: ProgramFacts;
  sessions: SessionWithPanels[];
  next: SessionFacts | undefined;
}

export interface Reading {
  who: Who;
  words: Words;
  at: Date;
  panels: SessionPanel[];
}

/** Everything for the office; for a viewer all with its counts; for the others what is held, and the next. */
export async function readSessions(deps: Deps, reading: Reading): Promise<Overview> {
  const { who, at } = reading;
  requireRight(who, "session.see");
  return deps.db.transaction(async (tx) => {
    const program = await findProgram(tx, who.workspaceId);
    if (!program) throw new UserError("no-program", (words) => words.common.noProgram);
    const all = await sessionsOf(tx, program);
    const next = nextOf(all, at);
    const isOffice = mayDo(who, "session.edit");
    const seesAll = isOffice || mayDo(who, "program.see");
    const isCurrent = (session: SessionFacts) =>
      session.id === next?.id || (session.state !== "CANCELED" && endsAt(session).getTime() <= at.getTime());
    const shown = seesAll ? all : program.state === "DRAFT" ? [] : all.filter(isCurrent);
    const announcements = await announcementsOf(
      tx,
      who.workspaceId,
      shown.map((session) => session.id),
    );
    const sessions: SessionWithPanels[] = [];
    for (const session of shown) {
      const panels = isOffice ? [] : await panelBlocks(tx, reading, { program, session });
      sessions.push({ session, announcement: announcements.get(session.id), panels });
    }
    return { program, sessions, next };
  });
}

/** One session with its panels: 詳細, and the counts before it is closed. */
export async function readSession(
  deps: Deps,
  reading: Reading,
  sessionId: string,
): Promise<SessionWithPanels & { program: ProgramFacts }> {
  const { who } = reading;
  requireRight(who, "session.see");
  return deps.db.transaction(async (tx) => {
    const session = await findSession(tx, who.workspaceId, sessionId);
    if (!session) throw new UserError("no-session", (words) => words.schedule.fault.noSession);
    const program = await loadProgram(tx, who.workspaceId, session.programId);
    const announcement = (await announcementsOf(tx, who.workspaceId, [sessionId])).get(sessionId);
    return { program, session, announcement, panels: await panelBlocks(tx, reading, { program, session }) };
  });
}

async function panelBlocks(
  tx: Tx,
  { who, words, at, panels }: Reading,
  about: { program: ProgramFacts; session: SessionFacts },
): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const panel of panels) blocks.push(...(await panel(tx, { who, words, at, ...about })));
  return blocks;
}
