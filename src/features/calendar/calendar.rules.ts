/** What the calendar shows, and whether a notice may be held, moved or stopped. Pure. */
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import type { CalendarNotice } from "../../platform/notices/index.ts";
import { addDays, dateOf, moment } from "../../shared/japanese-date.ts";
import { type OfficeHours, officeMomentFrom } from "../../shared/office-days.ts";

export const WEEKS = [2, 4, 8, 16, 52];
export const USUAL_WEEKS = 4;
/** Each costs a query about everybody; with its day and its button a page stays far below a modal's hundred blocks. */
export const A_PAGE = 12;
export const PEOPLE_A_PAGE = 60;

/** Where somebody is in the list: as its buttons carry it. */
export interface Place {
  weeks: number;
  page: number;
}

const placeSchema = z.tuple([
  z.coerce.number().int().min(1).max(52),
  z.coerce.number().int().min(0).max(999),
]);

export const writePlace = ({ weeks, page }: Place): string => `${weeks}.${page}`;

export function readPlace(text: unknown): Place {
  const read = placeSchema.safeParse(String(text ?? "").split("."));
  return read.success ? { weeks: read.data[0], page: read.data[1] } : { weeks: USUAL_WEEKS, page: 0 };
}

/** Up to the end of the day so many weeks on. */
export const untilOf = (at: Date, weeks: number): Date => moment(addDays(dateOf(at), weeks * 7 + 1), "00:00");

/** How it stands with a notice, the most telling thing first. */
export type Standing = "stopped" | "held" | "paused" | "waiting" | "underway" | "late" | "planned";

export function standingOf(
  notice: Pick<CalendarNotice, "state" | "heldAlone" | "needsApproval" | "approvedAt" | "dueAt">,
  at: Date,
): Standing {
  if (notice.state === "STOPPED") return "stopped";
  if (notice.state === "HELD") return notice.heldAlone ? "held" : "paused";
  if (notice.needsApproval && notice.approvedAt === null) return "waiting";
  if (notice.state === "GOING_OUT") return "underway";
  return notice.dueAt < at ? "late" : "planned";
}

export type Act = "hold" | "release" | "move" | "stop";

type Actable = Pick<CalendarNotice, "state" | "heldAlone" | "isOpened" | "isFixed">;

/** What can be done with it now. */
export function actsOn({ state, heldAlone, isOpened, isFixed }: Actable): Act[] {
  if (isFixed || state === "STOPPED") return [];
  const isHeld = state === "HELD" && heldAlone;
  // Half of the people may have what is on its way: it has no other moment any more.
  return [isHeld ? "release" : "hold", ...(isOpened ? [] : (["move"] as const)), "stop"];
}

type Movable = Pick<CalendarNotice, "dueAt" | "ownDueAt" | "expiresAt" | "isUrgent" | "neverEarlier">;

/** Why it cannot be moved there, in one sentence; undefined: it can. */
export function moveFault(
  notice: Movable,
  to: Date,
  { at, hours }: { at: Date; hours: OfficeHours },
): ((words: Words) => string) | undefined {
  const own = notice.ownDueAt ?? notice.dueAt;
  if (to <= at) return ({ calendar }) => calendar.fault.past;
  if (to >= notice.expiresAt) return ({ calendar }) => calendar.fault.tooLate(notice.expiresAt);
  if (notice.neverEarlier && to < own) return ({ calendar }) => calendar.fault.tooEarly(own);
  if (notice.isUrgent) return undefined;
  const next = officeMomentFrom(to, hours);
  if (next.getTime() === to.getTime()) return undefined;
  return ({ calendar }) => calendar.fault.outsideHours(next < notice.expiresAt ? next : undefined);
}

/** A notice in the log: what it was, and when it was to leave. */
export const noticeFacts = z.object({
  kind: z.string(),
  subjectId: z.string(),
  ordinal: z.number(),
  session: z.number().nullable(),
  assignment: z.number().nullable(),
  dueAt: z.string(),
});

/** What an act changes of it. */
export const noticeState = z.object({
  state: z.enum(["PLANNED", "HELD", "GOING_OUT", "STOPPED"]),
  heldAlone: z.boolean(),
  dueAt: z.string(),
});

export function stateOf({ state, heldAlone, dueAt }: Pick<CalendarNotice, "state" | "heldAlone" | "dueAt">) {
  return { state, heldAlone, dueAt: dueAt.toISOString() };
}
