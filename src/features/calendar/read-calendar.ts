/** All that will be said, a page of it: of a draft as it would be, of a running program as it is planned. */
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Calendar, CalendarNotice, Look, NoticePreview, Reached } from "../../platform/notices/index.ts";
import type { Who } from "../../platform/slack/who.ts";
import { addDays, dateOf } from "../../shared/japanese-date.ts";
import { assignmentsOf } from "../assignment/index.ts";
import { type ClosedDay, closedDaysBetween } from "../closure/index.ts";
import { subjectsOf } from "../launch/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { type SessionFacts, sessionsOf } from "../session/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { A_PAGE, type Place, type Standing, standingOf, untilOf } from "./calendar.rules.ts";

export interface CalendarDeps {
  calendar: Calendar & Look;
  preview: NoticePreview;
}

/** What a notice is called by. */
export interface Named {
  kind: string;
  subjectId: string;
  ordinal: number;
}

export interface Line extends Named {
  /** Absent in a draft, which has planned nothing yet. */
  id: string | undefined;
  dueAt: Date;
  expiresAt: Date;
  /** Its own hour, when the office moved it. */
  ownDueAt: Date | null;
  standing: Standing;
  reached: Reached;
}

/** By which the notices of a program are named. */
export interface Around {
  program: ProgramFacts;
  sessions: SessionFacts[];
  assignments: { id: string; number: number }[];
  councilChannelId: string | null;
}

export interface CalendarPage extends Around {
  place: Place;
  pages: number;
  total: number;
  lines: Line[];
  /** Closed days of municipalities in the whole span. */
  closed: ClosedDay[];
  from: Date;
  until: Date;
}

export async function aroundOf(tx: Tx, program: ProgramFacts): Promise<Around> {
  const { councilChannelId } = await loadWorkspace(tx, program.workspaceId);
  const sessions = await sessionsOf(tx, program);
  return { program, sessions, assignments: await assignmentsOf(tx, program), councilChannelId };
}

const lineOf = (notice: CalendarNotice, at: Date, reached: Reached): Line => ({
  ...notice,
  standing: standingOf(notice, at),
  reached,
});

/** What a draft would say if it were started now. */
async function linesOfDraft(tx: Tx, { preview }: CalendarDeps, program: ProgramFacts, at: Date, until: Date) {
  const ahead = await preview.preview(tx, await subjectsOf(tx, program), at, until);
  return ahead.map((notice): Line => {
    const { recipients, channels, skipped, needsApproval, ...rest } = notice;
    const standing = needsApproval ? "waiting" : "planned";
    return {
      ...rest,
      id: undefined,
      ownDueAt: null,
      standing,
      reached: { recipients, channels, skipped },
    };
  });
}

/** Without asking who may see it: for the terminal. */
export async function gatherCalendar(
  tx: Tx,
  deps: CalendarDeps,
  { workspaceId, at, place, aPage = A_PAGE }: { workspaceId: string; at: Date; place: Place; aPage?: number },
): Promise<CalendarPage> {
  const program = await findProgram(tx, workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.launch.importFirst);
  const until = untilOf(at, place.weeks);
  const ofPage = <T>(all: T[]) => {
    const pages = Math.max(1, Math.ceil(all.length / aPage));
    const page = Math.min(place.page, pages - 1);
    return { pages, total: all.length, page, shown: all.slice(page * aPage, (page + 1) * aPage) };
  };
  const days = { from: dateOf(at), to: addDays(dateOf(until), -1) };
  const around = await aroundOf(tx, program);
  const closed = await closedDaysBetween(tx, workspaceId, days);
  const found = (part: { pages: number; total: number; page: number }, lines: Line[]): CalendarPage => {
    const { pages, total, page } = part;
    return { ...around, closed, from: at, until, pages, total, lines, place: { ...place, page } };
  };
  if (program.state === "DRAFT") {
    const part = ofPage(await linesOfDraft(tx, deps, program, at, until));
    return found(part, part.shown);
  }
  const part = ofPage(await deps.calendar.coming(tx, { workspaceId, programId: program.id }, at, until));
  const lines: Line[] = [];
  // Only of those that are shown: each asks about everybody.
  for (const notice of part.shown) lines.push(lineOf(notice, at, await deps.calendar.reach(tx, notice)));
  return found(part, lines);
}

export async function readCalendar(
  tx: Tx,
  deps: CalendarDeps,
  { who, at, place }: { who: Who; at: Date; place: Place },
): Promise<CalendarPage> {
  requireRight(who, "calendar.change");
  return gatherCalendar(tx, deps, { workspaceId: who.workspaceId, at, place });
}
