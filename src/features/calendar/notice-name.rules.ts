/** What a notice is called: 「第2回 前の開庁日のお知らせ」「課題1 課題の期限のお知らせ」. Pure. */
import type { Words } from "../../locales/index.ts";

export interface Called {
  kind: string;
  session: number | null;
  assignment: number | null;
}

export function nameOf({ launch, calendar }: Words, { kind, session, assignment }: Called): string {
  const name = launch.kinds[kind] ?? kind;
  if (session !== null) return launch.preview.ofSession(session, name);
  return assignment === null ? name : calendar.ofAssignment(assignment, name);
}

interface Numbered {
  id: string;
  number: number;
}

/** The same for a notice of which only the subject is known. */
export function nameIn(
  words: Words,
  { kind, subjectId }: { kind: string; subjectId: string },
  { sessions, assignments }: { sessions: Numbered[]; assignments: Numbered[] },
): string {
  const numberIn = (list: Numbered[]) => list.find(({ id }) => id === subjectId)?.number ?? null;
  return nameOf(words, { kind, session: numberIn(sessions), assignment: numberIn(assignments) });
}
