/** Time is an argument: whoever needs the hour or has to wait is handed a Clock. */
export interface Clock {
  now(): Date;
  /** Resolves after `ms` milliseconds of this clock. */
  sleep(ms: number): Promise<void>;
}

interface Timer {
  at: number;
  order: number;
  wake: () => void;
}

/** A clock that stands still until it is moved: tests and the rehearsal live a year with it in seconds. */
export class DrivenClock implements Clock {
  #now: number;
  #order = 0;
  #timers: Timer[] = [];

  constructor(start: Date) {
    this.#now = start.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#timers.push({ at: this.#now + Math.max(0, ms), order: this.#order++, wake: resolve });
      this.#timers.sort((a, b) => a.at - b.at || a.order - b.order);
    });
  }

  /** When the next sleeper wants to be woken; undefined when nobody sleeps. */
  nextTimer(): Date | undefined {
    const first = this.#timers[0];
    return first && new Date(first.at);
  }

  /** Moves to `to` (never back) and wakes whoever is due by then. */
  moveTo(to: Date): void {
    this.#now = Math.max(this.#now, to.getTime());
    while (this.#timers[0] && this.#timers[0].at <= this.#now) this.#timers.shift()?.wake();
  }
}
