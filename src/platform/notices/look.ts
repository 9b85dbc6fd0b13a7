/** One notice as it would be sent if its hour were now: its words, who gets it, who does not and why. Writes nothing. */
import type { Tx } from "../database/index.ts";
import type { Kinds } from "./kinds.ts";
import type { Reach, ReachPeople } from "./reach.ts";
import { factsForLook, type NoticeRow } from "./rows.ts";
import { judgeSeries, sentInSeries } from "./series.ts";
import { reachableFrom, timingFor } from "./timing.ts";
import type { Composed, MessageContent, PreviewedNotice, SkipReason, ToCompose } from "./types.ts";

export interface Looked {
  /** Person ids of those who get it, and when, for whom it is later than its hour (closed, away). */
  people: { personId: string; later: Date | undefined }[];
  /** Slack ids. */
  channels: string[];
  skipped: { personId: string; reason: SkipReason }[];
  /** How many have it already. */
  sent: number;
  /** As the first of them gets it; undefined: nobody does. */
  content: MessageContent | undefined;
}

export type Reached = Pick<PreviewedNotice, "recipients" | "channels" | "skipped">;

export interface Look {
  /** How many, by the audience as it stands now. */
  reach(tx: Tx, notice: NoticeRow): Promise<Reached>;
  /** At its own hour, or at `at` when that has gone by. */
  look(tx: Tx, notice: NoticeRow, at: Date): Promise<Looked>;
}

type Verdict = { skip: SkipReason } | { later: Date | undefined };

function counted(skipped: { reason: SkipReason }[]): Reached["skipped"] {
  const counts = new Map<SkipReason, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

export function createLook(kinds: Kinds, people: ReachPeople): Look {
  /** As the outbox judges a delivery before any words are made. */
  function judge(reach: Reach | undefined, notice: NoticeRow, sent: Date[], at: Date): Verdict {
    if (!reach?.slackUserId) return { skip: "no-slack" };
    if (reach.isDeleted) return { skip: "deleted" };
    if (kinds.get(notice.kind).urgency === "urgent") return { later: undefined };
    const timing = timingFor(reach, notice.expiresAt, at);
    const from = reachableFrom(timing, at);
    if (from >= notice.expiresAt) return { skip: "expired" };
    const verdict = notice.series ? judgeSeries(sent, from, timing.hours.from) : "go";
    if (verdict === "enough") return { skip: "enough" };
    const moment = verdict === "go" ? from : reachableFrom(timing, verdict.until);
    if (moment >= notice.expiresAt) return { skip: "expired" };
    return { later: moment > at ? moment : undefined };
  }

  async function judged(tx: Tx, notice: NoticeRow, personIds: string[], at: Date) {
    const { workspaceId, series } = notice;
    const reach = await people.reach(tx, workspaceId, personIds, at);
    const sent = await sentInSeries(tx, workspaceId, series ? [series] : [], personIds);
    const verdicts = new Map<string, Verdict>();
    for (const id of personIds)
      verdicts.set(id, judge(reach.get(id), notice, sent.get(`${series} ${id}`) ?? [], at));
    return { reach, verdicts };
  }

  /** What has become of it so far, by recipient. */
  async function deliveriesOf(tx: Tx, { id: noticeId, workspaceId }: NoticeRow) {
    const rows = await tx.delivery.findMany({
      where: { workspaceId, noticeId },
      select: { recipient: true, state: true, reason: true },
    });
    return new Map(rows.map((row) => [row.recipient, row]));
  }

  async function look(tx: Tx, notice: NoticeRow, from: Date): Promise<Looked> {
    const at = notice.dueAt > from ? notice.dueAt : from;
    const kind = kinds.get(notice.kind);
    const facts = factsForLook(notice);
    const audience = await kind.audience(tx, facts, at);
    const known = await deliveriesOf(tx, notice);
    const isLeft = (recipient: string) => {
      const state = known.get(recipient)?.state;
      return state === undefined || state === "WAITING" || state === "SKIPPED";
    };
    const readers = audience.people.filter(isLeft);
    const channels = audience.channels.filter(isLeft);
    const { reach, verdicts } = await judged(tx, notice, readers, at);
    const skipped = [...audience.skipped];
    const going: Looked["people"] = [];
    for (const [personId, verdict] of verdicts) {
      if ("skip" in verdict) skipped.push({ personId, reason: verdict.skip });
      else going.push({ personId, later: verdict.later });
    }
    const { language } = await people.channels(tx, notice.workspaceId);
    const asked = [...going.map(({ personId }) => personId), ...channels].map(
      (recipient, index): ToCompose => ({
        deliveryId: String(index),
        recipient,
        toChannel: index >= going.length,
        language: reach.get(recipient)?.language ?? language,
        sent: false,
      }),
    );
    const composed =
      asked.length > 0 ? await kind.compose(tx, facts, asked, at) : new Map<string, Composed>();
    const said = (index: number) => composed.get(String(index)) ?? { skip: "other-notice" as const };
    const first = asked.map((_one, index) => said(index)).find((words) => "say" in words);
    const staying: Looked["people"] = [];
    for (const [index, { personId, later }] of going.entries()) {
      const words = said(index);
      if ("skip" in words) skipped.push({ personId, reason: words.skip });
      else staying.push({ personId, later: "postpone" in words ? words.postpone : later });
    }
    return {
      people: staying,
      channels: channels.filter((_channel, index) => !("skip" in said(going.length + index))),
      skipped,
      sent: [...known.values()].filter(({ state }) => state === "SENT" || state === "SENDING").length,
      content: first && "say" in first ? first.say : undefined,
    };
  }

  return {
    look,
    async reach(tx, notice) {
      const audience = await kinds.get(notice.kind).audience(tx, factsForLook(notice), notice.dueAt);
      const { people: readers, channels, skipped } = audience;
      return { recipients: readers.length, channels, skipped: counted(skipped) };
    },
  };
}
