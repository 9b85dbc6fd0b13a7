/** Planning reconciles: what a subject should have is compared with what is planned, by key. */
import { isDeepStrictEqual } from "node:util";
import type { Prisma } from "../database/generated/client.ts";
import type { Tx } from "../database/index.ts";
import type { IsPaused } from "./hold.ts";
import type { Kinds } from "./kinds.ts";
import { sayAgain } from "./refresh.ts";
import type { NoticeRow } from "./rows.ts";
import type { Notices, Occasion, Subject } from "./types.ts";

export function keyOf(kind: string, subjectId: string, ordinal: number): string {
  return `${kind}/${subjectId}/${ordinal}`;
}

interface Planned {
  kind: string;
  subjectId: string;
  occasion: Occasion;
  /** Where it begins: held back while the office holds its program back. */
  state: "PLANNED" | "HELD";
}

type Wanted = Omit<Planned, "state">;

const keyOfPlanned = ({ kind, subjectId, occasion }: Wanted) => keyOf(kind, subjectId, occasion.ordinal);

function columns({ occasion }: Planned) {
  return {
    programId: occasion.programId ?? null,
    dueAt: occasion.dueAt,
    expiresAt: occasion.expiresAt,
    needsApproval: occasion.needsApproval ?? false,
    series: occasion.series ?? null,
    // A JSON value as the database client types it; `Json` is the same set of values.
    ...(occasion.facts !== undefined && { facts: occasion.facts as Prisma.InputJsonValue }),
  };
}

type Existing = Pick<NoticeRow, "id" | "key" | "state" | "programId" | "dueAt" | "expiresAt" | "series"> & {
  needsApproval: boolean;
  ownDueAt: Date | null;
  facts: unknown;
};

/**
 * What the office moved in the calendar keeps its moment, until its occasion has another one of its own, or would be
 * over by then.
 */
function momentOf({ ownDueAt, dueAt }: Existing, occasion: Occasion): { dueAt: Date; ownDueAt: Date | null } {
  const isKept = ownDueAt?.getTime() === occasion.dueAt.getTime() && dueAt < occasion.expiresAt;
  return isKept ? { dueAt, ownDueAt } : { dueAt: occasion.dueAt, ownDueAt: null };
}

/** What planning changes in a notice that exists; empty when it stands as it should. */
function changeOf(existing: Existing, planned: Planned): Prisma.NoticeUpdateManyMutationInput {
  const { state } = existing;
  // What is going out or done keeps its hour; only its end may move.
  const isOpen = state === "PLANNED" || state === "HELD" || state === "WITHDRAWN";
  const { occasion } = planned;
  const wanted = isOpen
    ? { ...columns(planned), ...momentOf(existing, occasion) }
    : { expiresAt: occasion.expiresAt };
  const differing = Object.entries(wanted).filter(
    ([name, value]) => !isDeepStrictEqual(existing[name as keyof Existing], value),
  );
  // What was taken back is a new matter: an approval of then does not count, nor what the calendar did with it.
  const revived = state === "WITHDRAWN" && {
    state: planned.state,
    approvedAt: null,
    approvedById: null,
    dueAt: occasion.dueAt,
    ownDueAt: null,
    heldAlone: false,
  };
  return { ...Object.fromEntries(differing), ...revived };
}

/** Plans notices, or moves those of which nothing has left. Returns the ids by key. */
async function plan(tx: Tx, workspaceId: string, wanted: Planned[], at: Date): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map();
  // Two who plan the same at once both go on: the second finds what the first made.
  const created = await tx.notice.createManyAndReturn({
    data: wanted.map((one) => {
      const { kind, subjectId, occasion } = one;
      const key = keyOfPlanned(one);
      const named = { workspaceId, key, kind, subjectId, ordinal: occasion.ordinal };
      return { ...named, state: one.state, ...columns(one), createdAt: at, updatedAt: at };
    }),
    select: { id: true, key: true },
    skipDuplicates: true,
  });
  const ids = new Map(created.map(({ id, key }) => [key, id]));
  const rest = new Map(wanted.map((one) => [keyOfPlanned(one), one]));
  for (const key of ids.keys()) rest.delete(key);
  if (rest.size === 0) return ids;
  const existing = await tx.notice.findMany({ where: { workspaceId, key: { in: [...rest.keys()] } } });
  for (const notice of existing) {
    ids.set(notice.key, notice.id);
    const one = rest.get(notice.key);
    const change = one ? changeOf(notice, one) : {};
    if (Object.keys(change).length === 0) continue;
    await tx.notice.update({ where: { id: notice.id, workspaceId }, data: { ...change, updatedAt: at } });
  }
  return ids;
}

