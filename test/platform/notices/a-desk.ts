/** An engine with invented kinds of notice, a database of its own, a driven clock and a Slack that fails on demand. */
import type { Returned } from "../../../src/platform/notices/absence.ts";
import { createEngine, type Engine } from "../../../src/platform/notices/engine.ts";
import type { Reach, ReachPeople } from "../../../src/platform/notices/index.ts";
import type {
  Audience,
  Composed,
  MessageContent,
  NoticeFacts,
  NoticeKind,
  Occasion,
  Subject,
  ToCompose,
} from "../../../src/platform/notices/types.ts";
import { createWork, type Work } from "../../../src/platform/process/work.ts";
import { note, paragraph } from "../../../src/platform/slack/blocks.ts";
import { driveTo } from "../../../src/rehearsal/drive.ts";
import { DrivenClock } from "../../../src/shared/clock.ts";
import type { TestDatabase } from "../../support/database.ts";
import { createKeptLog, type KeptLog } from "../../support/log.ts";
import { createFakeSlack, type FakeSlack } from "./fake-slack.ts";

export const WORKSPACE = "w1";

/** What a kind says, changed by the tests as facts change. */
export interface InventedKind {
  kind: NoticeKind;
  occasions: Occasion[];
  audience: Audience;
  /** What it says to one recipient. */
  compose: (delivery: ToCompose, notice: NoticeFacts, at: Date) => Composed | string;
}

export function inventKind(name: string, options: Partial<NoticeKind> = {}): InventedKind {
  const invented: InventedKind = {
    occasions: [],
    audience: { people: [], channels: [], skipped: [] },
    compose: ({ recipient }) => `${name} for ${recipient}`,
    kind: {
      kind: name,
      subject: "session",
      urgency: "routine",
      occasions: async () => invented.occasions,
      audience: async () => invented.audience,
      compose: async (_tx, notice, deliveries, at) =>
        new Map(
          deliveries.map((delivery) => {
            const composed = invented.compose(delivery, notice, at);
            return [delivery.deliveryId, typeof composed === "string" ? { say: words(composed) } : composed];
          }),
        ),
      ...options,
    },
  };
  return invented;
}

export function words(text: string): MessageContent {
  return { text, blocks: [paragraph(text)] };
}

export interface Desk {
  engine: Engine;
  clock: DrivenClock;
  work: Work;
  log: KeptLog;
  slack: FakeSlack;
  people: Map<string, Partial<Reach>>;
  introduced: Set<string>;
  subject: Subject;
  replan(): Promise<void>;
  refresh(kind: string, recipient?: string): Promise<void>;
  driveTo(iso: string): Promise<void>;
  /** One round at this moment, with the short waits of the pace lived through. */
  beat(): Promise<void>;
}

export interface DeskOptions {
  test: TestDatabase;
  kinds: InventedKind[];
  at?: string;
  /** The programs that the office holds back. */
  paused?: ReadonlySet<string>;
  /** Told of an absence. */
  onReturned?: Returned;
  /** Another process on the same database and the same Slack. */
  beside?: Desk;
  /** Milliseconds by which this process's clock is fast. */
  fast?: number;
}

const HOURS = { from: "09:00", to: "17:00", lunchFrom: "12:00", lunchTo: "13:00" };

function reachOf(desk: Pick<Desk, "people" | "introduced">): ReachPeople {
  const reach = peopleWith((id) => ({ isFirst: !desk.introduced.has(id), ...desk.people.get(id) }));
  return {
    ...reach,
    async markIntroduced(_tx, _workspaceId, personIds) {
      for (const id of personIds) desk.introduced.add(id);
    },
  };
}

/** Everybody has an account and office hours, but for what `more` says. */
export function peopleWith(more: (personId: string) => Partial<Reach>): ReachPeople {
  return {
    async reach(_tx, _workspaceId, personIds) {
      return new Map(
        personIds.map((id) => [
          id,
          {
            slackUserId: `U${id}`,
            isDeleted: false,
            dmChannelId: null,
            language: "ja" as const,
            intro: [paragraph("who writes")],
            footer: [note("whom to call")],
            isFirst: true,
            closed: new Set<string>(),
            awayFrom: null,
            awayTo: null,
            hours: HOURS,
            ...more(id),
          },
        ]),
      );
    },
    async channels() {
      return { language: "ja", hours: HOURS };
    },
    markIntroduced: async () => undefined,
    rememberDm: async () => undefined,
  };
}

export function openDesk({
  test,
  kinds,
  paused,
  onReturned,
  at = "2024-06-03T09:00:00+09:00",
  beside,
  fast = 0,
}: DeskOptions): Desk {
  const clock = beside?.clock ?? new DrivenClock(new Date(at));
  const work = createWork();
  const log = createKeptLog();
  const slack = beside?.slack ?? createFakeSlack(clock);
  const shared = {
    people: beside?.people ?? new Map<string, Partial<Reach>>(),
    introduced: beside?.introduced ?? new Set<string>(),
  };
  const { db } = test;
  const own = { now: () => new Date(clock.now().getTime() + fast), sleep: (ms: number) => clock.sleep(ms) };
  const engine = createEngine({
    db,
    clock: own,
    work,
    log,
    kinds: () => kinds.map((one) => one.kind),
    people: reachOf(shared),
    isPaused: async (_tx, _workspaceId, programId) => paused?.has(programId) ?? false,
    serves: [WORKSPACE],
    posterOf: () => slack,
    ...(onReturned && { onReturned }),
  });
  const subject: Subject = { workspaceId: WORKSPACE, type: "session", id: "s1" };
  const driven = {
    clock,
    idle: () => work.idle(),
    heartbeat: () => engine.heartbeat(),
    nextDueAt: (from: Date) => engine.nextDueAt(from),
  };
  return {
    engine,
    clock,
    work,
    log,
    slack,
    ...shared,
    subject,
    replan: () => db.transaction((tx) => engine.notices.replan(tx, subject, clock.now())),
    refresh: (kind, recipient) =>
      db.transaction((tx) =>
        engine.notices.refresh(tx, {
          workspaceId: WORKSPACE,
          kind,
          subjectId: subject.id,
          ...(recipient !== undefined && { recipient }),
        }),
      ),
    driveTo: (iso) => driveTo(driven, new Date(iso)),
    beat: () => driveTo(driven, new Date(clock.now().getTime() + 5000)),
  };
}

/** "2024-06-03 09:00" in Japan. */
export function at(text: string): Date {
  return new Date(`${text.replace(" ", "T")}:00+09:00`);
}

export function occasion(dueAt: string, more: Partial<Occasion> = {}): Occasion {
  return { ordinal: 1, dueAt: at(dueAt), expiresAt: at("2024-12-31 17:00"), ...more };
}

export function toPeople(...people: string[]): Audience {
  return { people, channels: [], skipped: [] };
}

export async function noticesOf(test: TestDatabase) {
  return test.db.client.notice.findMany({ where: { workspaceId: WORKSPACE }, orderBy: { key: "asc" } });
}

/** "recipient state reason", in order of key and recipient. */
export async function deliveriesOf(test: TestDatabase): Promise<string[]> {
  const rows = await test.db.client.delivery.findMany({
    where: { workspaceId: WORKSPACE },
    include: { notice: { select: { kind: true, ordinal: true } } },
  });
  return rows
    .map(({ recipient, state, reason, notice }) =>
      [`${notice.kind}/${notice.ordinal}`, recipient, state, reason].filter(Boolean).join(" "),
    )
    .sort();
}
