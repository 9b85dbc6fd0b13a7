/** `npm run bench [-- part…]`: measures, prints a table, and writes bench/results.json (of some parts: into it). */
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Entry, tableOf } from "./entry.ts";
import { measureFanOut } from "./fan-out.ts";
import { measureImport } from "./import.ts";
import { measureMatrix } from "./matrix.ts";
import { measureReport } from "./report.ts";
import { measureStart } from "./start.ts";
import { measureEmbeddedStorm, measureStorm } from "./storm.ts";
import { measureSummary } from "./summary.ts";
import { measureThemes } from "./themes.ts";
import { measureTick } from "./tick.ts";
import { measureYear } from "./year.ts";

const PARTS: Record<string, () => Promise<Entry[]>> = {
  start: measureStart,
  storm: measureStorm,
  "storm-embedded": measureEmbeddedStorm,
  tick: measureTick,
  summary: measureSummary,
  "fan-out": measureFanOut,
  import: measureImport,
  matrix: measureMatrix,
  themes: measureThemes,
  report: measureReport,
  year: measureYear,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(", ")}: ${Object.keys(PARTS).join(", ")}\n`);
  process.exit(1);
}
execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
const results = fileURLToPath(new URL("results.json", import.meta.url));
const entries: Entry[] = [];
for (const [part, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(part)) continue;
  const began = performance.now();
  entries.push(...(await measure()));
  process.stderr.write(`${part}: ${Math.round((performance.now() - began) / 1000)} s\n`);
}
process.stdout.write(`${tableOf(entries)}\n`);

/** Some parts take the place of what they said before; all of them, of everything. */
async function others(): Promise<Entry[]> {
  if (asked.length === 0) return [];
  const nameOf = ({ name, reference }: Entry) => `${name} / ${reference?.what}`;
  const measured = new Set(entries.map(nameOf));
  const before: Entry[] = JSON.parse(await readFile(results, "utf8"));
  return before.filter((one) => !measured.has(nameOf(one)));
}

await writeFile(results, `${JSON.stringify([...(await others()), ...entries], null, 2)}\n`);