/** Takes back notices that should no longer be: what is unsent of them is not sent. */
async function withdraw(tx: Tx, kinds: Kinds, workspaceId: string, gone: Gone[], at: Date): Promise<void> {
  if (gone.length === 0) return;
  const ids = gone.map((notice) => notice.id);
  await tx.notice.updateMany({
    where: { workspaceId, id: { in: ids } },
    data: { state: "WITHDRAWN", updatedAt: at },
  });
  await tx.delivery.updateMany({
    where: { workspaceId, noticeId: { in: ids }, state: "WAITING" },
    data: { state: "SKIPPED", reason: "withdrawn" },
  });
  const ending = gone.filter((notice) => kinds.get(notice.kind).lastWord);
  await sayAgain(
    tx,
    workspaceId,
    ending.map((notice) => notice.id),
  );
}

interface Gone {
  id: string;
  kind: string;
}

export function createPlanning(
  kinds: Kinds,
  isPaused: IsPaused = async () => false,
): Pick<Notices, "replan" | "announce" | "approve" | "withdrawApproval" | "audienceChanged"> {
  async function occasionsOf(tx: Tx, subject: Subject): Promise<Wanted[]> {
    const planned: Wanted[] = [];
    for (const kind of kinds.about(subject.type)) {
      for (const occasion of (await kind.occasions?.(tx, subject)) ?? []) {
        planned.push({ kind: kind.kind, subjectId: subject.id, occasion });
      }
    }
    return planned;
  }

  async function placed(tx: Tx, workspaceId: string, wanted: Wanted[]): Promise<Planned[]> {
    const paused = new Set<string>();
    for (const programId of new Set(wanted.flatMap(({ occasion }) => occasion.programId ?? []))) {
      if (await isPaused(tx, workspaceId, programId)) paused.add(programId);
    }
    return wanted.map((one) => {
      const isHeld = paused.has(one.occasion.programId ?? "") && !kinds.get(one.kind).whilePaused;
      return { ...one, state: isHeld ? "HELD" : "PLANNED" };
    });
  }

  return {
    async replan(tx, subject, at) {
      const { workspaceId, id: subjectId } = subject;
      const wanted = await occasionsOf(tx, subject);
      // What would be over before it leaves is never said, nor left standing at the hour that it had.
      const ahead = wanted.filter(({ occasion }) => occasion.expiresAt > at);
      await plan(tx, workspaceId, await placed(tx, workspaceId, ahead), at);
      const gone = await tx.notice.findMany({
        where: {
          workspaceId,
          subjectId,
          kind: { in: kinds.about(subject.type).map((kind) => kind.kind) },
          OR: [
            { state: { in: ["PLANNED", "HELD"] }, key: { notIn: ahead.map(keyOfPlanned) } },
            { state: "GOING_OUT", key: { notIn: wanted.map(keyOfPlanned) } },
          ],
        },
        select: { id: true, kind: true },
      });
      await withdraw(tx, kinds, workspaceId, gone, at);
    },

    async announce(tx, kind, subjectId, workspaceId, occasion) {
      const planned = { kind: kinds.get(kind).kind, subjectId, occasion };
      const ids = await plan(tx, workspaceId, await placed(tx, workspaceId, [planned]), occasion.dueAt);
      const id = ids.get(keyOfPlanned(planned));
      if (id === undefined) throw new Error(`${kind} could not be planned`);
      return id;
    },

    async approve(tx, noticeId, workspaceId, personId, at) {
      await tx.notice.updateMany({
        where: { id: noticeId, workspaceId, approvedAt: null },
        data: { approvedAt: at, approvedById: personId, updatedAt: at },
      });
    },

    async withdrawApproval(tx, noticeId, workspaceId, at) {
      await tx.notice.updateMany({
        where: { id: noticeId, workspaceId },
        data: { approvedAt: null, approvedById: null, updatedAt: at },
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
