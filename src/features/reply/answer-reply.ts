/** Somebody wrote to the app in free words: what it answers, and how the council hears of it. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Block } from "../../platform/slack/blocks.ts";
import type { Who } from "../../platform/slack/who.ts";
import { enrollmentOf, marksOf } from "../attendance/index.ts";
import type { AttendanceStatus } from "../closing/index.ts";
import { accountName } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { nextSession, type SessionFacts, sessionsOf } from "../session/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { RECEIVED_KIND } from "./ids.ts";
import { belongsTo, type Offer, type Reply } from "./offers.rules.ts";
import { factsOf, lastBurst, lockReplies, saveBurst } from "./reply.store.ts";
import { begunSessions, type Sessions, sessionsMeant } from "./session-meant.rules.ts";
import { ATTENDANCE_TOPICS, readTopics, type Topic } from "./words.rules.ts";

/** As long as the office may take to read it, over any holidays. */
const READ_WITHIN_MS = 14 * 86_400_000;

export interface Written {
  who: Who;
  text: string;
  hasFiles: boolean;
  at: Date;
  /** False when this very message was acted on before. */
  once(tx: Tx): Promise<boolean>;
  /** The person's own sheet of a session, as reflection shows it; empty: none to write now. */
  sheet(tx: Tx, about: { session: SessionFacts; program: ProgramFacts }): Promise<Block[]>;
}

export interface Sheet {
  session: SessionFacts;
  blocks: Block[];
}

/** An attendance that can be entered now, as it stands. */
export interface OwnSession {
  session: SessionFacts;
  /** Undefined: 未確認. */
  status: AttendanceStatus | undefined;
}

export interface Answer {
  program: ProgramFacts | undefined;
  topics: Topic[];
  attendance: OwnSession[];
  /** The latest that can be written now, where it was asked for. */
  sheet: Sheet | undefined;
  next: SessionFacts | undefined;
  offers: Offer[];
  /** Whether the council hears of it: it has a channel, and is not talking to itself. */
  isShown: boolean;
}

const day = ({ number, date }: SessionFacts) => ({ number, date });

async function ownSessions(tx: Tx, all: Sessions, { who, text }: Written): Promise<OwnSession[]> {
  const own = new Map<string, OwnSession>();
  for (const session of all.sessions) {
    const enrollment = who.personId && (await enrollmentOf(tx, session, who.personId));
    if (!enrollment) continue;
    const mark = (await marksOf(tx, session, [enrollment.id])).get(enrollment.id);
    own.set(session.id, { session, status: mark?.status });
  }
  const mine = { ...all, sessions: all.sessions.filter(({ id }) => own.has(id)) };
  const unmarked = new Set([...own].flatMap(([id, { status }]) => (status ? [] : [id])));
  return sessionsMeant(text, mine, unmarked).flatMap(({ id }) => own.get(id) ?? []);
}

async function latestSheet(
  tx: Tx,
  all: Sessions,
  program: ProgramFacts,
  { sheet }: Written,
): Promise<Sheet | undefined> {
  for (const session of begunSessions(all)) {
    const blocks = await sheet(tx, { session, program });
    if (blocks.some(({ type }) => type === "actions")) return { session, blocks };
  }
  return undefined;
}

function offersOf(answer: Omit<Answer, "offers" | "isShown">, { who, hasFiles, text }: Written): Offer[] {
  if (who.personId === undefined) return [{ kind: "refused" }];
  if (who.roles.size === 0) return [{ kind: "no-role" }];
  const { topics, attendance, sheet, next } = answer;
  const offers: Offer[] = hasFiles ? [{ kind: "files" }] : [];
  if (topics.some((topic) => ATTENDANCE_TOPICS.includes(topic))) {
    offers.push(...attendance.map(({ session }) => ({ kind: "attendance" as const, ...day(session) })));
    if (attendance.length === 0) offers.push({ kind: "no-attendance" });
  }
  if (topics.includes("reflection")) {
    offers.push(sheet ? { kind: "reflection", ...day(sheet.session) } : { kind: "no-reflection" });
  }
  if (topics.includes("session")) {
    offers.push(next ? { kind: "session", ...day(next) } : { kind: "no-session" });
  }
  if (topics.includes("own-data")) offers.push({ kind: "own-data" });
  if (topics.includes("stop")) offers.push({ kind: "stop" });
  if (topics.includes("thanks")) offers.push({ kind: "thanks" });
  if (offers.length === 0 || (hasFiles && text.trim() !== "" && topics.length === 0)) {
    offers.push({ kind: "menu" });
  }
  return offers;
}

/** What is there to offer to this person, now. */
async function decide(tx: Tx, written: Written): Promise<Answer> {
  const { who, text, at } = written;
  const program = await findProgram(tx, who.workspaceId);
  const running = program?.state === "RUNNING" ? program : undefined;
  const sessions = running ? await sessionsOf(tx, running) : [];
  const all = running && { sessions, rules: running.rules, at };
  const topics = readTopics(text);
  const found = {
    program,
    topics,
    attendance: all ? await ownSessions(tx, all, written) : [],
    sheet: all && topics.includes("reflection") ? await latestSheet(tx, all, running, written) : undefined,
    next: running && (await nextSession(tx, running, at)),
  };
  const { councilChannelId } = await loadWorkspace(tx, who.workspaceId);
  const isShown = councilChannelId !== null && !who.roles.has("council");
  return { ...found, offers: offersOf(found, written), isShown };
}

/** A few minutes' replies of one person are one message, which is edited. */
async function showCouncil(
  tx: Tx,
  notices: Deps["notices"],
  { who, at }: Written,
  reply: Reply,
): Promise<void> {
  const { workspaceId, slackUserId, personId = null } = who;
  const last = await lastBurst(tx, workspaceId, slackUserId);
  const expiresAt = new Date(at.getTime() + READ_WITHIN_MS);
  if (last && belongsTo(last.burst, reply)) {
    const burst = { ...last.burst, personId, replies: [...last.burst.replies, reply] };
    await saveBurst(tx, { workspaceId, noticeId: last.noticeId, expiresAt, at }, burst);
    const about = { workspaceId, kind: RECEIVED_KIND, subjectId: slackUserId, ordinal: last.ordinal };
    await notices.refresh(tx, about);
    return;
  }
  const name = who.name || (await accountName(tx, workspaceId, slackUserId)) || slackUserId;
  const burst = { slackUserId, personId, accountName: name, replies: [reply] };
  const ordinal = (last?.ordinal ?? 0) + 1;
  await notices.announce(tx, RECEIVED_KIND, slackUserId, workspaceId, {
    ordinal,
    dueAt: at,
    expiresAt,
    facts: factsOf(burst),
  });
}

/** Undefined when this message was answered before. */
export async function answerReply(
  { db, notices }: Pick<Deps, "db" | "notices">,
  written: Written,
): Promise<Answer | undefined> {
  const { who, text, hasFiles, at } = written;
  const answer = await db.transaction(async (tx) => {
    if (!(await written.once(tx))) return undefined;
    const decided = await decide(tx, written);
    if (!decided.isShown) return decided;
    await lockReplies(tx, who.workspaceId);
    await showCouncil(tx, notices, written, { text, hasFiles, at, offers: decided.offers });
    return decided;
  });
  notices.kick();
  return answer;
}
