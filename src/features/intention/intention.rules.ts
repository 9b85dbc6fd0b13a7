/** Whether somebody means to come: what counts as their answer, until when it can be changed, the numbers. Pure. */
import { z } from "zod";
import { UserError } from "../../platform/i18n/user-error.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import type { AttendanceStatus } from "../closing/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { type SessionFacts, startsAt } from "../session/index.ts";
import { askedOn } from "./occasions.rules.ts";

export type IntentionKind = "ATTEND" | "ABSENT" | "SUBSTITUTE";
export type Place = "VENUE" | "ONLINE";

export interface StandIn {
  name: string;
  kana: string;
  organization: string;
}

export interface Answer {
  kind: IntentionKind;
  /** Where the session has both; null: not said, or there is only one. */
  place: Place | null;
  standIn: StandIn | null;
}

/** What is offered to press: where a session has both, coming says where. */
export const CHOICES = ["ATTEND", "VENUE", "ONLINE", "ABSENT", "SUBSTITUTE"] as const;
export type Choice = (typeof CHOICES)[number];

export function choicesFor({ mode }: Pick<SessionFacts, "mode">): Choice[] {
  return mode === "HYBRID" ? ["VENUE", "ONLINE", "ABSENT", "SUBSTITUTE"] : ["ATTEND", "ABSENT", "SUBSTITUTE"];
}

/** The answer that a press gives; undefined: who stands in is still to be named. */
export function answerOfChoice(choice: Choice): Answer | undefined {
  if (choice === "SUBSTITUTE") return undefined;
  if (choice === "ABSENT") return { kind: "ABSENT", place: null, standIn: null };
  return { kind: "ATTEND", place: choice === "ATTEND" ? null : choice, standIn: null };
}

/** Which of the offered choices an answer is; a place that was not asked for then is left open. */
export function choiceOf(
  answer: Answer | undefined,
  session: Pick<SessionFacts, "mode">,
): Choice | undefined {
  if (!answer) return undefined;
  if (answer.kind !== "ATTEND") return answer.kind;
  return session.mode === "HYBRID" ? (answer.place ?? undefined) : "ATTEND";
}

export function isSameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  return markOfAnswer(one) === markOfAnswer(other);
}

/** Names an answer in a modal, so that one which is out of date is found out. */
export function markOfAnswer(answer: Answer | undefined): string {
  if (!answer) return "";
  const { kind, place, standIn } = answer;
  return [kind, place ?? "", standIn?.name ?? "", standIn?.kana ?? "", standIn?.organization ?? ""].join("|");
}

/** What attendance holds of somebody before the session: an absence or a stand-in told in advance. */
export interface Announced {
  status: AttendanceStatus;
  standIn: StandIn | null;
  enteredAt: Date;
}

/** An absence told in advance is an answer as well; what was marked since the session began is not. */
export function announcedAnswer(announced: Announced | undefined, session: SessionFacts): Answer | undefined {
  if (!announced || announced.enteredAt >= startsAt(session)) return undefined;
  const { status, standIn } = announced;
  if (status === "ABSENT" || status === "EXCUSED") return { kind: "ABSENT", place: null, standIn: null };
  return status === "SUBSTITUTE" ? { kind: "SUBSTITUTE", place: null, standIn } : undefined;
}

export interface ToCount {
  answer: Answer | undefined;
}

export interface Coming {
  total: number;
  venue: number;
  online: number;
  /** The session has both, and they have not said which. */
  open: number;
}

export interface IntentionCounts {
  enrolled: number;
  attend: Coming;
  substitutes: Coming;
  absent: number;
  unanswered: number;
}

function coming(rows: ToCount[], kind: IntentionKind): Coming {
  const answers = rows.flatMap(({ answer }) => (answer?.kind === kind ? answer : []));
  const at = (place: Place | null) => answers.filter((answer) => answer.place === place).length;
  return { total: answers.length, venue: at("VENUE"), online: at("ONLINE"), open: at(null) };
}

export function countsOf(rows: ToCount[]): IntentionCounts {
  return {
    enrolled: rows.length,
    attend: coming(rows, "ATTEND"),
    substitutes: coming(rows, "SUBSTITUTE"),
    absent: coming(rows, "ABSENT").total,
    unanswered: rows.filter(({ answer }) => !answer).length,
  };
}

interface Now {
  session: SessionFacts;
  program: ProgramFacts;
  at: Date;
}

/** Whether people can answer: from the day on which they are asked, until it begins. */
export function isAsking({ session, program, at }: Now): boolean {
  return (
    program.state === "RUNNING" &&
    session.state === "SCHEDULED" &&
    dateOf(at) >= askedOn(session, program.rules) &&
    at < startsAt(session)
  );
}

/** Throws a UserError that says why no answer can be given any more. */
export function requireAnswerable({ session, program, at }: Now): void {
  const about = { number: session.number, contact: program.contact };
  if (session.state === "CANCELED") {
    throw new UserError("session-canceled", (words) => words.intention.canceled(about));
  }
  if (session.state !== "SCHEDULED" || at >= startsAt(session)) {
    throw new UserError("intention-over", (words) => words.intention.over(about));
  }
}

/** A question about the date that the session had says nothing about the new one. */
export function requireSameDate(session: SessionFacts, moves: number): void {
  if (session.moves === moves) return;
  throw new UserError("session-moved", (words) => words.intention.movedSince(session));
}

export interface Asked {
  sessionId: string;
  /** `Session.moves` when the question was asked. */
  moves: number;
}

export const askedValue = ({ sessionId, moves }: Asked) => `${sessionId}:${moves}`;

const askedShape = z.tuple([z.string().min(1), z.coerce.number().int()]);

export function readAskedValue(value: string): Asked {
  const [sessionId, moves] = askedShape.parse(value.split(":"));
  return { sessionId, moves };
}
