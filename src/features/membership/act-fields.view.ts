/** Fields that several forms have: built and read here. */
import type { InputBlock } from "@slack/types";
import { UserError } from "../../platform/i18n/user-error.ts";
import { dateInput, type Option, selectInput, textInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import type { Values } from "../../platform/slack/values.ts";
import { isDate } from "../../shared/japanese-date.ts";
import type { FormScreen } from "./act.rules.ts";
import { FIELD } from "./ids.ts";
import type { Member } from "./roster.rules.ts";

const LONGEST_REASON = 200;

/** The day of an act: today unless the office says another. */
export function dayInput({ words, today }: FormScreen, label?: string, hint?: string): InputBlock {
  const { membership } = words;
  return dateInput({
    id: FIELD.day,
    label: label ?? membership.dayFrom,
    hint: hint ?? membership.dayHint,
    initial: today,
  });
}

export function readDay(values: Values): string {
  const day = values.one(FIELD.day) ?? "";
  if (!isDate(day)) throw new UserError("no-day", (words) => words.membership.needDay, FIELD.day);
  return day;
}

export function reasonInput({ words }: FormScreen, optional = false): InputBlock {
  const { membership } = words;
  return textInput({
    id: FIELD.reason,
    label: membership.reason,
    hint: membership.reasonHint,
    max: LONGEST_REASON,
    optional,
  });
}

export const readReason = (values: Values) => values.one(FIELD.reason)?.trim() || null;

/** "R6-003 上田 恵（架空の役所）". */
export function memberOption(member: Member): Option {
  const { number, name, organization } = member;
  return { text: cut(`${number} ${name}（${organization}）`, 75), value: member.id };
}

/** One of these people; the first hundred, because a menu takes no more. */
export function memberInput(
  id: string,
  label: string,
  members: Member[],
  more: { optional?: boolean; initial?: string; hint?: string } = {},
): InputBlock {
  return selectInput({ id, label, options: members.slice(0, 100).map(memberOption), ...more });
}

export function required(values: Values, id: string): string {
  const value = values.one(id)?.trim();
  if (!value) throw new UserError("missing", (words) => words.membership.needed, id);
  return value;
}
