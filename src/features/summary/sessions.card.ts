/** Where each session stands, in the summary. Pure. */
import type { Words } from "../../locales/index.ts";
import { newlySame, type SessionLine, type SummaryFacts } from "./facts.rules.ts";

/** A titled part: its lines stand in the blocks and in the text. */
export interface Part {
  title: string;
  lines: string[];
}

interface ToTell {
  words: Words;
  facts: SummaryFacts;
  before: SummaryFacts | undefined;
}

const MOST_SESSIONS = 20;

/** It was told of in full once it had closed, and nothing is new about it: one line is enough. */
function isOld({ facts, before }: ToTell, { number, isClosed }: SessionLine): boolean {
  const wasClosed = before?.sessions.some((line) => line.number === number && line.isClosed) ?? false;
  const isNews = facts.detail?.number === number || facts.errata.some((one) => one.number === number);
  return isClosed && wasClosed && !isNews;
}

function sessionLines(toSay: ToTell, { number, date, isHeld, isClosed, ...line }: SessionLine): string {
  const { words } = toSay;
  const { attendance, reflections, intention } = line;
  const { enrolled, trainees, observers } = attendance;
  const away = attendance.absent + attendance.excused;
  if (!isHeld) {
    const coming = words.summary.upcoming({ number, date, enrolled, away });
    return intention ? `${coming}\n${words.summary.intention(intention)}` : coming;
  }
  const percent = enrolled > 0 ? ((trainees / enrolled) * 100).toFixed(1) : undefined;
  const held = words.summary.held({ number, date, trainees, enrolled, percent, observers });
  if (isOld(toSay, { number, date, isHeld, isClosed, ...line })) {
    return reflections.asked > 0 ? `${held}${words.summary.answersShort(reflections)}` : held;
  }
  return [
    held,
    words.summary.others(attendance),
    ...(reflections.asked > 0 ? [words.summary.reflections({ ...reflections, isClosed })] : []),
  ].join("\n");
}

export function sessionsPart(toSay: ToTell): Part {
  const { words, facts, before } = toSay;
  const shown = facts.sessions.slice(-MOST_SESSIONS);
  const left = facts.sessions.length - shown.length;
  const same = newlySame(facts, before);
  return {
    title: words.summary.sessionsTitle,
    lines: [
      ...(left > 0 ? [words.summary.earlierSessions(left)] : []),
      ...shown.map((line) => sessionLines(toSay, line)),
      ...(same ? [words.summary.sameHeadcount(same.sessions, same.trainees)] : []),
    ],
  };
}
