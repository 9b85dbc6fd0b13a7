/** Planning reconciles: what a subject should have is compared with what is planned, by key. */
import type { Prisma } from "../database/generated/client.ts";
import type { Tx } from "../database/index.ts";
import type { Kinds } from "./kinds.ts";
import { sayAgain } from "./refresh.ts";
import type { Notices, Occasion, Subject } from "./types.ts";

export function keyOf(kind: string, subjectId: string, ordinal: number): string {
  return `${kind}/${subjectId}/${ordinal}`;
}

interface Planned {
  kind: string;
  subjectId: string;
  workspaceId: string;
  occasion: Occasion;
}

function columns({ occasion }: Planned, at: Date) {
  return {
    programId: occasion.programId ?? null,
    dueAt: occasion.dueAt,
    expiresAt: occasion.expiresAt,
    needsApproval: occasion.needsApproval ?? false,
    series: occasion.series ?? null,
    // A JSON value as the database client types it; `Json` is the same set of values.
    ...(occasion.facts !== undefined && { facts: occasion.facts as Prisma.InputJsonValue }),
    updatedAt: at,
  };
}

/** Plans one notice, or moves it while none of it has left. Returns its id. */
async function plan(tx: Tx, planned: Planned, at: Date): Promise<string> {
  const { kind, subjectId, workspaceId, occasion } = planned;
  const key = keyOf(kind, subjectId, occasion.ordinal);
  const existing = await tx.notice.findUnique({
    where: { workspaceId_key: { workspaceId, key } },
    select: { id: true, state: true },
  });
  if (!existing) {
    const created = await tx.notice.create({
      data: {
        workspaceId,
        key,
        kind,
        subjectId,
        ordinal: occasion.ordinal,
        ...columns(planned, at),
        createdAt: at,
      },
      select: { id: true },
    });
    return created.id;
  }
  // What is going out or done keeps its hour; only its end may move.
  const isOpen = existing.state === "PLANNED" || existing.state === "HELD" || existing.state === "WITHDRAWN";
  const change = isOpen
    ? { ...columns(planned, at), ...(existing.state === "WITHDRAWN" && { state: "PLANNED" as const }) }
    : { expiresAt: occasion.expiresAt, updatedAt: at };
  await tx.notice.update({ where: { id: existing.id, workspaceId }, data: change });
  return existing.id;
}

/** Takes back notices that should no longer be: what is unsent of them is not sent. */
async function withdraw(tx: Tx, workspaceId: string, ids: string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.notice.updateMany({
    where: { workspaceId, id: { in: ids } },
    data: { state: "WITHDRAWN", updatedAt: at },
  });
  await tx.delivery.updateMany({
    where: { workspaceId, noticeId: { in: ids }, state: "WAITING" },
    data: { state: "SKIPPED", reason: "withdrawn" },
  });
}

export function createPlanning(
  kinds: Kinds,
): Pick<Notices, "replan" | "announce" | "approve" | "audienceChanged"> {
  async function occasionsOf(tx: Tx, subject: Subject): Promise<Planned[]> {
    const planned: Planned[] = [];
    for (const kind of kinds.about(subject.type)) {
      for (const occasion of (await kind.occasions?.(tx, subject)) ?? []) {
        planned.push({ kind: kind.kind, subjectId: subject.id, workspaceId: subject.workspaceId, occasion });
      }
    }
    return planned;
  }

  return {
    async replan(tx, subject, at) {
      const wanted = await occasionsOf(tx, subject);
      const keys = wanted.map((w) => keyOf(w.kind, w.subjectId, w.occasion.ordinal));
      const gone = await tx.notice.findMany({
        where: {
          workspaceId: subject.workspaceId,
          subjectId: subject.id,
          kind: { in: kinds.about(subject.type).map((kind) => kind.kind) },
          key: { notIn: keys },
          state: { in: ["PLANNED", "HELD", "GOING_OUT"] },
        },
        select: { id: true, kind: true },
      });
      for (const one of wanted) {
        // What would be over before it is planned is never said.
        if (one.occasion.expiresAt > at) await plan(tx, one, at);
      }
      await withdraw(
        tx,
        subject.workspaceId,
        gone.map((notice) => notice.id),
        at,
      );
      const ending = gone.filter((notice) => kinds.get(notice.kind).lastWord);
      await sayAgain(
        tx,
        subject.workspaceId,
        ending.map((notice) => notice.id),
      );
    },

    announce: (tx, kind, subjectId, workspaceId, occasion) =>
      plan(tx, { kind: kinds.get(kind).kind, subjectId, workspaceId, occasion }, occasion.dueAt),

    async approve(tx, noticeId, workspaceId, personId, at) {
      await tx.notice.updateMany({
        where: { id: noticeId, workspaceId, approvedAt: null },
        data: { approvedAt: at, approvedById: personId, updatedAt: at },
      });
    },

    async audienceChanged(tx, subject) {
      await tx.notice.updateMany({
        where: { workspaceId: subject.workspaceId, subjectId: subject.id, state: "GOING_OUT" },
        data: { audienceStale: true },
      });
    },
  };
}
