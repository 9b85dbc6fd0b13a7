/** A person says whether they come, or somebody who may says it for them; until the session begins. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Notices } from "../../platform/notices/types.ts";
import type { KnownWho, Who } from "../../platform/slack/who.ts";
import { mayDo, requireRight } from "../people/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import {
  INTENTION_REMINDER,
  INTENTION_REQUEST,
  loadSession,
  SESSION_REMINDER,
  type SessionFacts,
} from "../session/index.ts";
import { factsOf, INTENTION_ENTERED } from "./audited.rules.ts";
import {
  type Answer,
  isSameAnswer,
  markOfAnswer,
  requireAnswerable,
  requireSameDate,
} from "./intention.rules.ts";
import { lockAnswer, type Standing, saveAnswer, standingsOf } from "./intention.store.ts";
import { teamsSpokenFor } from "./show-team.ts";

/** Takes back what attendance was told in advance: the last word counts. True when there was anything. */
export type MarkWithdrawn = (
  tx: Tx,
  notices: Notices,
  what: { session: SessionFacts; enrollmentId: string; personId: string; byId: string; at: Date },
) => Promise<boolean>;

export interface Which {
  who: Who;
  sessionId: string;
  /** Whose answer it is; absent: the own. */
  enrollmentId?: string;
  at: Date;
}

export interface OneAnswer {
  session: SessionFacts;
  program: ProgramFacts;
  standing: Standing;
  isOwn: boolean;
}

async function requireTeam(tx: Tx, who: KnownWho, standing: Standing, contact: string, at: Date) {
  if (mayDo(who, "intention.answer-any")) return;
  requireRight(who, "intention.answer-team");
  const teams = await teamsSpokenFor(tx, who, at);
  if (!teams.some(({ teamId }) => teamId === standing.teamId))
    throw new UserError("not-own-team", (words) => words.intention.notOwnTeam(contact));
}

async function load(
  tx: Tx,
  { who, sessionId, enrollmentId, at }: Which,
): Promise<OneAnswer & { who: KnownWho }> {
  const session = await loadSession(tx, who.workspaceId, sessionId);
  const program = await loadProgram(tx, who.workspaceId, session.programId);
  if (who.personId === undefined || enrollmentId === undefined) requireRight(who, "intention.answer-own");
  const known: KnownWho = { ...who, personId: who.personId ?? "" };
  const all = await standingsOf(tx, session, enrollmentId === undefined ? [known.personId] : undefined);
  const standing = enrollmentId === undefined ? all[0] : all.find((one) => one.enrollmentId === enrollmentId);
  if (!standing) {
    throw new UserError("not-enrolled", (words) =>
      words.intention.notEnrolled({ number: session.number, contact: program.contact }),
    );
  }
  const isOwn = standing.personId === known.personId;
  if (!isOwn) await requireTeam(tx, known, standing, program.contact, at);
  return { who: known, session, program, standing, isOwn };
}

/** What is stored, for opening the form. Throws a UserError when this person may not answer it now. */
export async function readAnswer(deps: Deps, which: Which): Promise<OneAnswer> {
  const one = await load(deps.db.client, which);
  requireAnswerable({ ...one, at: which.at });
  return one;
}

export interface AnswerIntention extends Which {
  answer: Answer;
  /** `Session.moves` when the question was asked. */
  moves: number;
  /** What stood there when the form was opened; absent: a button, pressed beside what stands there. */
  seen?: string;
  /** Of a submission: false when it was acted on before. */
  once?: (tx: Tx) => Promise<boolean>;
}

/** "changed": somebody else answered since the form was opened, and nothing was written. */
export type AnswerOutcome = OneAnswer & { outcome: "saved" | "same" | "changed" };

export async function answerIntention(
  deps: Deps,
  input: AnswerIntention,
  withdraw: MarkWithdrawn,
): Promise<AnswerOutcome> {
  const { answer, moves, seen, at, once } = input;
  const result = await deps.db.transaction(async (tx): Promise<AnswerOutcome> => {
    const { standing: found } = await load(tx, input);
    await lockAnswer(tx, input.who.workspaceId, found.enrollmentId);
    const { who, ...one } = await load(tx, input);
    const { session, standing } = one;
    requireAnswerable({ ...one, at });
    requireSameDate(session, moves);
    if (isSameAnswer(standing.answer, answer)) return { ...one, outcome: "same" };
    if (seen !== undefined && seen !== markOfAnswer(standing.answer)) return { ...one, outcome: "changed" };
    // Only what is written counts as acted on: a form that came back may be sent again as it stands.
    if (once && !(await once(tx))) return { ...one, outcome: "same" };
    await write(tx, deps, { ...one, who, answer, withdraw, at });
    return { ...one, outcome: "saved" };
  });
  if (result.outcome === "saved") deps.notices.kick();
  return result;
}

interface Writing extends OneAnswer {
  who: KnownWho;
  answer: Answer;
  withdraw: MarkWithdrawn;
  at: Date;
}

async function write(tx: Tx, deps: Deps, writing: Writing): Promise<void> {
  const { session, standing, who, answer, withdraw, isOwn, at } = writing;
  const { enrollmentId, personId, stored, announced } = standing;
  const byId = who.personId;
  const tookBack =
    announced !== undefined &&
    (await withdraw(tx, deps.notices, { session, enrollmentId, personId, byId, at }));
  await saveAnswer(tx, { session, enrollmentId, from: stored, to: answer, byId, at });
  await sayAgain(tx, deps.notices, session, personId);
  if (isOwn) return;
  await recordAudit(tx, {
    workspaceId: session.workspaceId,
    programId: session.programId,
    at,
    byId,
    action: INTENTION_ENTERED,
    subject: { type: "enrollment", id: enrollmentId },
    ...factsOf({ session, standing, answer, tookBack }),
  });
}

/** The question in their DM becomes the receipt, and the reminder of the session says what they answered. */
export async function sayAgain(
  tx: Tx,
  notices: Notices,
  { workspaceId, id: subjectId }: Pick<SessionFacts, "workspaceId" | "id">,
  recipient: string,
): Promise<void> {
  const kind = [INTENTION_REQUEST, INTENTION_REMINDER, SESSION_REMINDER];
  await notices.refresh(tx, { workspaceId, kind, subjectId, recipient });
}
