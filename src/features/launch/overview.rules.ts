/** What the office should look at before and while a program runs. Pure. */

import type { PreviewedNotice } from "../../platform/notices/types.ts";
import { addDays, dateOf, moment } from "../../shared/japanese-date.ts";
import { isOfficeDay } from "../../shared/office-days.ts";
import type { SessionFacts } from "../session/index.ts";

export const PREVIEW_DAYS = 14;

/** From now to the end of the day two weeks on. */
export function previewWindow(now: Date): { from: Date; to: Date } {
  return { from: now, to: moment(addDays(dateOf(now), PREVIEW_DAYS + 1), "00:00") };
}

/** Notices whose hour has gone by and that would still be worth saying: the office decides about each. */
export function pastNotices(notices: PreviewedNotice[], now: Date): PreviewedNotice[] {
  return notices.filter((notice) => notice.dueAt < now && notice.expiresAt > now);
}

export type Warning =
  | { kind: "no-sessions" }
  | { kind: "no-teams" }
  | { kind: "past-session"; number: number; date: string }
  | { kind: "closed-day"; number: number; date: string }
  | { kind: "no-email"; count: number };

export interface ToCheck {
  sessions: Pick<SessionFacts, "number" | "date" | "state">[];
  teams: number;
  unmatched: { hasEmail: boolean }[];
}

/** `draftAt`: now, while the program is a draft; later on a session that is over is nothing to warn of. */
export function warningsOf({ sessions, teams, unmatched }: ToCheck, draftAt: Date | undefined): Warning[] {
  const today = draftAt && dateOf(draftAt);
  const planned = sessions.filter((session) => session.state === "SCHEDULED");
  const withoutEmail = unmatched.filter((person) => !person.hasEmail).length;
  return [
    ...(sessions.length === 0 ? [{ kind: "no-sessions" as const }] : []),
    ...(teams === 0 ? [{ kind: "no-teams" as const }] : []),
    ...planned.flatMap(({ number, date }): Warning[] => {
      if (today !== undefined && date < today) return [{ kind: "past-session", number, date }];
      return isOfficeDay(date) ? [] : [{ kind: "closed-day", number, date }];
    }),
    ...(withoutEmail > 0 ? [{ kind: "no-email" as const, count: withoutEmail }] : []),
  ];
}
