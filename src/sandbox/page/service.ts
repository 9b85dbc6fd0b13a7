/** The workspace behind the page: one thing after another, and everybody hears that something happened. */
import { randomUUID } from "node:crypto";
import type { Outcome } from "../index.ts";
import { createEvents, type Events } from "./events.ts";
import { type Asked, readScreen, type ScreenState } from "./read-screen.ts";
import type { Ahead, Language, Move, OpenStage, Stage } from "./stage.ts";

export interface Service {
  events: Events;
  stage(): Stage;
  boot(): string;
  screen(asked: Asked): Promise<ScreenState>;
  /** An act, and all that follows from it. */
  act(run: (stage: Stage) => Promise<Outcome>): Promise<Outcome>;
  move(to: Move): Promise<void>;
  startOver(): Promise<void>;
  close(): Promise<void>;
}

export async function createService(openStage: OpenStage): Promise<Service> {
  const events = createEvents();
  let dms: Record<string, string> = {};
  let boot = "";
  let inHand = 0;
  const aheads = new Map<Language, { version: number; ahead: Ahead }>();
  let stage = await open();
  let last: Promise<unknown> = Promise.resolve();

  async function open(): Promise<Stage> {
    const opened = await openStage();
    dms = {};
    aheads.clear();
    boot = randomUUID();
    opened.slack.onOutgoing(({ op, user, ts, channel }) => {
      if (op === "post" && user && channel.startsWith("D")) dms[user] = ts;
      events.changed();
    });
    return opened;
  }

  /** Two acts at once, or an act while the clock runs, would not know of each other. */
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    inHand += 1;
    const turn = last.then(run, run).finally(() => {
      inHand -= 1;
      events.changed();
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  /** Dear to work out, and looked at only when all has come to rest. */
  async function lookAhead(language: Language): Promise<Ahead> {
    const version = events.version();
    const known = aheads.get(language);
    if (known && (known.version === version || inHand > 0)) return known.ahead;
    const ahead = await stage.ahead(language);
    aheads.set(language, { version, ahead });
    return ahead;
  }

  return {
    events,
    stage: () => stage,
    boot: () => boot,
    async screen(asked) {
      const ahead = await lookAhead(asked.language);
      return readScreen(stage, { boot, version: events.version(), dms, ahead }, asked);
    },
    act: (run) =>
      inTurn(async () => {
        const outcome = await run(stage);
        await stage.settle();
        return outcome;
      }),
    move: (to) => inTurn(() => stage.move(to)),
    startOver: () =>
      inTurn(async () => {
        const before = stage;
        stage = await open();
        await before.close();
      }),
    async close() {
      events.close();
      await last;
      await stage.close();
    },
  };
}
