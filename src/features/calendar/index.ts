/** /program calendar: all that will be said, held, moved and stopped one by one. */
import type { Words } from "../../locales/index.ts";
import type { Feature } from "../../platform/feature.ts";
import { button } from "../../platform/slack/blocks.ts";
import { listenForCalendar } from "./calendar.listeners.ts";
import { LIST } from "./ids.ts";
import type { CalendarDeps } from "./read-calendar.ts";
import { auditedActs } from "./undo-change.ts";

export { calendarCommand } from "./calendar.listeners.ts";
export { describeCalendar } from "./describe-calendar.ts";
export { nameIn } from "./notice-name.rules.ts";
export { type CalendarDeps, gatherCalendar } from "./read-calendar.ts";

export const calendarButton = (words: Words) => button({ id: LIST.button, text: words.calendar.button });

export function createCalendarFeature(handed: CalendarDeps): Feature {
  return {
    name: "calendar",
    audited: auditedActs(handed.calendar),
    listen: (listen, deps) => listenForCalendar(listen, deps, handed),
  };
}
