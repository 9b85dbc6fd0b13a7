/** Decides for each claimed delivery whether it goes now, and asks its kind for the words. */
import type { Batch } from "./batch.ts";
import { giveBack } from "./claim.ts";
import { assembleAll, type Message, type Part } from "./message.ts";
import type { OutboxParts } from "./parts.ts";
import { type DeliveryRow, type NoticeRow, noticeFacts } from "./rows.ts";
import { judgeSeries } from "./series.ts";
import { reachableFrom, reachableUntil, type Timing, timingFor } from "./timing.ts";
import type { Composed, ToCompose } from "./types.ts";

const OVER = ["WITHDRAWN", "STOPPED"];
/** After a fault of ours in the words: tried again, seldom, until it is mended or too late. */
const FAULT_PAUSE_MS = 5 * 60_000;

function timingOf(
  batch: Batch,
  { recipient, toChannel, workspaceId }: DeliveryRow,
  { expiresAt }: NoticeRow,
  at: Date,
): Timing | undefined {
  if (!toChannel) {
    const person = batch.people.get(recipient);
    return person && timingFor(person, expiresAt, at);
  }
  const channel = batch.channels.get(workspaceId);
  return channel && { ...channel, closed: new Set<string>(), awayFrom: null, awayTo: null };
}

/** A fan-out takes its time: when what was decided at `at` no longer holds. */
function holdsUntil(
  parts: OutboxParts,
  batch: Batch,
  notice: NoticeRow,
  delivery: DeliveryRow,
  at: Date,
): Date {
  const timing = timingOf(batch, delivery, notice, at);
  if (!timing || parts.kinds.get(notice.kind).urgency === "urgent") return notice.expiresAt;
  const end = reachableUntil(timing.hours, at);
  return new Date(Math.min(end.getTime(), notice.expiresAt.getTime()));
}

/** What is decided before any words are made; undefined: go on and compose. */
function judge(
  parts: OutboxParts,
  batch: Batch,
  notice: NoticeRow,
  delivery: DeliveryRow,
  at: Date,
): Composed | undefined {
  const person = delivery.toChannel ? undefined : batch.people.get(delivery.recipient);
  if (!delivery.toChannel && !person?.slackUserId) return { skip: "no-slack" };
  if (person?.isDeleted) return { skip: "deleted" };
  // What stands in Slack is corrected at any hour; an edit rings no bell.
  if (delivery.state === "SENT") return undefined;
  if (OVER.includes(notice.state)) return { skip: "withdrawn" };
  if (notice.expiresAt <= at) return { skip: "expired" };
  if (parts.kinds.get(notice.kind).urgency === "urgent") return undefined;
  const timing = timingOf(batch, delivery, notice, at);
  if (!timing) return undefined;
  const from = reachableFrom(timing, at);
  if (from > at) return from >= notice.expiresAt ? { skip: "expired" } : { postpone: from };
  if (!notice.series) return undefined;
  const sent = batch.series.get(`${notice.series} ${delivery.recipient}`) ?? [];
  const verdict = judgeSeries(sent, at, timing.hours.from);
  if (verdict === "go") return undefined;
  return verdict === "enough" ? { skip: "enough" } : { postpone: verdict.until };
}

/** Records what does not go now. */
async function setAside({ db }: OutboxParts, delivery: DeliveryRow, composed: Composed): Promise<void> {
  const where = { id: delivery.id, workspaceId: delivery.workspaceId };
  if (delivery.state === "SENT") {
    await db.client.delivery.update({ where, data: { leaseUntil: null } });
  } else if ("skip" in composed) {
    await db.client.delivery.update({
      where,
      data: { state: "SKIPPED", reason: composed.skip, leaseUntil: null },
    });
  } else if ("postpone" in composed) {
    await giveBack(db, [delivery], composed.postpone);
  }
}

function toCompose(batch: Batch, delivery: DeliveryRow): ToCompose {
  const { id, recipient, toChannel, workspaceId, state } = delivery;
  const language = toChannel
    ? batch.channels.get(workspaceId)?.language
    : batch.people.get(recipient)?.language;
  return { deliveryId: id, recipient, toChannel, language: language ?? "ja", sent: state === "SENT" };
}

/** Of one series a person is told one thing at a time: what was composed first, which is what fell due last. */
function isTaken(taken: Set<string>, notice: NoticeRow, delivery: DeliveryRow): boolean {
  if (!notice.series || delivery.state === "SENT") return false;
  const place = `${notice.series} ${delivery.recipient}`;
  if (taken.has(place)) return true;
  taken.add(place);
  return false;
}

async function composeNotice(
  parts: OutboxParts,
  batch: Batch,
  notice: NoticeRow,
  own: DeliveryRow[],
  taken: Set<string>,
  at: Date,
): Promise<Part[]> {
  const decided = own.map((delivery) => ({ delivery, verdict: judge(parts, batch, notice, delivery, at) }));
  const going = decided.flatMap(({ delivery, verdict }) => (verdict ? [] : delivery));
  const asked = going.map((delivery) => toCompose(batch, delivery));
  const composed =
    asked.length > 0
      ? await parts.kinds.get(notice.kind).compose(parts.db.client, noticeFacts(notice), asked, at)
      : new Map<string, Composed>();
  const parting: Part[] = [];
  for (const { delivery, verdict } of decided) {
    const words = verdict ?? composed.get(delivery.id) ?? { skip: "other-notice" as const };
    if (!("say" in words)) await setAside(parts, delivery, words);
    else if (isTaken(taken, notice, delivery)) await setAside(parts, delivery, { skip: "superseded" });
    else {
      const until = holdsUntil(parts, batch, notice, delivery, at);
      parting.push({ delivery, notice, content: words.say, until });
    }
  }
  return parting;
}

/** Newest first, so that a later reminder of a series goes before an earlier one. */
function byNotice(batch: Batch): { notice: NoticeRow; own: DeliveryRow[] }[] {
  return [...batch.notices.values()]
    .map((notice) => ({ notice, own: batch.deliveries.filter((one) => one.noticeId === notice.id) }))
    .filter(({ own }) => own.length > 0)
    .sort(
      (a, b) => b.notice.dueAt.getTime() - a.notice.dueAt.getTime() || (a.notice.key < b.notice.key ? -1 : 1),
    );
}

/** The messages of a batch; what is skipped or postponed has been recorded. */
export async function composeAll(parts: OutboxParts, batch: Batch, at: Date): Promise<Message[]> {
  const taken = new Set<string>();
  const composed: Part[] = [];
  for (const { notice, own } of byNotice(batch)) {
    try {
      composed.push(...(await composeNotice(parts, batch, notice, own, taken, at)));
    } catch (error) {
      parts.log.error({ err: error, notice: notice.key }, "no words could be made; the others go on");
      await giveBack(parts.db, own, new Date(at.getTime() + FAULT_PAUSE_MS));
    }
  }
  return assembleAll(batch, composed);
}
