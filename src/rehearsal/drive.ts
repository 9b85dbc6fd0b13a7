/** Moves a driven clock from one moment that matters to the next, and lets the app do what is due at each. */
import type { DrivenClock } from "../shared/clock.ts";

export interface Driven {
  clock: DrivenClock;
  /** Resolves when the app has nothing in hand but sleeping. */
  idle(): Promise<void>;
  heartbeat(): Promise<void>;
  nextDueAt(at: Date): Promise<Date | undefined>;
}

function earliest(...moments: (Date | undefined)[]): Date | undefined {
  return moments.reduce(
    (first, moment) => (!first || (moment && moment < first) ? moment : first),
    undefined,
  );
}

/** Wakes whoever sleeps until nobody does and nothing is in hand: a fan-out runs to its end. */
async function settle({ clock, idle }: Driven, until: () => Date): Promise<void> {
  await idle();
  for (let timer = clock.nextTimer(); timer && timer <= until(); timer = clock.nextTimer()) {
    clock.moveTo(timer);
    await idle();
  }
}

/**
 * Lives until `until()`: everything due on the way happens at its own moment. The end is asked again after each
 * step, because what the app says may make somebody act sooner.
 */
export async function drive(driven: Driven, until: () => Date): Promise<void> {
  const { clock } = driven;
  for (;;) {
    const beat = driven.heartbeat();
    await settle(driven, until);
    const next = earliest(await driven.nextDueAt(clock.now()), clock.nextTimer());
    const end = until();
    if (!next || next > end) {
      clock.moveTo(end);
      await settle(driven, until);
      // A round that still sleeps beyond the end goes on when the clock does.
      if (clock.nextTimer()) return;
      await beat;
      // As in every minute: before somebody acts at this one, the app has seen that nothing was due until now.
      const seen = driven.heartbeat();
      await settle(driven, until);
      if (!clock.nextTimer()) await seen;
      return;
    }
    clock.moveTo(next);
  }
}

export function driveTo(driven: Driven, to: Date): Promise<void> {
  return drive(driven, () => to);
}
