/** What one person is told next, as things stand; nothing of it is written. */
import type { Tx } from "../database/index.ts";
import type { Kinds } from "./kinds.ts";
import type { Reach, ReachPeople } from "./reach.ts";
import { type NoticeRow, noticeFacts } from "./rows.ts";
import { judgeSeries, sentInSeries } from "./series.ts";
import { reachableFrom, timingFor } from "./timing.ts";
import type { NextMessage, NoticePreview } from "./types.ts";

const MOST_NOTICES = 300;
/** Each costs a query about everybody: whoever is in none of so many learns of the next one later. */
const MOST_AUDIENCES = 40;

type Row = NoticeRow & { needsApproval: boolean; approvedAt: Date | null };
type Waiting = { noticeId: string; state: string; availableAt: Date };

function comingNotices(
  tx: Tx,
  { workspaceId, programId }: { workspaceId: string; programId: string },
  at: Date,
): Promise<Row[]> {
  return tx.notice.findMany({
    where: {
      workspaceId,
      OR: [{ programId }, { programId: null }],
      expiresAt: { gt: at },
      state: { in: ["PLANNED", "GOING_OUT"] },
    },
    orderBy: [{ dueAt: "asc" }, { key: "asc" }],
    take: MOST_NOTICES,
  });
}

export function createNext(kinds: Kinds, people: ReachPeople): NoticePreview["nextFor"] {
  /** When a notice of which the person is a reader reaches them; undefined: not at all. */
  async function reaches(tx: Tx, reach: Reach, notice: Row, personId: string, from: Date) {
    if (kinds.find(notice.kind)?.urgency === "urgent") return from;
    const timing = timingFor(reach, notice.expiresAt, from);
    const moment = reachableFrom(timing, from);
    if (moment >= notice.expiresAt) return undefined;
    if (!notice.series) return moment;
    const sent = await sentInSeries(tx, notice.workspaceId, [notice.series], [personId]);
    const verdict = judgeSeries([...sent.values()].flat(), moment, timing.hours.from);
    if (verdict === "enough") return undefined;
    if (verdict === "go") return moment;
    const later = reachableFrom(timing, verdict.until);
    return later < notice.expiresAt ? later : undefined;
  }

  return async (tx, { workspaceId, programId, personId }, at) => {
    const reach = (await people.reach(tx, workspaceId, [personId], at)).get(personId);
    if (!reach?.slackUserId || reach.isDeleted) return undefined;
    const notices = await comingNotices(tx, { workspaceId, programId }, at);
    const known: Waiting[] = await tx.delivery.findMany({
      where: { workspaceId, recipient: personId, noticeId: { in: notices.map(({ id }) => id) } },
      select: { noticeId: true, state: true, availableAt: true },
    });
    const deliveries = new Map(known.map((delivery) => [delivery.noticeId, delivery]));
    /** Kinds that speak in channels only. */
    const silent = new Set<string>();
    let asked = 0;

    /** From when on it may leave for this person; undefined: they are no reader of it. */
    async function readFrom(notice: Row): Promise<Date | undefined> {
      const delivery = deliveries.get(notice.id);
      if (delivery) return delivery.state === "WAITING" ? delivery.availableAt : undefined;
      const isOpen = notice.state === "PLANNED" && (!notice.needsApproval || notice.approvedAt !== null);
      if (!isOpen || silent.has(notice.kind) || asked >= MOST_AUDIENCES) return undefined;
      asked += 1;
      const audience = await kinds.find(notice.kind)?.audience(tx, noticeFacts(notice), notice.dueAt);
      if (!audience) return undefined;
      if (audience.people.length + audience.skipped.length === 0 && audience.channels.length > 0)
        silent.add(notice.kind);
      return audience.people.includes(personId) ? notice.dueAt : undefined;
    }

    let next: NextMessage | undefined;
    for (const notice of notices) {
      if (next && notice.dueAt >= next.at) break;
      const from = await readFrom(notice);
      if (!from) continue;
      const moment = await reaches(
        tx,
        reach,
        notice,
        personId,
        new Date(Math.max(from.getTime(), at.getTime())),
      );
      if (!moment || (next && moment >= next.at)) continue;
      const { kind, subjectId, ordinal } = notice;
      next = { kind, subjectId, ordinal, at: moment };
    }
    return next;
  };
}
