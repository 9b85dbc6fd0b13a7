/** Which session somebody speaks of who only says 「欠席します」. Pure. */
import { dateOf } from "../../shared/japanese-date.ts";
import type { ProgramRules } from "../program/index.ts";
import { isClosed, nextOf, type SessionFacts, startsAt } from "../session/index.ts";
import { fold } from "./words.rules.ts";

const NUMBERED = /第?\s*(\d{1,2})\s*回|\bsession\s*(\d{1,2})\b/;
const PAST = /しました|でした|だった|昨日|先日|前回|先週|\byesterday\b|\bwas\b|\bdid\b|\blast\b/;
const AHEAD = /します|予定|次回|明日|あす|来週|来月|今度|\bwill\b|\btomorrow\b|\bnext\b|'ll\b/;

export interface Sessions {
  sessions: SessionFacts[];
  rules: ProgramRules;
  at: Date;
}

/** Those of which attendance can still be entered, the latest first; and the one that comes. */
function openOnes({ sessions, rules, at }: Sessions) {
  const open = sessions.filter((session) => !isClosed(session, rules, at));
  const begun = open
    .filter((session) => startsAt(session) <= at)
    .toSorted((a, b) => startsAt(b).getTime() - startsAt(a).getTime());
  const coming = nextOf(
    open.filter((session) => startsAt(session) > at),
    at,
  );
  return { open, begun, coming };
}

function only(...sessions: (SessionFacts | undefined)[]): SessionFacts[] {
  const [first] = sessions.filter((session) => session !== undefined);
  return first ? [first] : [];
}

/**
 * The sessions whose attendance a sentence may be about: the one it names, today's, by its tense the last or the
 * next one; and both when it could be either. `unmarked`: held, and the person has not said yet whether they came.
 */
export function sessionsMeant(text: string, all: Sessions, unmarked: ReadonlySet<string>): SessionFacts[] {
  const words = fold(text);
  const { open, begun, coming } = openOnes(all);
  const named = words.match(NUMBERED);
  const number = Number(named?.[1] ?? named?.[2] ?? Number.NaN);
  const byNumber = open.find((session) => session.number === number);
  if (byNumber) return [byNumber];
  const today = open.find((session) => session.date === dateOf(all.at));
  if (today) return [today];
  const [last] = begun;
  if (PAST.test(words)) return only(last, coming);
  if (AHEAD.test(words)) return only(coming, last);
  if (last && unmarked.has(last.id)) return [last, ...only(coming)];
  return only(coming, last);
}

/** Those already begun whose attendance and sheet are still open, the latest first. */
export function begunSessions(all: Sessions): SessionFacts[] {
  return openOnes(all).begun;
}
