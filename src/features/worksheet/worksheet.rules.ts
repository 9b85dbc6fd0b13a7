/** What a form asks, what counts as an answer, and who may write over whom. Pure. */
import { z } from "zod";
import { optionValue } from "../../shared/option-value.ts";

export const MOST_QUESTIONS = 10;
export const SHORT_LENGTH = 200;
export const SCALE = ["1", "2", "3", "4", "5"];

export const ANSWER_TYPES = ["CHOICE", "SCALE", "NUMBER", "SHORT_TEXT", "LONG_TEXT"] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

export interface Question {
  id: string;
  /** 1–10. */
  number: number;
  wording: string;
  type: AnswerType;
  options: string[];
  required: boolean;
}

/** A team's answer as it stands; version 0: nobody has written anything yet. */
export interface Answer {
  questionId: string;
  version: number;
  /** Null: emptied again. */
  value: string | null;
  byId: string;
  at: Date;
}

/** What was typed, with the version that stood in the form when it was opened. */
export interface Given {
  questionId: string;
  base: number;
  /** As Slack told it; null when empty. */
  typed: string | null;
}

export type AnswerFault = "option" | "scale" | "number" | "long";

const NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;
const LONGEST = { SHORT_TEXT: SHORT_LENGTH, LONG_TEXT: 3000 } as const;

/** The answer in what was typed. `known`: whole texts that were chosen before and may have left the options since. */
export function readTyped(
  { type, options }: Pick<Question, "type" | "options">,
  typed: string | null,
  known: (string | null | undefined)[],
): { value: string | null } | { fault: AnswerFault } {
  if (typed === null || typed.trim() === "") return { value: null };
  if (type === "CHOICE") {
    const whole = [...options, ...known].find((text) => text && optionValue(text) === typed);
    return whole ? { value: whole } : { fault: "option" };
  }
  if (type === "SCALE") return SCALE.includes(typed) ? { value: typed } : { fault: "scale" };
  if (type === "NUMBER") return NUMBER.test(typed.trim()) ? { value: typed.trim() } : { fault: "number" };
  return typed.length <= LONGEST[type] ? { value: typed } : { fault: "long" };
}

/** "untouched": by this person, whatever the others did. "same": somebody else has written the very same. */
export type Verdict = "untouched" | "same" | "write" | "conflict";

/** Line ends and spaces around it, which a client may set as it likes, are no change that a person made. */
const isSame = (a: string | null, b: string | null) => plainly(a) === plainly(b);
const plainly = (text: string | null) => text?.replace(/\r\n?/g, "\n").trim() ?? null;

/** `opened`: the answer that stood in the form when it was opened; `stored`: the one that stands now. */
export function judge({
  value,
  opened,
  stored,
}: {
  value: string | null;
  opened: Pick<Answer, "version" | "value">;
  stored: Pick<Answer, "version" | "value">;
}): Verdict {
  if (isSame(value, opened.value)) return "untouched";
  if (isSame(value, stored.value)) return "same";
  return stored.version === opened.version ? "write" : "conflict";
}

/** An answer as it stood when the team handed in, with the words that it answered. */
export const frozenAnswer = z.object({
  number: z.number().int(),
  wording: z.string(),
  type: z.enum(ANSWER_TYPES),
  required: z.boolean(),
  value: z.string().nullable(),
  byId: z.string().nullable(),
  at: z.coerce.date().nullable(),
});
export type FrozenAnswer = z.infer<typeof frozenAnswer>;

export function freeze(questions: Question[], answers: Answer[]): FrozenAnswer[] {
  return questions.map(({ id, number, wording, type, required }) => {
    const answer = answers.find(({ questionId }) => questionId === id);
    const { value = null, byId = null, at = null } = answer ?? {};
    return { number, wording, type, required, value, byId, at };
  });
}

export const countAnswered = (answers: Pick<FrozenAnswer, "value">[]) =>
  answers.filter(({ value }) => value !== null).length;

export const missingIn = (answers: FrozenAnswer[]) =>
  answers.filter(({ required, value }) => required && value === null);

export interface QuestionDetails {
  wording: string;
  type: AnswerType;
  options: string[];
  required: boolean;
}

export type QuestionFault = "wording" | "options" | "option-length" | "type-fixed" | "full";

const LONGEST_OPTION = 75;
const MOST_OPTIONS = 30;

/** What is wrong with a question as the office filled it in. `before`: absent for a new one. */
export function questionFault(
  details: QuestionDetails,
  before: { type: AnswerType; isAnswered: boolean } | undefined,
): QuestionFault | undefined {
  const { wording, type, options } = details;
  if (wording === "") return "wording";
  // What was answered with a number is no choice.
  if (before?.isAnswered && before.type !== type) return "type-fixed";
  if (type !== "CHOICE") return undefined;
  if (options.length < 2 || options.length > MOST_OPTIONS) return "options";
  return options.some((option) => option.length > LONGEST_OPTION) ? "option-length" : undefined;
}

/** The number of one more question: after the last, or where one was taken out; undefined: there are ten. */
export function nextNumber(taken: number[]): number | undefined {
  const last = Math.max(0, ...taken);
  if (last < MOST_QUESTIONS) return last + 1;
  return Array.from({ length: MOST_QUESTIONS }, (_, index) => index + 1).find((one) => !taken.includes(one));
}
