/** One answer as an input, whatever its type, and how it is read back. */
import type { InputBlock } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import { numberInput, radioInput, selectInput, textInput } from "../../platform/slack/inputs.ts";
import { cut, LIMITS } from "../../platform/slack/limits.ts";
import type { SubmitContext } from "../../platform/slack/listen.ts";
import { optionValue } from "../../shared/option-value.ts";
import type { AssignmentOfTeam } from "../assignment/index.ts";
import type { Given } from "./worksheet.rules.ts";
import { type Question, SCALE, SHORT_LENGTH } from "./worksheet.rules.ts";

export interface AnswerField {
  id: string;
  question: Question;
  value: string | null;
  /** In place of the question's wording. */
  label?: string;
}

/** Nothing has to be filled in at once: the team fills it in over days. */
export function answerInput(words: Words, { id, question, value, label }: AnswerField): InputBlock {
  const { number, wording, type, options, required } = question;
  const asked = words.worksheet.asked(number, wording, required);
  const common = { id, label: cut(label ?? asked, LIMITS.label), optional: true };
  const initial = value === null ? {} : { initial: value };
  if (type === "LONG_TEXT") return textInput({ ...common, multiline: true, ...initial });
  if (type === "SHORT_TEXT") return textInput({ ...common, max: SHORT_LENGTH, ...initial });
  if (type === "NUMBER") return numberInput({ ...common, decimal: true, ...initial });
  if (type === "SCALE") {
    const offered = SCALE.map((step) => ({ text: step, value: step }));
    return radioInput({ ...common, hint: words.worksheet.scaleHint, options: offered, ...initial });
  }
  // What was chosen stays on offer, even if the office took it out: otherwise opening the form would empty it.
  const kept = options.slice(0, LIMITS.options - 1);
  const texts = [...new Set([...kept, ...(value === null ? [] : [value])])];
  const build = texts.length > LIMITS.choices ? selectInput : radioInput;
  const offered = texts.map((text) => ({ text, value: optionValue(text) }));
  return build({ ...common, options: offered, ...(value !== null && { initial: optionValue(value) }) });
}

const aboutSchema = z.object({
  assignmentId: z.string(),
  teamId: z.string(),
  fields: z.array(
    z.string().transform((text) => {
      const [questionId = "", base = "0"] = text.split(":");
      return { questionId, base: Number(base) };
    }),
  ),
});

/** What the modal keeps of each field: which question, and which version of its answer stood in it. */
export function aboutFields(
  { assignmentId, teamId }: AssignmentOfTeam,
  fields: { questionId: string; version: number }[],
) {
  return {
    assignmentId,
    teamId,
    fields: fields.map(({ questionId, version }) => `${questionId}:${version}`),
  };
}

/** `idOf`: the block of the nth field, from 1. */
export function readFields(
  { about, values }: Pick<SubmitContext, "about" | "values">,
  idOf: (nth: number) => string,
): { which: AssignmentOfTeam; given: (Given & { field: string })[] } {
  const { assignmentId, teamId, fields } = aboutSchema.parse(about);
  return {
    which: { assignmentId, teamId },
    given: fields.map(({ questionId, base }, index) => {
      const field = idOf(index + 1);
      return { questionId, base, typed: values.one(field) ?? null, field };
    }),
  };
}
