import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";

/** One count of the work in hand: a driven clock takes its next step, and SIGTERM ends the process, at idle. */
export interface Work {
  /** Runs `fn` and counts it until it settles. Refused once `stop` was called, unless work in hand asks. */
  track<T>(fn: () => Promise<T>): Promise<T>;
  /** Waits for `p` (a sleep, a person's turn) without counting as in hand meanwhile. */
  park<T>(p: Promise<T>): Promise<T>;
  /** Resolves when nothing but parked work is left, and nothing new turned up for a few turns of the loop. */
  idle(): Promise<void>;
  inHand(): number;
  /** New work is refused from now on; what is in hand goes on. */
  stop(): void;
  readonly stopping: boolean;
}

export class WorkRefused extends Error {
  override name = "WorkRefused";
  constructor() {
    super("The process is stopping and takes no new work.");
  }
}

interface Piece {
  /** The work that it is a piece of counts it. */
  count(by: 1 | -1): void;
  parent: Piece | undefined;
  parks: number;
}

/**
 * The piece that runs here; no state of its own. One for all: Node 20 carries every storage that was ever used along
 * with every promise.
 */
const here = new AsyncLocalStorage<Piece>();

/** How many turns of the event loop must pass quietly: a wake-up may take a turn or two to become work. */
const quietTurns = 4;

/**
 * Work may be nested; parking parks every piece around it too, because those only wait for this one.
 * Branches that run side by side inside one piece and park apart are each wrapped in their own `track`.
 */
export function createWork(): Work {
  let inHand = 0;
  let changes = 0;
  let stopping = false;
  let waiting: (() => void)[] = [];

  function count(by: 1 | -1): void {
    inHand += by;
    changes++;
    if (inHand > 0) return;
    const wake = waiting;
    waiting = [];
    for (const resolve of wake) resolve();
  }

  function parkUpwards(piece: Piece | undefined, by: 1 | -1): void {
    for (let at = piece; at; at = at.parent) {
      at.parks += by;
      if (by === 1 && at.parks === 1) at.count(-1);
      if (by === -1 && at.parks === 0) at.count(1);
    }
  }

  return {
    async track(fn) {
      const parent = here.getStore();
      if (stopping && !parent) throw new WorkRefused();
      const piece: Piece = { count, parent, parks: 0 };
      count(1);
      try {
        return await here.run(piece, fn);
      } finally {
        if (piece.parks === 0) count(-1);
        // A branch left behind may still park and go on: this piece is discounted once and for all.
        piece.parks = Number.POSITIVE_INFINITY;
      }
    },
    async park(p) {
      const piece = here.getStore();
      parkUpwards(piece, 1);
      try {
        return await p;
      } finally {
        parkUpwards(piece, -1);
      }
    },
    async idle() {
      for (;;) {
        if (inHand > 0) await new Promise<void>((resolve) => waiting.push(resolve));
        const before = changes;
        for (let turn = 0; turn < quietTurns; turn++) await setImmediate();
        if (inHand === 0 && changes === before) return;
      }
    },
    inHand: () => inHand,
    stop() {
      stopping = true;
    },
    get stopping() {
      return stopping;
    },
  };
}
