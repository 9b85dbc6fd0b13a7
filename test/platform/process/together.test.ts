import { describe, expect, it } from "vitest";
import { type Outcome, together } from "../../../src/platform/process/together.ts";

/** A run that ends when it is told to, and says what it was asked. */
function held() {
  const rounds: { inputs: number[]; end: (outcomes: Outcome<string>[] | Error) => void }[] = [];
  const run = (inputs: number[]) =>
    new Promise<Outcome<string>[]>((resolve, reject) => {
      const end = (outcomes: Outcome<string>[] | Error) =>
        outcomes instanceof Error ? reject(outcomes) : resolve(outcomes);
      rounds.push({ inputs, end });
    });
  const breath = () => new Promise((resolve) => setImmediate(resolve));
  return { rounds, run, breath };
}

const said = (inputs: number[]): Outcome<string>[] => inputs.map((input) => ({ value: `${input} done` }));

describe("calls at the same moment", () => {
  it("one goes at once; those that come meanwhile go together, no more than allowed", async () => {
    const { rounds, run, breath } = held();
    const call = together({ run, most: 3 });
    const calls = [1, 2, 3, 4, 5].map((input) => call(input));
    for (const expected of [[1], [2, 3, 4], [5]]) {
      await breath();
      const round = rounds.at(-1);
      expect(round?.inputs).toEqual(expected);
      round?.end(said(expected));
    }
    expect(await Promise.all(calls)).toEqual([1, 2, 3, 4, 5].map((input) => `${input} done`));
    expect(rounds).toHaveLength(3);
  });

  it("one that comes when all is done begins anew", async () => {
    const call = together({ run: async (inputs: number[]) => said(inputs), most: 3 });
    expect(await call(1)).toBe("1 done");
    expect(await call(2)).toBe("2 done");
  });

  it("what is refused to one is refused to nobody else", async () => {
    const call = together({
      async run(inputs: number[]) {
        return inputs.map((input) => (input === 2 ? { error: new Error("not you") } : { value: input }));
      },
      most: 9,
    });
    const outcomes = await Promise.allSettled([1, 2, 3].map((input) => call(input)));
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("a round that fails as a whole is done one by one, and only whoever is at fault hears of it", async () => {
    const asked: number[][] = [];
    const call = together({
      async run(inputs: number[]) {
        asked.push(inputs);
        if (inputs.includes(3)) throw new Error("cannot be stored");
        return said(inputs);
      },
      most: 9,
    });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((input) => call(input)));
    expect(asked).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
    expect(await call(5)).toBe("5 done");
  });
});
