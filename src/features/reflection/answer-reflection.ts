/** Keeps what people wrote: handed in, as a draft, or, when it comes too late, as a draft that is not counted. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Notices } from "../../platform/notices/index.ts";
import { type Outcome, take, together } from "../../platform/process/together.ts";
import { markAllHandled } from "../../platform/slack/handled.ts";
import type { Who } from "../../platform/slack/who.ts";
import { grouped } from "../../shared/grouped.ts";
import { lockEnrollments, refreshMessages } from "../attendance/index.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { loadSession, type SessionFacts } from "../session/index.ts";
import { holdVisibility } from "./anonymous.store.ts";
import { answerAnonymously } from "./answer-anonymously.ts";
import { keepReflections } from "./keep-reflections.ts";
import { type Answers, type NotCounted, whyNotCounted, withWholeOptions } from "./reflection.rules.ts";
import { enrollmentsOfAll, type PersonEnrollment, questionsOf, reflectionsOf } from "./reflection.store.ts";

type Told = Pick<Notices, "refresh" | "kick">;

interface Needs {
  db: Deps["db"];
  notices: Told;
}

export interface AnswerReflection {
  who: Who;
  sessionId: string;
  /** `Session.moves` when the sheet was opened. */
  moves: number;
  /** What the sheet said of who reads it; absent: named. */
  isAnonymous?: boolean;
  /** Chosen options as the modal carries them. */
  answers: Answers;
  wants: "SUBMITTED" | "DRAFT";
  at: Date;
  /** Of a submission: what it is known by, so that it is acted on once. */
  requestKey?: string;
}

export interface Answered {
  session: SessionFacts;
  program: ProgramFacts;
  /** Set when the answer was kept as a draft and is not counted. */
  notCounted: NotCounted | undefined;
  /** An anonymous answer of this person has come before, and stands. */
  isFinal?: boolean;
}

function visibilityChanged(): UserError {
  return new UserError("visibility-changed", ({ reflection }) => reflection.visibilityChanged);
}

/** What a sheet said of who reads it must be what is so. */
export async function requireVisibility(
  tx: Tx,
  session: Pick<SessionFacts, "workspaceId" | "id">,
  isAnonymous: boolean,
): Promise<void> {
  const visibility = await holdVisibility(tx, session, { isAnonymous });
  if ((visibility === "ANONYMOUS") !== isAnonymous) throw visibilityChanged();
}

/** Those who left in the meantime keep what they wrote: their past enrollment is their right to it. */
function enrollmentFor(
  session: SessionFacts,
  program: ProgramFacts,
  who: Who,
  all: PersonEnrollment[],
): PersonEnrollment {
  const enrollment =
    all.find(({ from, to }) => from <= session.date && (to === null || to >= session.date)) ?? all[0];
  if (enrollment) return enrollment;
  requireRight(who, "reflection.answer");
  throw new UserError("not-a-trainee", (words) => words.reflection.onlyTrainees(program.contact));
}

interface Answering {
  session: SessionFacts;
  program: ProgramFacts;
  enrollment: PersonEnrollment;
  input: AnswerReflection;
}

type Written = Answered & { changed: boolean };

/** For each input: who it is from, or why it is refused. */
async function whoAnswers(tx: Tx, inputs: AnswerReflection[]): Promise<Outcome<Answering>[]> {
  const [first] = inputs;
  if (!first) return [];
  const { workspaceId } = first.who;
  const session = await loadSession(tx, workspaceId, first.sessionId);
  const program = await loadProgram(tx, workspaceId, session.programId);
  const personIds = inputs.flatMap(({ who }) => who.personId ?? []);
  const enrollments = await enrollmentsOfAll(tx, { workspaceId, programId: program.id, personIds });
  return inputs.map((input): Outcome<Answering> => {
    const own = (input.who.personId && enrollments.get(input.who.personId)) || [];
    try {
      const enrollment = enrollmentFor(session, program, input.who, own);
      return { value: { session, program, enrollment, input } };
    } catch (error) {
      return { error };
    }
  });
}

function notCountedOf({ session, program, enrollment, input }: Answering): NotCounted | undefined {
  return whyNotCounted({ session, program, at: input.at, moves: input.moves, enrollment });
}

/** One person, whose words nothing may lead back to them: such answers take turns. */
async function writeAnonymous(tx: Tx, notices: Told, input: AnswerReflection): Promise<Written> {
  const answering = take((await whoAnswers(tx, [input]))[0]);
  const { session, program, enrollment } = answering;
  const { workspaceId } = session;
  await requireVisibility(tx, session, true);
  await lockEnrollments(tx, workspaceId, [enrollment.id]);
  const notCounted = notCountedOf(answering);
  const answers = withWholeOptions(input.answers, await questionsOf(tx, session), session);
  const stored = (await reflectionsOf(tx, session, [enrollment.id])).get(enrollment.id);
  const { wants, at } = input;
  const about = { session, program, enrollmentId: enrollment.id, stored, answers, wants, notCounted, at };
  const changed = await answerAnonymously(tx, about);
  const personIds = input.who.personId ? [input.who.personId] : [];
  if (changed) await refreshMessages(tx, notices, { workspaceId, sessionId: session.id, personIds });
  return { changed, session, program, notCounted, isFinal: !changed };
}

