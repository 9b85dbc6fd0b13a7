/** The notice engine: planning for use cases, a heartbeat for what is due, an outbox for what leaves. */
import type { Clock } from "../../shared/clock.ts";
import type { Log } from "../../shared/log.ts";
import type { Database } from "../database/index.ts";
import { type Metrics, NO_METRICS, timed } from "../process/metrics.ts";
import type { Work } from "../process/work.ts";
import type { Poster } from "../slack/poster.ts";
import { createAbsence, type Returned } from "./absence.ts";
import { type NoticeOpened, openDue } from "./audience.ts";
import { type Calendar, createCalendar } from "./calendar.ts";
import { closeExpired } from "./expired.ts";
import { createHold, type IsPaused } from "./hold.ts";
import { createKinds } from "./kinds.ts";
import { createLook, type Look } from "./look.ts";
import { createOutbox } from "./outbox.ts";
import { createPlanning } from "./planning.ts";
import { createPreview } from "./preview.ts";
import type { ReachPeople } from "./reach.ts";
import { createRefresh } from "./refresh.ts";
import type { Holding, NoticeKind, NoticePreview, Notices, Reconsider } from "./types.ts";

export interface Engine {
  notices: Notices;
  preview: NoticePreview;
  holding: Holding;
  calendar: Calendar & Look;
  reconsider: Reconsider;
  /** Takes what is due: opens notices, sends deliveries, ends what is over. Once a minute, and at a kick. */
  heartbeat(): Promise<void>;
  /** The next moment after `at` at which something wants to be done; for a clock that jumps. */
  nextDueAt(at: Date): Promise<Date | undefined>;
  /** Once the process is stopping: resolves when the round in hand has put back what it did not send. */
  finish(): Promise<void>;
}

export interface EngineParts {
  db: Database;
  clock: Clock;
  work: Work;
  log: Log;
  /** Asked when the first notice is planned or due, so that features can be built with `notices` in hand. */
  kinds: () => NoticeKind[];
  people: ReachPeople;
  /** Counts and times what it does; without it nobody watches. */
  metrics?: Metrics;
  /** Whether the office holds a program back; without it none is. */
  isPaused?: IsPaused;
  /** The workspaces whose notices leave from here: others in the database have a process and a token of their own. */
  serves: string[];
  posterOf(workspaceId: string): Poster;
  /** What follows from a notice that goes out; the engine itself only sends. */
  onOpened?: NoticeOpened;
  /** What follows when the app comes back and finds something held up. */
  onReturned?: Returned;
}

