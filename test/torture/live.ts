/** Moves the clock: as time does while anybody has something in hand, and in leaps while all wait. */
import type { Instance } from "./instance.ts";
import type { LeapingClock } from "./leaping-clock.ts";
import type { Act } from "./people.ts";

const MINUTE = 60_000;
/** So long after the last thing that happened every minute is lived: longer than a lease, by the slower clock. */
const RESTLESS_MS = 3 * MINUTE;
const AGAIN_MS = 20_000;
const MOST_TRIES = 60;

export interface Life {
  clock: LeapingClock;
  instances: Instance[];
  /** When something last happened. */
  lastStir(): Date;
  stir(): void;
  /** Tries that came to nothing. */
  onTry(act: Act, error: unknown): void;
}

const wait = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** What the instances wait for; undefined when none of them can do anything just now. */
async function asked(life: Life, due: boolean): Promise<number[] | undefined> {
  const answers = await Promise.all(life.instances.map((one) => one.ask(due)));
  if (answers.some((answer) => answer?.isTroubled)) life.stir();
  const able = answers.filter((answer) => answer?.isConnected);
  return able.length === 0 ? undefined : answers.flatMap((answer) => answer?.next ?? []);
}

async function step(life: Life, until: Date): Promise<void> {
  const { clock } = life;
  const now = clock.now().getTime();
  const isRestless = now - life.lastStir().getTime() < RESTLESS_MS;
  const moments = await asked(life, !isRestless);
  if (!moments) {
    await wait(50);
    return;
  }
  const minute = (Math.floor(now / MINUTE) + 1) * MINUTE;
  const next = Math.min(
    ...moments.map((one) => Math.max(one, now + 1)),
    isRestless ? minute : until.getTime(),
  );
  clock.leapTo(new Date(Math.min(next, until.getTime())));
  for (const instance of life.instances) instance.leap(clock.ahead);
}

/** Lives until `end`; what is to be done is done at its hour, and again until it is done. */
export async function live(life: Life, acts: Act[], end: Date): Promise<void> {
  const { clock } = life;
  const waiting = acts.map((act) => ({ act, at: act.at, tries: 0 }));
  const first = () => waiting.reduce((least, one) => Math.min(least, one.at.getTime()), end.getTime());
  while (clock.now() < end) {
    const due = waiting.filter(({ at }) => at <= clock.now());
    if (due.length > 0) life.stir();
    await Promise.all(
      due.map(async (one) => {
        try {
          await one.act.do();
          waiting.splice(waiting.indexOf(one), 1);
        } catch (error) {
          life.onTry(one.act, error);
          one.tries += 1;
          one.at = new Date(clock.now().getTime() + AGAIN_MS);
          if (one.tries >= MOST_TRIES)
            throw new Error(`${one.act.what} could not, in ${MOST_TRIES} tries`, { cause: error });
        }
      }),
    );
    await step(life, new Date(first()));
  }
}
