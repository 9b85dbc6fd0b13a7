/** `npm run torture -- --minutes N --seed S [--embedded] [--fan-out N]`: docs/operations.md says what it proves. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { builtProgram } from "../support/built-program.ts";
import { Stuck } from "./live.ts";
import { fannedOut, tortured } from "./modes.ts";
import { prepare } from "./prepare.ts";
import { STARTS } from "./scenario.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    embedded: { type: "boolean", default: false },
    /** So many kills in the middle of a fan-out, instead of lives. */
    "fan-out": { type: "string" },
    /** Thirty people for a few days instead of 129 for three weeks. */
    short: { type: "boolean", default: false },
    /** This one life of the seed alone, again. */
    life: { type: "string" },
  },
});
const { embedded: isEmbedded, short: isShort, seed, life } = values;
const say = (line: string) => void process.stdout.write(`${line}\n`);
const began = performance.now();
const server = isEmbedded ? undefined : process.env.TEST_DATABASE_URL;
if (!isEmbedded && !server)
  throw new Error("Set TEST_DATABASE_URL to a PostgreSQL server, or say --embedded.");

const fanOuts = Number(values["fan-out"] ?? 0);
const first = Number(life ?? 1);
/** At least one; then as many as there is time for. */
function isMore(nth: number): boolean {
  if (fanOuts > 0) return nth <= fanOuts;
  return nth === first || (life === undefined && performance.now() - began < Number(values.minutes) * 60_000);
}

async function run(): Promise<boolean> {
  const program = path.join(builtProgram(), "test/torture/instance-process.js");
  const folder = await mkdtemp(path.join(tmpdir(), "sasaeai-torture-logs-"));
  const prepared = await prepare(server, STARTS);
  const common = { prepared, program, folder, isShort, isEmbedded, say };
  try {
    for (let nth = first; isMore(nth); nth++) {
      const trying = { ...common, seed: `${seed}.${nth}` };
      const findings = await (fanOuts > 0 ? fannedOut(trying) : tortured(trying)).catch((error) => {
        if (error instanceof Stuck) return [error.message];
        throw error;
      });
      if (findings.length === 0) continue;
      for (const finding of findings) say(`  FOUND ${finding}`);
      const more = [isEmbedded && " --embedded", isShort && " --short", fanOuts > 0 && ` --fan-out ${nth}`];
      say(`Logs: ${folder}`);
      say(`Again: npm run torture -- --seed ${seed} --life ${nth}${more.filter(Boolean).join("")}`);
      return false;
    }
  } finally {
    await prepared.close();
  }
  await rm(folder, { recursive: true, force: true });
  say(`Nothing lost, doubled or misdirected in ${Math.round((performance.now() - began) / 1000)} s.`);
  return true;
}

process.exit((await run()) ? 0 : 1);
