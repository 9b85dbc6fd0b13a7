/** The stage: acts that people do at their moments, while the app lives in between. */
import { type Driven, drive } from "./drive.ts";

export interface Act {
  at: Date;
  /** For the timeline, e.g. "leader marks team 3". */
  what: string;
  do(): Promise<void>;
}

export interface Stage {
  /** Somebody will do this; acts in the past are done at once. */
  plan(act: Act): void;
  /** Lives until `end`, acts and all. */
  live(end: Date, onStep?: (now: Date) => void): Promise<void>;
  /** What was done, in order. */
  done: { at: Date; what: string }[];
}

export function createStage(driven: Driven): Stage {
  let order = 0;
  const acts: (Act & { order: number })[] = [];
  const done: Stage["done"] = [];
  const first = () => acts[0];

  return {
    done,
    plan(act) {
      acts.push({ ...act, order: order++ });
      acts.sort((a, b) => a.at.getTime() - b.at.getTime() || a.order - b.order);
    },
    async live(end, onStep) {
      const until = () => {
        const next = first()?.at ?? end;
        return new Date(Math.min(next.getTime(), end.getTime()));
      };
      for (;;) {
        await drive(driven, until);
        const now = driven.clock.now();
        onStep?.(now);
        const act = first();
        if (!act || act.at > end) return;
        if (act.at > now) continue;
        acts.shift();
        await act.do();
        await driven.idle();
        done.push({ at: now, what: act.what });
      }
    },
  };
}
