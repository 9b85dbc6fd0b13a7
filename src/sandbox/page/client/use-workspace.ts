/** The state of the page: what the server shows, who one is, and what is under way. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Outcome, Spot } from "../../index.ts";
import type { Act } from "../act.ts";
import type { ScreenState } from "../read-screen.ts";
import type { Move } from "../stage.ts";
import { begin, type Memory, recall, remember } from "./memory.ts";
import { type House, server } from "./server.ts";

export interface Workspace {
  house?: House;
  screen?: ScreenState;
  memory: Memory;
  /** The message whose thread is open. */
  thread: string;
  isBusy: boolean;
  isLost: boolean;
  /** What Slack would have refused, or the server. */
  failure: string;
  change(part: Partial<Memory>): void;
  openThread(ts: string): void;
  act(act: Act): Promise<Outcome | undefined>;
  upload(spot: Spot, files: File[]): void;
  move(to: Move): Promise<unknown>;
  startOver(): void;
  dropFailure(): void;
}

/** Whether both are about the same eyes in the same place. */
function isAbout(one: Pick<Memory, "as" | "channel">, other: Pick<Memory, "as" | "channel">): boolean {
  return one.as === other.as && one.channel === other.channel;
}

export function useWorkspace(): Workspace {
  const [memory, setMemory] = useState(recall);
  const [house, setHouse] = useState<House>();
  const [screen, setScreen] = useState<ScreenState>();
  const [thread, openThread] = useState("");
  const [inHand, setInHand] = useState(0);
  const [isLost, setLost] = useState(false);
  const [failure, setFailure] = useState("");
  const now = useRef(memory);
  const isReady = useRef(false);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const change = useCallback((part: Partial<Memory>) => {
    now.current = { ...now.current, ...part };
    remember(now.current);
    setMemory(now.current);
  }, []);

  /** An answer about somebody else, or an older one, is not shown. */
  const refresh = useCallback(async () => {
    const { as, channel, language } = now.current;
    if (!as || !isReady.current) return;
    const fresh = await server.screen({ as, channel, language });
    setLost(false);
    // Somebody has started over, here or in the terminal.
    if (fresh.boot !== now.current.boot) location.reload();
    else if (isAbout(fresh, now.current)) {
      setScreen((shown) => (shown && isAbout(shown, fresh) && shown.version > fresh.version ? shown : fresh));
    }
  }, []);

  /** One request after another: what was typed is there before the button is pressed. */
  const inTurn = useCallback(
    <T>(run: () => Promise<T>): Promise<T | undefined> => {
      setInHand((count) => count + 1);
      const turn = line.current
        .then(async () => {
          const done = await run();
          await refresh();
          return done;
        })
        .catch(() => {
          setLost(true);
          return undefined;
        })
        .finally(() => setInHand((count) => count - 1));
      line.current = turn;
      return turn;
    },
    [refresh],
  );

  const judged = useCallback(async (run: () => Promise<Outcome>) => {
    const outcome = await run();
    setFailure(!outcome.ok && outcome.failure && !outcome.errors ? outcome.failure : "");
    return outcome;
  }, []);

  useEffect(() => {
    void server.house().then(
      (loaded) => {
        isReady.current = true;
        setHouse(loaded);
        const { boot, cast, councilChannel } = loaded;
        if (now.current.boot === boot) return;
        change({ ...begin(now.current, boot), as: cast.officer[0]?.id ?? "", channel: councilChannel });
      },
      () => setLost(true),
    );
    const source = new EventSource("/events");
    let [isAsking, isStale] = [false, false];
    // One question at a time: a message to everybody is news a hundred times.
    source.onmessage = async () => {
      isStale = true;
      if (isAsking) return;
      isAsking = true;
      while (isStale) {
        isStale = false;
        await refresh().catch(() => setLost(true));
      }
      isAsking = false;
    };
    source.onerror = () => setLost(true);
    return () => source.close();
  }, [change, refresh]);

  // asked anew whenever one of these changes
  useEffect(() => {
    void refresh().catch(() => setLost(true));
  }, [memory.as, memory.channel, memory.language, house]);

  return {
    house,
    screen,
    memory,
    thread,
    isBusy: inHand > 0,
    isLost,
    failure,
    change,
    openThread,
    act: (act) => inTurn(() => judged(() => server.act(now.current.as, act))),
    upload: (spot, files) => void inTurn(() => judged(() => server.upload(now.current.as, spot, files))),
    move: (to) => inTurn(() => judged(() => server.move(to))),
    startOver: () =>
      void inTurn(async () => {
        await server.startOver();
        location.reload();
      }),
    dropFailure: () => setFailure(""),
  };
}
