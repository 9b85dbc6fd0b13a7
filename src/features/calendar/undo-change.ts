/** Taking back what was done with a notice, as long as nothing has happened to it since. */
import type { AuditEntry, AuditedAction } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Calendar, CalendarNotice } from "../../platform/notices/index.ts";
import { requireRight } from "../people/index.ts";
import { noticeState } from "./calendar.rules.ts";
import { HELD, MOVED, RELEASED, STOPPED } from "./log.rules.ts";
import { noticeGone } from "./read-notice.ts";

const changedSince = () => new UserError("changed-since", (words) => words.calendar.fault.changedSince);

async function locked(tx: Tx, calendar: Calendar, entry: AuditEntry, at: Date): Promise<CalendarNotice> {
  const { workspaceId, subjectId: id } = entry;
  const notice = await calendar.lock(tx, { workspaceId, id }, at);
  if (!notice) throw noticeGone();
  return notice;
}

export function auditedActs(calendar: Calendar): AuditedAction[] {
  const undo =
    (
      put: (tx: Tx, notice: CalendarNotice, entry: AuditEntry, at: Date) => Promise<void>,
    ): AuditedAction["undo"] =>
    async (tx, _deps, { entry, who, at }) => {
      requireRight(who, "calendar.change");
      await put(tx, await locked(tx, calendar, entry, at), entry, at);
    };
  return [
    {
      ...HELD,
      undo: undo(async (tx, notice, _entry, at) => {
        if (notice.state !== "HELD" || !notice.heldAlone) throw changedSince();
        await calendar.release(tx, notice, at);
      }),
    },
    {
      ...RELEASED,
      undo: undo(async (tx, notice, _entry, at) => {
        if (notice.state === "STOPPED" || notice.heldAlone) throw changedSince();
        await calendar.hold(tx, notice, at);
      }),
    },
    {
      ...MOVED,
      undo: undo(async (tx, notice, entry, at) => {
        const [before, after] = [noticeState.parse(entry.before), noticeState.parse(entry.after)];
        const back = new Date(before.dueAt);
        if (notice.isOpened || notice.dueAt.toISOString() !== after.dueAt || back >= notice.expiresAt) {
          throw changedSince();
        }
        if (back <= at) throw new UserError("hour-past", (words) => words.calendar.fault.hourPast);
        await calendar.move(tx, notice, back, at);
      }),
    },
    {
      ...STOPPED,
      async undo(tx, _deps, { entry, who, at }) {
        requireRight(who, "calendar.change");
        const { workspaceId, subjectId: id } = entry;
        const notice = await calendar.restore(tx, { workspaceId, id }, at);
        if (!notice) throw noticeGone();
        if (noticeState.parse(entry.before).heldAlone) await calendar.hold(tx, notice, at);
      },
    },
  ];
}
