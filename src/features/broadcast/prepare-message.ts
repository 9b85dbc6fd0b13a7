/** What a message would be, before it is sent: whom it reaches, whom not and why, how it looks, when it leaves. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Audience } from "../../platform/notices/index.ts";
import type { Block } from "../../platform/slack/blocks.ts";
import type { Who } from "../../platform/slack/who.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, frameMessages, type ProgramFacts } from "../program/index.ts";
import { type SessionFacts, sessionsOf, startsAt } from "../session/index.ts";
import { type Draft, leavesAt, lookMark, type Message, messageOf } from "./broadcast.rules.ts";
import { type Broadcast, type NamedTeam, savePrepared, teamsOfProgram } from "./broadcast.store.ts";
import { resolveAudience } from "./resolve-audience.ts";

/** The program that may be spoken for: a draft says nothing to anybody. */
export async function runningProgram(tx: Tx, who: Who): Promise<ProgramFacts> {
  requireRight(who, "broadcast.send");
  const program = await findProgram(tx, who.workspaceId);
  if (program?.state !== "RUNNING") {
    throw new UserError("not-running", (words) => words.broadcast.fault.notRunning);
  }
  return program;
}

/** What groups are made of. */
export interface Choices {
  program: ProgramFacts;
  teams: NamedTeam[];
  /** Those that have begun, and so have attendees. */
  sessions: SessionFacts[];
}

export async function loadChoices(tx: Tx, program: ProgramFacts, at: Date): Promise<Choices> {
  const sessions = (await sessionsOf(tx, program)).filter(
    (session) => session.state !== "CANCELED" && startsAt(session) <= at,
  );
  return { program, teams: await teamsOfProgram(tx, program), sessions };
}

/** How those who read one language see it. */
export interface Frame {
  language: Language;
  footer: Block[];
  count: number;
}

export interface Look {
  choices: Choices;
  audience: Audience;
  leaves: Date;
  mark: string;
  frames: Frame[];
  /** To whom it is the app's very first message: who writes and why stands above it. */
  firsts: number;
}

export async function lookAt(tx: Tx, program: ProgramFacts, message: Message, at: Date): Promise<Look> {
  const leaves = leavesAt(message, program.rules.officeHours, at);
  const audience = await resolveAudience(tx, program, { group: message.group, leaves });
  const { people, skipped } = audience;
  const found = await frameMessages(tx, program.workspaceId, people);
  const frames = new Map<Language, Frame>();
  for (const { language, footer } of found.values()) {
    frames.set(language, { language, footer, count: (frames.get(language)?.count ?? 0) + 1 });
  }
  return {
    choices: await loadChoices(tx, program, at),
    audience,
    leaves,
    mark: lookMark({ message, people, skipped, leaves, at }),
    frames: [...frames.values()].toSorted((a, b) => b.count - a.count),
    firsts: [...found.values()].filter((frame) => frame.first).length,
  };
}

export interface Prepared {
  broadcast: Broadcast;
  look: Look;
}

function requireOwn({ teams, sessions }: Choices, { group }: Message): void {
  const ids = new Set([...teams, ...sessions].map((one) => one.id));
  const named = group.kind === "teams" ? group.teamIds : group.kind === "attendees" ? [group.sessionId] : [];
  if (named.some((id) => !ids.has(id))) {
    throw new UserError("gone", (words) => words.broadcast.fault.groupGone);
  }
}

/** Keeps what was typed, so that exactly what is looked at now can be sent. */
export async function prepareMessage(
  { db }: Pick<Deps, "db">,
  { who, draft, at }: { who: Who; draft: Draft; at: Date },
): Promise<Prepared> {
  return db.transaction(async (tx) => {
    requireRight(who, "broadcast.send");
    const program = await runningProgram(tx, who);
    const message = messageOf(draft, program.rules.officeHours, at);
    const look = await lookAt(tx, program, message, at);
    requireOwn(look.choices, message);
    const { workspaceId, id: programId } = program;
    const { mark, leaves } = look;
    const own = { workspaceId, programId, byId: who.personId };
    const broadcast = await savePrepared(tx, { ...own, ...message, mark, leavesAt: leaves }, at);
    return { broadcast, look };
  });
}
