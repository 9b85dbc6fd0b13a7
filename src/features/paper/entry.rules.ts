/** When the office may enter a sheet on paper, and for whom. Pure. */
import { z } from "zod";
import { UserError } from "../../platform/i18n/user-error.ts";
import { dateOf, moment } from "../../shared/japanese-date.ts";
import { addOfficeDays } from "../../shared/office-days.ts";
import { type AttendanceStatus, hasAttended } from "../closing/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import type { StoredReflection } from "../reflection/index.ts";
import { closesAt, type SessionFacts, startsAt } from "../session/index.ts";

/** A sheet that was handed in on the last day still has to reach the office, and to be typed. */
const DAYS_AFTER_CLOSING = 5;

/** The moment from which nothing more is entered: some office days after trainees can write no more. */
export function entryEnds(session: SessionFacts, { rules }: Pick<ProgramFacts, "rules">): Date {
  const closing = dateOf(closesAt(session, rules));
  return moment(addOfficeDays(closing, DAYS_AFTER_CLOSING), rules.officeHours.to);
}

export function isEntryOpen(session: SessionFacts, program: Pick<ProgramFacts, "rules">, at: Date): boolean {
  // What the office types in for somebody is not anonymous.
  if (session.visibility === "ANONYMOUS") return false;
  return session.state !== "CANCELED" && at >= startsAt(session) && at < entryEnds(session, program);
}

/** As the list of records says where somebody stands; `answeredBy`: the office entered what stands there. */
export function mayBeEntered(state: string, answeredBy: string | null): boolean {
  return ["draft", "asked", "declined"].includes(state) || (state === "answered" && answeredBy !== null);
}

export interface ToEnter {
  session: SessionFacts;
  program: ProgramFacts;
  isEnrolled: boolean;
  status: AttendanceStatus | undefined;
  stored: StoredReflection | undefined;
  /** Who entered what is handed in is the person. */
  isOwn: boolean;
}

/** Throws a UserError that says why nothing can be entered. */
export function requireEntry(
  { session, program, isEnrolled, status, stored, isOwn }: ToEnter,
  at: Date,
): void {
  const refuse = (code: string, say: ConstructorParameters<typeof UserError>[1]): never => {
    throw new UserError(code, say);
  };
  const end = entryEnds(session, program);
  if (session.state === "CANCELED") refuse("canceled", ({ paper }) => paper.refused.canceled);
  if (session.visibility === "ANONYMOUS") refuse("anonymous", ({ paper }) => paper.refused.anonymous);
  if (at < startsAt(session)) refuse("not-begun", ({ paper }) => paper.refused["not-begun"]);
  if (at >= end) refuse("entry-over", ({ paper }) => paper.refused.over(end));
  if (!isEnrolled) refuse("not-enrolled", ({ paper }) => paper.refused.notEnrolled);
  if (stored?.state === "SUBMITTED" && isOwn) refuse("own-answer", ({ paper }) => paper.refused.ownAnswer);
  if (!hasAttended(status)) {
    refuse("not-attended", ({ paper, attendance }) =>
      paper.refused.notAttended(attendance.status[status ?? "NONE"]),
    );
  }
}

const pair = z.tuple([z.string().min(1), z.string().min(1)]);

/** An option's value: for whom, and of which session. Two ids fit into 75 characters. */
export const entryValue = (sessionId: string, enrollmentId: string) => `${sessionId}:${enrollmentId}`;

export function readEntryValue(value: string): { sessionId: string; enrollmentId: string } {
  const [sessionId, enrollmentId] = pair.parse(value.split(":"));
  return { sessionId, enrollmentId };
}
