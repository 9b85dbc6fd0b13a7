/** `npm run bench`: measures, prints a table, and writes bench/results.json. */
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Entry, tableOf } from "./entry.ts";
import { measureImport } from "./import.ts";
import { measureMatrix } from "./matrix.ts";
import { measureReport } from "./report.ts";
import { measureStart } from "./start.ts";
import { measureThemes } from "./themes.ts";
import { measureYear } from "./year.ts";

execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
const entries: Entry[] = [];
for (const measure of [measureStart, measureImport, measureMatrix, measureThemes, measureReport, measureYear])
  entries.push(...(await measure()));
process.stdout.write(`${tableOf(entries)}\n`);
const results = fileURLToPath(new URL("results.json", import.meta.url));
await writeFile(results, `${JSON.stringify(entries, null, 2)}\n`);
