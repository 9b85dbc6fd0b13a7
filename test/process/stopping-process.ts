// A process to be stopped, for orderly-stop.test.ts: says "ready", then writes down what its steps do.
import { onStop } from "../../src/platform/process/orderly-stop.ts";

const say = (line: string) => {
  process.stdout.write(`${line}\n`);
};
const [kind = "", deadline = "10000"] = process.argv.slice(2);
const logged = (level: string) => (_facts: object, message?: string) => say(`${level}: ${message}`);
const log = { info: () => undefined, warn: logged("warn"), error: logged("error") };
const alive = setInterval(() => undefined, 1_000);

onStop(
  ["SIGTERM", "SIGINT"],
  [
    { name: "first", run: async () => say("first") },
    {
      name: "second",
      run: async () => {
        say("second");
        if (kind === "hang") await new Promise(() => undefined);
        if (kind === "fail") throw new Error("no");
      },
    },
    {
      name: "third",
      run: async () => {
        clearInterval(alive);
        say("third");
      },
    },
  ],
  { deadlineMs: Number(deadline), log },
);
say("ready");
