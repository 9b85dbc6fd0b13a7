/** The calendar's acts on one notice: hold, let go, move, stop, and take back what was stopped. */
import type { Tx } from "../database/index.ts";
import type { IsPaused } from "./hold.ts";
import type { Kinds } from "./kinds.ts";
import type { OfficeRow } from "./rows.ts";
import type { Notices, OfProgram, Subject } from "./types.ts";

/** What the office can do something about: to come, held back, or half-way out; and what it has stopped. */
export type CalendarNotice = Omit<OfficeRow, "state"> & {
  state: "PLANNED" | "HELD" | "GOING_OUT" | "STOPPED";
  /** Somebody has it, or is about to get it. */
  isOpened: boolean;
  /** Leaves at any hour. */
  isUrgent: boolean;
  /** May be moved to a later moment only. */
  neverEarlier: boolean;
  /** Nothing may be done about it here. */
  isFixed: boolean;
};

export interface OneNotice {
  workspaceId: string;
  id: string;
}

/** All but `coming` and `find` lock the notice until the caller's transaction ends. */
export interface Calendar {
  /** By time, from what should have left already and can still be said, to what is due before `until`. */
  coming(tx: Tx, program: OfProgram, at: Date, until: Date): Promise<CalendarNotice[]>;
  /** Undefined: there is nothing left to do about it. */
  find(tx: Tx, one: OneNotice, at: Date): Promise<CalendarNotice | undefined>;
  lock(tx: Tx, one: OneNotice, at: Date): Promise<CalendarNotice | undefined>;
  /** Until it is let go, whatever becomes of a pause. */
  hold(tx: Tx, notice: CalendarNotice, at: Date): Promise<void>;
  release(tx: Tx, notice: CalendarNotice, at: Date): Promise<void>;
  /** Planning leaves it there, as long as its occasion's own hour stays what it is. */
  move(tx: Tx, notice: CalendarNotice, to: Date, at: Date): Promise<void>;
  /** Nothing more of it leaves; planning leaves it stopped. */
  stop(tx: Tx, notice: CalendarNotice, at: Date): Promise<void>;
  /** What was stopped goes on, as its occasion stands now. */
  restore(tx: Tx, one: OneNotice, at: Date): Promise<CalendarNotice | undefined>;
}

type Found = OfficeRow & { _count: { deliveries: number } };
const counted = { _count: { select: { deliveries: true } } } as const;

export function createCalendar(
  kinds: Kinds,
  { isPaused, replan }: { isPaused: IsPaused; replan: Notices["replan"] },
): Calendar {
  /** Going out, and there are some who do not have it yet. */
  const underWay = { state: "GOING_OUT" as const, deliveries: { some: { state: "WAITING" as const } } };
  const actable = [{ state: { in: ["PLANNED" as const, "HELD" as const] } }, underWay];

  function shown({ _count, ...row }: Found): CalendarNotice[] {
    const kind = kinds.find(row.kind);
    const { state } = row;
    if (!kind || state === "DONE" || state === "WITHDRAWN") return [];
    return [
      {
        ...row,
        state,
        isOpened: _count.deliveries > 0,
        isUrgent: kind.urgency === "urgent",
        neverEarlier: kind.neverEarlier ?? false,
        isFixed: kind.fixed ?? false,
      },
    ];
  }

  async function find(tx: Tx, { workspaceId, id }: OneNotice, at: Date) {
    const where = { id, workspaceId, expiresAt: { gt: at } };
    const row = await tx.notice.findFirst({
      where: { ...where, OR: [...actable, { state: "STOPPED" as const }] },
      include: counted,
    });
    return row ? shown(row)[0] : undefined;
  }

  async function lockRow(tx: Tx, { workspaceId, id }: OneNotice) {
    await tx.$queryRaw`
      select id from "Notice" where "workspaceId" = ${workspaceId} and id = ${id} for no key update`;
  }

  /** Where a notice goes that is let go: to those of a pause while there is one. */
  async function freed(
    tx: Tx,
    { workspaceId, programId, kind }: CalendarNotice,
  ): Promise<"PLANNED" | "HELD"> {
    if (kinds.get(kind).whilePaused || programId === null) return "PLANNED";
    return (await isPaused(tx, workspaceId, programId)) ? "HELD" : "PLANNED";
  }

  const write = (
    tx: Tx,
    { id, workspaceId }: OneNotice,
    data: Partial<Pick<OfficeRow, "state" | "heldAlone" | "dueAt" | "ownDueAt">> & {
      audienceStale?: boolean;
    },
    at: Date,
  ) => tx.notice.update({ where: { id, workspaceId }, data: { ...data, updatedAt: at } });

  return {
    async coming(tx, { workspaceId, programId }, at, until) {
      const rows = await tx.notice.findMany({
        where: {
          ...{ workspaceId, programId, dueAt: { lt: until }, expiresAt: { gt: at } },
          OR: [...actable, { state: "STOPPED" as const, dueAt: { gte: at } }],
        },
        orderBy: [{ dueAt: "asc" }, { key: "asc" }],
        include: counted,
      });
      return rows.flatMap(shown);
    },

    find,

    async lock(tx, one, at) {
      await lockRow(tx, one);
      return find(tx, one, at);
    },

    async hold(tx, notice, at) {
      await write(tx, notice, { state: "HELD", heldAlone: true }, at);
    },

    async release(tx, notice, at) {
      // What was under way is opened once more: its audience is asked again, and nobody gets it twice.
      await write(tx, notice, { state: await freed(tx, notice), heldAlone: false, audienceStale: true }, at);
    },

    async move(tx, notice, to, at) {
      const own = notice.ownDueAt ?? notice.dueAt;
      await write(tx, notice, { dueAt: to, ownDueAt: own.getTime() === to.getTime() ? null : own }, at);
    },

    async stop(tx, notice, at) {
      const { id, workspaceId } = notice;
      await tx.delivery.updateMany({
        where: { workspaceId, noticeId: id, state: "WAITING" },
        data: { state: "SKIPPED", reason: "left-out" },
      });
      // Half of the people have it: their message is still edited, and ended, as it would have been.
      const said = { workspaceId, noticeId: id, state: { in: ["SENDING" as const, "SENT" as const] } };
      const state = (await tx.delivery.count({ where: said })) > 0 ? "GOING_OUT" : "STOPPED";
      await write(tx, notice, { state, heldAlone: false, audienceStale: false }, at);
    },

    async restore(tx, one, at) {
      await lockRow(tx, one);
      const { workspaceId, id } = one;
      const row = await tx.notice.findFirst({
        where: { id, workspaceId, state: { in: ["STOPPED", "GOING_OUT"] }, expiresAt: { gt: at } },
        include: counted,
      });
      const [notice] = row ? shown(row) : [];
      if (!notice) return undefined;
      await tx.delivery.updateMany({
        where: { workspaceId, noticeId: id, state: "SKIPPED", reason: "left-out" },
        data: { state: "WAITING", reason: null, availableAt: at },
      });
      await write(tx, notice, { state: await freed(tx, notice), audienceStale: true }, at);
      // It was left alone since: what it is about may have another hour now, or be gone.
      const { subject } = kinds.get(notice.kind);
      if (subject) await replan(tx, subjectOf(notice, subject), at);
      return find(tx, one, at);
    },
  };
}

function subjectOf({ workspaceId, subjectId }: CalendarNotice, type: Subject["type"]): Subject {
  return { workspaceId, type, id: subjectId };
}