/** Of one session and of different people. */
async function writeNamed(tx: Tx, notices: Told, inputs: AnswerReflection[]): Promise<Outcome<Written>[]> {
  const known = await whoAnswers(tx, inputs);
  const answering = known.flatMap((one) => ("value" in one ? one.value : []));
  const [first] = answering;
  if (!first) return known.map(refusedOf);
  const { session, program } = first;
  const { workspaceId } = session;
  const visibility = await holdVisibility(tx, session, { isAnonymous: false });
  if (visibility === "ANONYMOUS") {
    return known.map((one) => ("error" in one ? one : { error: visibilityChanged() }));
  }
  const ids = answering.map(({ enrollment }) => enrollment.id);
  await lockEnrollments(tx, workspaceId, ids);
  const isNew = await newOnes(tx, workspaceId, answering);
  const stored = await reflectionsOf(tx, session, ids);
  const questions = await questionsOf(tx, session);
  const changed = await keepReflections(
    tx,
    session,
    answering.filter(isNew).map((one) => ({
      enrollmentId: one.enrollment.id,
      stored: stored.get(one.enrollment.id),
      state: notCountedOf(one) ? "DRAFT" : one.input.wants,
      answers: withWholeOptions(one.input.answers, questions, session),
      enteredById: one.input.who.personId ?? "",
      at: one.input.at,
    })),
  );
  const whose = answering.filter(({ enrollment }) => changed.has(enrollment.id));
  const personIds = whose.flatMap(({ input }) => input.who.personId ?? []);
  if (personIds.length > 0)
    await refreshMessages(tx, notices, { workspaceId, sessionId: session.id, personIds });
  return known.map((one): Outcome<Written> => {
    if ("error" in one) return one;
    const notCounted = notCountedOf(one.value);
    return { value: { changed: changed.has(one.value.enrollment.id), session, program, notCounted } };
  });
}

function refusedOf(one: Outcome<Answering>): Outcome<Written> {
  return "error" in one ? one : { error: new Error("an answer without its session") };
}

/** A submission that was acted on before changes nothing; a draft is kept each time. */
async function newOnes(tx: Tx, workspaceId: string, answering: Answering[]) {
  const requests = answering.flatMap(({ input: { requestKey: key, at } }) => (key ? [{ key, at }] : []));
  const marked = await markAllHandled(tx, workspaceId, requests);
  return ({ input: { requestKey } }: Answering) => requestKey === undefined || marked.has(requestKey);
}

/** In their order, each person at most once in one. */
function waves(inputs: AnswerReflection[]): AnswerReflection[][] {
  const made: AnswerReflection[][] = [];
  const times = new Map<string, number>();
  for (const input of inputs) {
    const nth = times.get(input.who.slackUserId) ?? 0;
    times.set(input.who.slackUserId, nth + 1);
    const wave = made[nth];
    if (wave) wave.push(input);
    else made.push([input]);
  }
  return made;
}

async function writeAll(deps: Needs, inputs: AnswerReflection[]): Promise<Outcome<Written>[]> {
  const outcomes = new Map<AnswerReflection, Outcome<Written>>();
  const sessions = grouped(inputs, ({ who, sessionId }) => `${who.workspaceId} ${sessionId}`);
  for (const wave of [...sessions.values()].flatMap(waves)) {
    const written = await deps.db.transaction((tx) => writeNamed(tx, deps.notices, wave));
    for (const [index, input] of wave.entries()) {
      const outcome = written[index];
      if (outcome) outcomes.set(input, outcome);
    }
  }
  return inputs.map((input) => outcomes.get(input) ?? { error: new Error("an answer without an outcome") });
}

export type AnswerTogether = (input: AnswerReflection) => Promise<Answered>;

/** So many fit well into a transaction's 200 ms. */
const MOST = 100;

/** Those who answer at the same moment share a transaction. */
export function createAnswering(deps: Needs): AnswerTogether {
  const named = together({ run: (inputs: AnswerReflection[]) => writeAll(deps, inputs), most: MOST });
  return async (input) => {
    const { changed, ...answered } = input.isAnonymous
      ? await deps.db.transaction((tx) => writeAnonymous(tx, deps.notices, input))
      : await named(input);
    if (changed) deps.notices.kick();
    return answered;
  };
}

export function answerReflection(deps: Needs, input: AnswerReflection): Promise<Answered> {
  return createAnswering(deps)(input);
}
