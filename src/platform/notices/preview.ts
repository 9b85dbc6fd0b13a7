/** Looks ahead without writing: the same occasions, audiences and words that the engine would use. */
import type { Language } from "../../shared/japanese-date.ts";
import type { Tx } from "../database/index.ts";
import type { Kinds } from "./kinds.ts";
import { createNext } from "./next.ts";
import { keyOf } from "./planning.ts";
import type { ReachPeople } from "./reach.ts";
import { factsForLook } from "./rows.ts";
import type {
  Audience,
  MessageContent,
  NoticeFacts,
  NoticeKind,
  NoticePreview,
  Occasion,
  PreviewedNotice,
  SkipReason,
  Subject,
} from "./types.ts";

function factsAhead(kind: NoticeKind, subject: Subject, occasion: Occasion): NoticeFacts {
  return {
    id: "",
    workspaceId: subject.workspaceId,
    programId: occasion.programId ?? null,
    key: keyOf(kind.kind, subject.id, occasion.ordinal),
    kind: kind.kind,
    subjectId: subject.id,
    ordinal: occasion.ordinal,
    dueAt: occasion.dueAt,
    expiresAt: occasion.expiresAt,
    facts: occasion.facts ?? null,
  };
}

function countReasons(skipped: Audience["skipped"]): PreviewedNotice["skipped"] {
  const counts = new Map<SkipReason, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

interface Ahead {
  kind: NoticeKind;
  notice: NoticeFacts;
  needsApproval: boolean;
}

/** Who would get it, as things stand now. */
async function seenAhead(tx: Tx, { kind, notice, needsApproval }: Ahead): Promise<PreviewedNotice> {
  const { people, channels, skipped } = await kind.audience(tx, notice, notice.dueAt);
  const { key, subjectId, ordinal, dueAt, expiresAt } = notice;
  return {
    ...{ kind: kind.kind, key, subjectId, ordinal, dueAt, expiresAt, needsApproval, channels },
    recipients: people.length,
    skipped: countReasons(skipped),
  };
}

const byTime = (a: PreviewedNotice, b: PreviewedNotice) =>
  a.dueAt.getTime() - b.dueAt.getTime() || (a.key < b.key ? -1 : 1);

export function createPreview(kinds: Kinds, people: ReachPeople): NoticePreview {
  const ahead = (tx: Tx, kind: NoticeKind, subject: Subject, startedAt?: Date) =>
    kind.occasions?.(tx, subject, { asIfRunning: true, ...(startedAt && { startedAt }) }) ??
    Promise.resolve([]);

  async function composeFirst(
    tx: Tx,
    kind: NoticeKind,
    subject: Subject,
    language: Language,
  ): Promise<MessageContent | undefined> {
    for (const occasion of await ahead(tx, kind, subject)) {
      const notice = factsAhead(kind, subject, occasion);
      const { people, channels } = await kind.audience(tx, notice, occasion.dueAt);
      const recipient = people[0] ?? channels[0];
      if (recipient === undefined) continue;
      const asked = {
        deliveryId: "sample",
        recipient,
        toChannel: people.length === 0,
        language,
        sent: false,
      };
      const composed = (await kind.compose(tx, notice, [asked], occasion.dueAt)).get("sample");
      if (composed && "say" in composed) return composed.say;
    }
    return undefined;
  }

  return {
    nextFor: createNext(kinds, people),

    async preview(tx, subjects, from, to, alive = from) {
      const found: PreviewedNotice[] = [];
      for (const subject of subjects) {
        for (const kind of kinds.about(subject.type)) {
          const occasions = await ahead(tx, kind, subject, alive);
          for (const occasion of occasions) {
            if (occasion.dueAt < from || occasion.dueAt >= to || occasion.expiresAt <= alive) continue;
            const notice = factsAhead(kind, subject, occasion);
            const needsApproval = occasion.needsApproval ?? false;
            found.push(await seenAhead(tx, { kind, notice, needsApproval }));
          }
        }
      }
      return found.sort(byTime);
    },

    async planned(tx, { workspaceId, programId }, from, to) {
      const rows = await tx.notice.findMany({
        where: {
          ...{ workspaceId, programId },
          ...{ state: { in: ["PLANNED", "HELD"] }, dueAt: { gte: from, lt: to } },
        },
      });
      const found: PreviewedNotice[] = [];
      for (const row of rows) {
        const needsApproval = row.needsApproval && row.approvedAt === null;
        const ahead = { kind: kinds.get(row.kind), notice: factsForLook(row), needsApproval };
        found.push(await seenAhead(tx, ahead));
      }
      return found.sort(byTime);
    },

    sampleKinds: () =>
      kinds
        .all()
        .filter((kind) => kind.sample !== undefined || kind.occasions !== undefined)
        .map((kind) => kind.kind),

    async sample(tx, name, subjects, language, at) {
      const kind = kinds.get(name);
      for (const subject of subjects) {
        if (kind.subject !== undefined && kind.subject !== subject.type) continue;
        const content = kind.sample
          ? await kind.sample(tx, subject, language, at)
          : await composeFirst(tx, kind, subject, language);
        if (content) return content;
      }
      return undefined;
    },
  };
}
