/** What an officer saw when a form opened: what they touched since, and whether somebody else was faster. Pure. */
import { z } from "zod";
import {
  DETAIL_FIELDS,
  type DetailField,
  factMark,
  type SessionDetails,
  type SessionFacts,
} from "../session/index.ts";

/** What an officer had before them when the form opened: the state, and a mark for each fact. */
export const seenFacts = z.object({ state: z.string(), marks: z.record(z.string(), z.string()) });
export type SeenFacts = z.infer<typeof seenFacts>;

export function seenOf(session: SessionFacts): SeenFacts {
  const marks = DETAIL_FIELDS.map((field) => [field, factMark(session[field])]);
  return { state: session.state, marks: Object.fromEntries(marks) };
}

/** Facts that somebody else changed since the form was opened. */
export function changedSince(seen: SeenFacts, session: SessionFacts): DetailField[] {
  const now = seenOf(session).marks;
  return DETAIL_FIELDS.filter((field) => now[field] !== seen.marks[field]);
}

/** Of what was typed, the facts that differ from what the form showed when it opened: only these are written. */
export function touchedOf(seen: SeenFacts, typed: Partial<SessionDetails>): Partial<SessionDetails> {
  const touched = DETAIL_FIELDS.filter((field) => {
    const value = typed[field];
    return value !== undefined && factMark(value) !== seen.marks[field];
  });
  return Object.fromEntries(touched.map((field) => [field, typed[field]]));
}
