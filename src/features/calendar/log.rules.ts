/** How the log says what was done with a notice in the calendar. Pure. */
import type { Words } from "../../locales/index.ts";
import type { AuditedAction, ChangeInWords } from "../../platform/audit/index.ts";
import { type Act, noticeFacts, noticeState } from "./calendar.rules.ts";
import { nameOf } from "./notice-name.rules.ts";

export const ACTIONS: Record<Act, string> = {
  hold: "calendar.held",
  release: "calendar.released",
  move: "calendar.moved",
  stop: "calendar.stopped",
};

function changes(words: Words, entry: { before?: unknown; after?: unknown }): ChangeInWords[] {
  const [before, after] = [noticeState.parse(entry.before), noticeState.parse(entry.after)];
  const { log } = words.calendar;
  return [{ what: log.leaves, from: log.moment(before.dueAt), to: log.moment(after.dueAt) }];
}

function sayable(act: Act): Pick<AuditedAction, "action" | "say" | "undoMeans" | "changes"> {
  return {
    action: ACTIONS[act],
    say(words, facts) {
      const { session, assignment, ...notice } = noticeFacts.parse(facts);
      const name = nameOf(words, { ...notice, session, assignment });
      return words.calendar.log[act](name, words.calendar.log.moment(notice.dueAt));
    },
    undoMeans: (words) => words.calendar.log.undo[act],
    ...(act === "move" && { changes }),
  };
}

export const HELD = sayable("hold");
export const RELEASED = sayable("release");
export const MOVED = sayable("move");
export const STOPPED = sayable("stop");