export function createEngine(parts: EngineParts): Engine {
  const { db, clock, work, log, serves, metrics = NO_METRICS } = parts;
  const kinds = lazily(() => createKinds(parts.kinds()));
  const absence = lazily(() => createAbsence({ ...parts, kinds: kinds() }));
  const stillHere = (at: Date) => absence().stillHere(at);
  const outbox = lazily(() =>
    createOutbox({ ...parts, metrics, kinds: kinds(), resume, stillHere, isCalling: () => again }),
  );
  const planning = lazily(() => createPlanning(kinds(), parts.isPaused));
  const holding = lazily(() => createHold(kinds()));
  const preview = lazily(() => createPreview(kinds(), parts.people));
  const calendar = lazily(() => ({
    ...createCalendar(kinds(), {
      isPaused: parts.isPaused ?? (async () => false),
      replan: planning().replan,
    }),
    ...createLook(kinds(), parts.people),
  }));
  const refresh = lazily(() => createRefresh(kinds()));
  let running: Promise<void> | undefined;
  let again = false;
  let resumesAt: Date | undefined;

  async function round(): Promise<void> {
    await absence().lookBack(clock.now());
    await closeExpired({ db, kinds: kinds(), log, serves }, clock.now());
    // Deliveries go out after all that is due stands: what goes to one person may share a message.
    await openDue({ db, kinds: kinds(), log, serves, onOpened: parts.onOpened }, clock.now());
    await outbox().drain();
  }

  async function rounds(): Promise<void> {
    try {
      do {
        again = false;
        await work.track(() => timed(clock, round, metrics.beat));
      } while (again && !work.stopping);
    } finally {
      // In the same breath as the last look at `again`: a kick in between would be forgotten.
      running = undefined;
    }
  }

  /** One round at a time; a call during a round makes one more follow it. */
  async function heartbeat(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = rounds();
    await running;
  }

  function kick(): void {
    if (work.stopping) return;
    heartbeat().catch((error) => log.error({ err: error }, "the outbox stopped; the next heartbeat goes on"));
  }

  /** Another round at `at`, without waiting for the next heartbeat. */
  function resume(at: Date): void {
    if (resumesAt && resumesAt <= at) return;
    resumesAt = at;
    // A little later: timers of the system may wake a millisecond early.
    void clock.sleep(at.getTime() - clock.now().getTime() + 10).then(() => {
      if (resumesAt === at) resumesAt = undefined;
      kick();
    });
  }

  return {
    heartbeat,
    preview: {
      preview: (...args) => preview().preview(...args),
      planned: (...args) => preview().planned(...args),
      sampleKinds: () => preview().sampleKinds(),
      sample: (...args) => preview().sample(...args),
      nextFor: (...args) => preview().nextFor(...args),
    },
    holding: {
      hold: (tx, ...rest) => holding().hold(tx, ...rest),
      missed: (tx, ...rest) => holding().missed(tx, ...rest),
      release: (tx, ...rest) => holding().release(tx, ...rest),
    },
    calendar: {
      coming: (...args) => calendar().coming(...args),
      find: (...args) => calendar().find(...args),
      lock: (...args) => calendar().lock(...args),
      hold: (...args) => calendar().hold(...args),
      release: (...args) => calendar().release(...args),
      move: (...args) => calendar().move(...args),
      stop: (...args) => calendar().stop(...args),
      restore: (...args) => calendar().restore(...args),
      reach: (...args) => calendar().reach(...args),
      look: (...args) => calendar().look(...args),
    },
    async reconsider(tx, { workspaceId, personId }, at) {
      const recipient = { in: [personId].flat() };
      const where = { workspaceId, recipient, toChannel: false, state: "WAITING" as const };
      await tx.delivery.updateMany({ where, data: { availableAt: at } });
    },
    nextDueAt: (at) => nextDueAt(db, serves, at),
    async finish() {
      await running?.catch(() => undefined);
    },
    notices: {
      replan: (tx, subject, at) => planning().replan(tx, subject, at),
      announce: (tx, ...rest) => planning().announce(tx, ...rest),
      approve: (tx, ...rest) => planning().approve(tx, ...rest),
      withdrawApproval: (tx, ...rest) => planning().withdrawApproval(tx, ...rest),
      audienceChanged: (tx, subject) => planning().audienceChanged(tx, subject),
      refresh: (tx, what) => refresh()(tx, what),
      kick,
    },
  };
}

function lazily<T>(build: () => T): () => T {
  let built: { value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}

async function nextDueAt(db: Database, serves: string[], at: Date): Promise<Date | undefined> {
  const [row] = await db.client.$queryRaw<{ next: Date | null }[]>`
    select min(moment) as next from (
      select min("dueAt") as moment from "Notice"
        where "workspaceId" = any(${serves}) and state = 'PLANNED' and "dueAt" > ${at} and (not "needsApproval" or "approvedAt" is not null)
      union all
      select min("expiresAt") from "Notice"
        where "workspaceId" = any(${serves}) and state in ('PLANNED', 'HELD', 'GOING_OUT') and "expiresAt" > ${at}
      union all
      select min("availableAt") from "Delivery"
        where "workspaceId" = any(${serves}) and (state = 'WAITING' or (state = 'SENT' and stale)) and "availableAt" > ${at}
      union all
      select min("leaseUntil") from "Delivery"
        where "workspaceId" = any(${serves}) and "leaseUntil" > ${at}) moments`;
  return row?.next ?? undefined;
}
