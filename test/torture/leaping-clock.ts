/** The machine's clock, some time ahead: it runs as time does, and leaps where nobody would see the time pass. */
import type { Clock } from "../../src/shared/clock.ts";

interface Sleeper {
  at: number;
  wake(): void;
}

export class LeapingClock implements Clock {
  #ahead: number;
  #sleepers: Sleeper[] = [];
  #alarm: NodeJS.Timeout | undefined;

  /** Milliseconds between the machine's clock and this one. */
  constructor(ahead: number) {
    this.#ahead = ahead;
  }

  static at(moment: Date): LeapingClock {
    return new LeapingClock(moment.getTime() - Date.now());
  }

  get ahead(): number {
    return this.#ahead;
  }

  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => {
      this.#sleepers.push({ at: this.now().getTime() + Math.max(0, ms), wake });
      this.#sleepers.sort((a, b) => a.at - b.at);
      this.#wakeDue();
    });
  }

  /** When the next sleeper wants to be woken; undefined when nobody sleeps. */
  nextTimer(): Date | undefined {
    const [first] = this.#sleepers;
    return first && new Date(first.at);
  }

  /** Never back. */
  leapTo(moment: Date): void {
    this.leap(moment.getTime() - Date.now());
  }

  /** By `ahead` of another clock of this machine. */
  leap(ahead: number): void {
    this.#ahead = Math.max(this.#ahead, ahead);
    this.#wakeDue();
  }

  #wakeDue(): void {
    const now = this.now().getTime();
    while (this.#sleepers[0] && this.#sleepers[0].at <= now) this.#sleepers.shift()?.wake();
    clearTimeout(this.#alarm);
    const [first] = this.#sleepers;
    if (first) this.#alarm = setTimeout(() => this.#wakeDue(), Math.min(first.at - now, 60_000));
  }
}
