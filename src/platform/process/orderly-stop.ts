import type { Log } from "../../shared/log.ts";

export interface StopStep {
  name: string;
  run: () => Promise<unknown>;
}

export interface OrderlyStop {
  /** Stops as the first signal does, for a fault that leaves no other way. */
  stop(exitCode?: number): void;
  /** Stops listening to the signals. */
  remove(): void;
}

export interface StopOptions {
  deadlineMs?: number;
  log: Log;
  exit?: (code: number) => void;
}

/**
 * On the first of `signals` the steps run once, in order, and the process exits with 0. A step that fails is
 * logged and the rest still run, but the exit is 1; a second signal, or the deadline, exits with 1 at once.
 */
export function onStop(
  signals: readonly NodeJS.Signals[],
  steps: readonly StopStep[],
  { deadlineMs = 10_000, log, exit = (code) => process.exit(code) }: StopOptions,
): OrderlyStop {
  let stopping = false;
  let deadline: NodeJS.Timeout | undefined;

  async function runSteps(exitCode: number): Promise<void> {
    let code = exitCode;
    for (const { name, run } of steps) {
      try {
        await run();
        log.info({ step: name }, "stopped");
      } catch (error) {
        log.error({ step: name, error }, "could not be stopped in order");
        code = 1;
      }
    }
    clearTimeout(deadline);
    exit(code);
  }

  function stop(exitCode = 0): void {
    if (stopping) return;
    stopping = true;
    deadline = setTimeout(() => {
      log.error({ deadlineMs }, "not stopped within the deadline");
      exit(1);
    }, deadlineMs);
    void runSteps(exitCode);
  }

  const onSignal = (signal: NodeJS.Signals) => {
    log.info({ signal }, stopping ? "asked again: ends at once" : "asked to stop");
    if (stopping) exit(1);
    else stop();
  };
  for (const signal of signals) process.on(signal, onSignal);
  return {
    stop,
    remove() {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}
