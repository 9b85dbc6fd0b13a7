/**
 * Calls that come while others are under way are done together by the next round: a thousand people who press at once
 * cost a few dozen transactions, and one who presses alone waits for nobody.
 */
export type Outcome<O> = { value: O } | { error: unknown };

/** What an outcome stands for: its value, or its error thrown. */
export function take<O>(outcome: Outcome<O> | undefined): O {
  if (!outcome) throw new Error("an input was left without an outcome");
  if ("error" in outcome) throw outcome.error;
  return outcome.value;
}

interface Waiting<I, O> {
  input: I;
  settle(outcome: Outcome<O>): void;
}

export interface Together<I, O> {
  /** One outcome for each input, in their order. When it throws, each of them is done by itself. */
  run(inputs: I[]): Promise<Outcome<O>[]>;
  /** The most in one round. */
  most: number;
}

/** Nobody's fault becomes somebody else's: what a round cannot do is tried alone. */
async function outcomesOf<I, O>(run: Together<I, O>["run"], inputs: I[]): Promise<Outcome<O>[]> {
  try {
    return await run(inputs);
  } catch (error) {
    if (inputs.length === 1) return [{ error }];
    const alone: Outcome<O>[] = [];
    for (const input of inputs) alone.push(...(await outcomesOf(run, [input])));
    return alone;
  }
}

export function together<I, O>({ run, most }: Together<I, O>): (input: I) => Promise<O> {
  let waiting: Waiting<I, O>[] = [];
  let isRunning = false;

  async function rounds(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const now = waiting.slice(0, most);
      waiting = waiting.slice(most);
      const outcomes = await outcomesOf(
        run,
        now.map(({ input }) => input),
      );
      for (const [index, { settle }] of now.entries()) {
        settle(outcomes[index] ?? { error: new Error("an input was left without an outcome") });
      }
    }
    isRunning = false;
  }

  return async (input) => {
    const outcome = await new Promise<Outcome<O>>((settle) => {
      waiting.push({ input, settle });
      if (!isRunning) void rounds();
    });
    return take(outcome);
  };
}
