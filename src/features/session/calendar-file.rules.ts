/** The .ics beside a message about a change: opened, it updates or clears the entry in a calendar. Pure. */
import { createEvents, type EventAttributes } from "ics";
import type { Words } from "../../locales/index.ts";
import type { MessageFile } from "../../platform/notices/types.ts";
import { moment } from "../../shared/japanese-date.ts";
import type { ToldFacts } from "./change.rules.ts";

export interface CalendarEntry {
  sessionId: string;
  session: ToldFacts;
  /** The session's revision: calendars keep the highest. */
  revision: number;
  isCanceled: boolean;
  /** When this was said; the package would read the system's clock. */
  at: Date;
  programTitle: string;
  words: Words;
}

export function calendarFile(entry: CalendarEntry): MessageFile {
  const { sessionId, session, revision, isCanceled, at, programTitle, words } = entry;
  const event: EventAttributes & { timestamp: number } = {
    uid: `session-${sessionId}@sasaeai`,
    sequence: revision,
    timestamp: at.getTime(),
    start: moment(session.date, session.startTime).getTime(),
    startInputType: "utc",
    end: moment(session.date, session.endTime).getTime(),
    endInputType: "utc",
    title: words.session.calendarTitle(session.number, programTitle),
    // The link stands in the description: the package refuses addresses whose host it finds odd.
    description: [session.theme, session.mode !== "VENUE" && session.link].filter(Boolean).join("\n"),
    ...(session.venue && session.mode !== "ONLINE" && { location: session.venue }),
    status: isCanceled ? "CANCELLED" : "CONFIRMED",
  };
  const { value, error } = createEvents([event], {
    method: isCanceled ? "CANCEL" : "PUBLISH",
    productId: "-//Sasaeai//Sessions//JA",
  });
  if (!value) throw error ?? new Error("The calendar file came out empty.");
  return {
    filename: `session-${session.number}.ics`,
    title: words.session.calendarName(session.number),
    content: value,
  };
}
