/** Questions and answers of a session's sheet, when they may be handed in, and what somebody still owes. Pure. */
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { dateOf } from "../../shared/japanese-date.ts";
import { optionValue } from "../../shared/option-value.ts";
import { stayedAway } from "../attendance/index.ts";
import { type AttendanceStatus, hasAttended } from "../closing/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { isClosed, type SessionFacts, startsAt } from "../session/index.ts";

export type ReflectionState = "DRAFT" | "SUBMITTED" | "DECLINED";

export interface Question {
  key: string;
  wording: string;
  type: "LONG_TEXT" | "CHOICE" | "MULTI_CHOICE" | "SCALE";
  options: string[];
  required: boolean;
}

/** Question key → text, chosen options, or a number; unanswered questions are left out. */
export const answers = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.number()]));
export type Answers = z.infer<typeof answers>;

export const isEmpty = (given: Answers) => Object.keys(given).length === 0;
export const isSame = (a: Answers, b: Answers) => isDeepStrictEqual(a, b);

/** What a question of five steps is answered with. */
export const SCALE = ["1", "2", "3", "4", "5"];

/** Stands in a question's options for the session's own parts. */
export const PARTS = "{parts}";

/** The texts to choose from. */
export function optionsOf(question: Question, session: Pick<SessionFacts, "parts">): string[] {
  const texts = question.options.flatMap((option) =>
    option === PARTS ? session.parts.map((part) => part.title) : [option],
  );
  return [...new Set(texts)];
}

/** Puts the whole texts of options in place of their values; what is no longer offered stays as it came. */
export function withWholeOptions(given: Answers, questions: Question[], session: SessionFacts): Answers {
  const texts = new Map(
    questions.flatMap((question) => optionsOf(question, session)).map((text) => [optionValue(text), text]),
  );
  const chosen = new Set(questions.filter((q) => q.type.endsWith("CHOICE")).map((q) => q.key));
  const whole = (value: string) => texts.get(value) ?? value;
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      if (typeof value === "number") return [key, value];
      if (Array.isArray(value)) return [key, value.map(whole)];
      return [key, chosen.has(key) ? whole(value) : value];
    }),
  );
}

/** Open from the session's beginning until it closes. */
export function isOpenForAnswers(session: SessionFacts, program: ProgramFacts, at: Date): boolean {
  return at >= startsAt(session) && !isClosed(session, program.rules, at);
}

/** Why an answer is kept as a draft instead of being counted. */
export type NotCounted = "canceled" | "moved" | "closed" | "not-started" | "withdrawn";

interface HandedIn {
  session: SessionFacts;
  program: ProgramFacts;
  at: Date;
  /** `Session.moves` when the modal was opened. */
  moves: number;
  enrollment: { from: string; to: string | null };
}

export function whyNotCounted({ session, program, at, moves, enrollment }: HandedIn): NotCounted | undefined {
  if (session.state === "CANCELED") return "canceled";
  if (session.moves !== moves) return "moved";
  const { from, to } = enrollment;
  const isEnrolledOn = (date: string) => from <= date && (to === null || to >= date);
  if (!isEnrolledOn(session.date) || !isEnrolledOn(dateOf(at))) return "withdrawn";
  if (isClosed(session, program.rules, at)) return "closed";
  return at < startsAt(session) ? "not-started" : undefined;
}

/** Where somebody stands after a session. */
export type Standing =
  | "unmarked"
  | "asked"
  | "draft"
  | "answered"
  | "declined"
  | "absent"
  | "substitute"
  | "thanked";

export interface Records {
  status: AttendanceStatus | null;
  reflection: ReflectionState | null;
  /** A draft that holds something. */
  hasDraft: boolean;
}

/** `asks`: the session has questions. */
export function standingOf({ status, reflection, hasDraft }: Records, asks: boolean): Standing {
  if (reflection === "SUBMITTED") return "answered";
  if (status !== null && stayedAway(status)) return "absent";
  if (status === "SUBSTITUTE") return "substitute";
  if (reflection === "DECLINED") return "declined";
  if (status === null || !hasAttended(status)) return "unmarked";
  if (!asks) return "thanked";
  return hasDraft ? "draft" : "asked";
}
