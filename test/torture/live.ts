/** Moves the clock: as time does while anybody has something in hand, and in leaps while all wait. */
import type { Instance } from "./instance.ts";
import type { LeapingClock } from "./leaping-clock.ts";
import type { Act } from "./people.ts";

const MINUTE = 60_000;
/** So long after the last thing that happened every minute is lived: longer than a lease, by the slower clock. */
const RESTLESS_MS = 3 * MINUTE;
/** Real time for a minute in which no instance reaches Slack and the database. */
const OUTAGE_MS = 400;
const AGAIN_MS = 20_000;
const MOST_TRIES = 60;

/** Somebody cannot do what they ought to be able to do. */
export class Stuck extends Error {}

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

/** Moves on by a minute at most while nobody can do anything: an outage takes minutes, not days. */
async function step(life: Life, until: Date): Promise<void> {
  const { clock } = life;
  const now = clock.now().getTime();
  const isRestless = now - life.lastStir().getTime() < RESTLESS_MS;
  const answers = (await Promise.all(life.instances.map((one) => one.ask(!isRestless)))).filter(
    (answer) => answer !== undefined,
  );
  const isTroubled = answers.some((answer) => answer.isTroubled);
  if (isTroubled) life.stir();
  const isAble = answers.some((answer) => answer.isConnected && !answer.isTroubled);
  if (!isAble) await wait(answers.length === 0 ? 50 : OUTAGE_MS);
  if (answers.length === 0) return;
  const minute = (Math.floor(now / MINUTE) + 1) * MINUTE;
  const moments = answers.flatMap(({ next }) => (next === null ? [] : Math.max(next, now + 1)));
  const least = isRestless || !isAble ? minute : until.getTime();
  clock.leapTo(new Date(Math.min(...moments, least, until.getTime())));
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
            throw new Stuck(`${one.act.what}: not in ${MOST_TRIES} tries: ${error}`);
        }
      }),
    );
    await step(life, new Date(first()));
  }
}
