/** Whether a session may be changed, and be as the office typed it: a fault is a sentence beside its field. Pure. */
import type { Words } from "../../locales/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { isDate, isTime, moment } from "../../shared/japanese-date.ts";
import { holidayName, isOfficeDay } from "../../shared/office-days.ts";
import type { ProgramRules } from "../program/index.ts";
import {
  type DetailField,
  endsAt,
  isClosed,
  type SessionDetails,
  type SessionFacts,
  type SessionPart,
} from "../session/index.ts";

/** Throws unless the session can still be changed. */
export function requireOpen(session: SessionFacts, rules: ProgramRules, at: Date): void {
  const { number } = session;
  if (session.state === "CANCELED") {
    throw new UserError("canceled", (words) => words.schedule.fault.canceled(number));
  }
  if (isClosed(session, rules, at)) {
    throw new UserError("closed", (words) => words.schedule.fault.closed(number));
  }
}

/** Throws when the session is over: what has taken place is neither moved nor canceled. */
export function requireToCome(session: SessionFacts, at: Date): void {
  if (at.getTime() < endsAt(session).getTime()) return;
  throw new UserError("over", (words) => words.schedule.fault.over(session.number));
}

/** Throws unless the session is over: what never took place is canceled, not closed. */
export function requireOver(session: SessionFacts, at: Date): void {
  if (at.getTime() >= endsAt(session).getTime()) return;
  throw new UserError("not-over", (words) => words.schedule.fault.notOver(session.number));
}

export interface Fault {
  field: DetailField;
  say: (words: Words) => string;
}

export interface Neighbours {
  /** The sessions of the program, canceled ones too. */
  sessions: Pick<SessionFacts, "id" | "number" | "date" | "state">[];
  /** The session being changed; absent for a new one, which comes last. */
  own?: Pick<SessionFacts, "id" | "number">;
  /** Fields that the person touched; a past date that stays as it is is no fault. */
  changed: DetailField[];
  at: Date;
}

export function faultsOf(details: SessionDetails, neighbours: Neighbours): Fault[] {
  return [
    ...dateFaults(details, neighbours),
    ...hourFaults(details),
    ...placeFaults(details),
    ...wordFaults(details),
  ];
}

function dateFaults(details: SessionDetails, { sessions, own, changed, at }: Neighbours): Fault[] {
  const { date, startTime } = details;
  if (!isDate(date)) return [{ field: "date", say: (words) => words.schedule.fault.noSuchDate }];
  const moved = changed.includes("date") || changed.includes("startTime");
  const isPast = isTime(startTime) && moment(date, startTime).getTime() <= at.getTime();
  if (moved && isPast) {
    const field = changed.includes("date") ? "date" : "startTime";
    return [{ field, say: (words) => words.schedule.fault.past }];
  }
  if (!changed.includes("date")) return [];
  const others = sessions.filter((other) => other.state !== "CANCELED" && other.id !== own?.id);
  const number = own?.number ?? Number.POSITIVE_INFINITY;
  const before = others.findLast((other) => other.number < number);
  const after = others.find((other) => other.number > number);
  if (before && date <= before.date) {
    return [{ field: "date", say: (words) => words.schedule.fault.notAfter(before.number, before.date) }];
  }
  if (after && date >= after.date) {
    return [{ field: "date", say: (words) => words.schedule.fault.notBefore(after.number, after.date) }];
  }
  return [];
}

function hourFaults({ startTime, endTime }: SessionDetails): Fault[] {
  if (!isTime(startTime)) return [{ field: "startTime", say: (words) => words.schedule.fault.noSuchTime }];
  if (!isTime(endTime)) return [{ field: "endTime", say: (words) => words.schedule.fault.noSuchTime }];
  if (startTime >= endTime)
    return [{ field: "endTime", say: (words) => words.schedule.fault.endsBeforeStart }];
  return [];
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/\s/.test(text);
}

function placeFaults({ mode, venue, link }: SessionDetails): Fault[] {
  const faults: Fault[] = [];
  if (mode !== "ONLINE" && !venue)
    faults.push({ field: "venue", say: (words) => words.schedule.fault.noVenue });
  if (link && !isWebAddress(link))
    faults.push({ field: "link", say: (words) => words.schedule.fault.noLink });
  return faults;
}

function wordFaults({ theme }: SessionDetails): Fault[] {
  return theme ? [] : [{ field: "theme", say: (words) => words.schedule.fault.noTheme }];
}

/** A closed day is allowed, because offices do meet on Saturdays; it is only said. */
export function closedDayWarning(date: string): ((words: Words) => string) | undefined {
  if (isOfficeDay(date)) return undefined;
  return (words) => words.schedule.closedDay(date, holidayName(date));
}

type KindNames = Record<SessionPart["kind"], string>;

const SEPARATOR = /[|｜]/;

/** One part a line: 「講義｜題名｜講師、講師」. */
export function partsText(parts: SessionPart[], names: KindNames): string {
  return parts
    .map(({ kind, title, speakers }) => `${names[kind]}｜${title}｜${speakers.join("、")}`)
    .join("\n");
}

/** Reads what `partsText` wrote and people changed; kinds are known in every language given. */
export function readParts(text: string, names: KindNames[]): SessionPart[] | { faultyLine: number } {
  const parts: SessionPart[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (!line.trim()) continue;
    const pieces = line.split(SEPARATOR).map((piece) => piece.trim());
    const kind = kindNamed(pieces[0] ?? "", names);
    // A title may hold a separator itself: the first piece is the kind, the last one the speakers.
    const title = pieces.length > 2 ? pieces.slice(1, -1).join("｜") : pieces[1];
    if (!kind || !title) return { faultyLine: index + 1 };
    const speakers = pieces.length > 2 ? (pieces.at(-1) ?? "").split(/[、,，]/) : [];
    parts.push({
      order: parts.length + 1,
      kind,
      title,
      speakers: speakers.map((name) => name.trim()).filter(Boolean),
    });
  }
  return parts;
}

function kindNamed(name: string, names: KindNames[]): SessionPart["kind"] | undefined {
  const kinds = ["LECTURE", "PRACTICE_REPORT", "EXCHANGE", "EXERCISE"] as const;
  const wanted = name.toLowerCase();
  return kinds.find((kind) => names.some((known) => known[kind].toLowerCase() === wanted));
}
