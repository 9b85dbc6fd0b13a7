/** The workspace behind the page: one thing after another, and everybody hears that something happened. */
import { randomUUID } from "node:crypto";
import type { Outcome } from "../index.ts";
import { createEvents, type Events } from "./events.ts";
import { type Asked, readScreen, type ScreenState } from "./read-screen.ts";
import type { Move, OpenStage, Stage } from "./stage.ts";

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
  let stage = await open();
  let last: Promise<unknown> = Promise.resolve();

  async function open(): Promise<Stage> {
    const opened = await openStage();
    dms = {};
    boot = randomUUID();
    opened.slack.onOutgoing(({ op, user, ts, channel }) => {
      if (op === "post" && user && channel.startsWith("D")) dms[user] = ts;
      events.changed();
    });
    return opened;
  }

  /** Two acts at once, or an act while the clock runs, would not know of each other. */
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = last.then(run, run);
    last = turn.catch(() => undefined);
    return turn.finally(() => events.changed());
  }

  return {
    events,
    stage: () => stage,
    boot: () => boot,
    screen: (asked) => readScreen(stage, { boot, version: events.version(), dms }, asked),
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
