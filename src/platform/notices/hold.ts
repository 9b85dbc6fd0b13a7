/** The office holds back everything about a program, and lets it go again. */
import type { Tx } from "../database/index.ts";
import type { Kinds } from "./kinds.ts";
import type { Holding, MissedNotice, OfProgram } from "./types.ts";

/** Whether the office holds this program back, for planning within `tx`. */
export type IsPaused = (tx: Tx, workspaceId: string, programId: string) => Promise<boolean>;

export function createHold(kinds: Kinds): Holding {
  const goingOn = () =>
    kinds
      .all()
      .filter((kind) => kind.whilePaused)
      .map((kind) => kind.kind);

  async function missed(tx: Tx, program: OfProgram, at: Date): Promise<MissedNotice[]> {
    return tx.notice.findMany({
      where: {
        ...program,
        state: "HELD",
        // What the office holds by itself, in the calendar, is no matter of the pause.
        heldAlone: false,
        dueAt: { lte: at },
        expiresAt: { gt: at },
        // What waits for the office's own approval goes on waiting.
        NOT: { needsApproval: true, approvedAt: null },
        // Never opened, or on its way to somebody: what everybody has is missed by nobody.
        OR: [
          { audienceStale: true, deliveries: { none: {} } },
          { deliveries: { some: { state: "WAITING" } } },
        ],
      },
      orderBy: [{ dueAt: "asc" }, { key: "asc" }],
      select: {
        id: true,
        key: true,
        kind: true,
        subjectId: true,
        ordinal: true,
        dueAt: true,
      },
    });
  }

  return {
    missed,

    async hold(tx, program, at) {
      await tx.notice.updateMany({
        where: { ...program, state: { in: ["PLANNED", "GOING_OUT"] }, kind: { notIn: goingOn() } },
        data: { state: "HELD", updatedAt: at },
      });
    },

    async release(tx, program, leaveOut, at) {
      const { workspaceId } = program;
      const left = { ...program, id: { in: leaveOut }, state: "HELD" as const };
      await tx.delivery.updateMany({
        where: { workspaceId, state: "WAITING", notice: left },
        data: { state: "SKIPPED", reason: "left-out" },
      });
      // Half of the people have it: their message is still edited, and ended, as it would have been.
      await tx.notice.updateMany({
        where: { ...left, deliveries: { some: { state: "SENT" } } },
        data: { state: "GOING_OUT", audienceStale: false, updatedAt: at },
      });
      await tx.notice.updateMany({ where: left, data: { state: "STOPPED", updatedAt: at } });
      // What was under way is opened once more: its audience is asked again, and nobody gets it twice.
      await tx.notice.updateMany({
        where: { ...program, state: "HELD", heldAlone: false },
        data: { state: "PLANNED", updatedAt: at },
      });
    },
  };
}
