/** What of a session changed, whether people must hear of it, and the facts that they are told. Pure. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { endsAt, type SessionFacts, type SessionPart } from "./session.rules.ts";

/** What can be changed about a session. */
export type SessionDetails = Pick<
  SessionFacts,
  "date" | "startTime" | "endTime" | "mode" | "venue" | "link" | "belongings" | "theme" | "parts"
>;
export type DetailField = keyof SessionDetails;

export const DETAIL_FIELDS = [
  "date",
  "startTime",
  "endTime",
  "mode",
  "venue",
  "link",
  "theme",
  "belongings",
  "parts",
] as const satisfies DetailField[];

/** Whoever plans to come must hear of these anew; a corrected theme only edits the announcement. */
const TOLD_FIELDS: readonly DetailField[] = ["date", "startTime", "endTime", "mode", "venue", "link"];

export function detailsOf(session: SessionDetails): SessionDetails {
  const { date, startTime, endTime, mode, venue, link, belongings, theme, parts } = session;
  return { date, startTime, endTime, mode, venue, link, belongings, theme, parts };
}

const partKey = ({ kind, title, speakers }: SessionPart) => [kind, title, speakers];
const plainly = (value: SessionDetails[DetailField]) =>
  JSON.stringify(Array.isArray(value) ? value.map(partKey) : value);

export function changedFields(before: SessionDetails, after: SessionDetails): DetailField[] {
  return DETAIL_FIELDS.filter((field) => plainly(before[field]) !== plainly(after[field]));
}

/** A short mark of some content: two people saw the same when their marks are equal. */
export function markOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 12);
}

export const factMark = (value: SessionDetails[DetailField]) => markOf(plainly(value));

/** Whether people already count on the session as it stands, so that a change has to be told. */
export function mustTell(
  changed: DetailField[] | "canceled",
  {
    session,
    isRunning,
    isKnown,
    at,
  }: { session: SessionFacts; isRunning: boolean; isKnown: boolean; at: Date },
): boolean {
  const matters = changed === "canceled" || changed.some((field) => TOLD_FIELDS.includes(field));
  return matters && isRunning && isKnown && at.getTime() < endsAt(session).getTime();
}

const told = z.object({
  number: z.number(),
  theme: z.string(),
  date: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  mode: z.enum(["VENUE", "ONLINE", "HYBRID"]),
  venue: z.string().nullable(),
  link: z.string().nullable(),
});
/** What a notice of a change remembers: the facts before and after, and what the office added. */
export const changeFacts = z.object({
  before: told,
  after: told,
  note: z.string().nullable(),
  confirmedById: z.string().nullable(),
});
export type ToldFacts = z.infer<typeof told>;
export type ChangeFacts = z.infer<typeof changeFacts>;

export function toldFacts(session: ToldFacts): ToldFacts {
  return told.parse(session);
}

export type ChangeKind = "session.changed" | "session.postponed" | "session.canceled";

export function changeKind(changed: DetailField[] | "canceled"): ChangeKind {
  if (changed === "canceled") return "session.canceled";
  return changed.includes("date") ? "session.postponed" : "session.changed";
}
