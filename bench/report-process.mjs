/** The built program makes the report of a prepared year in all three formats, and prints how long it took and the most memory it held. */
import {
  basisSheet,
  FORMATS,
  gatherReport,
  programOfYear,
  writeReport,
} from "../dist/features/annual/index.js";
import { wordsIn } from "../dist/locales/index.js";
import { openDatabase } from "../dist/platform/database/index.js";

const [dataDir = "", workspaceId = ""] = process.argv.slice(2);
const fiscalYear = 2024;
const at = new Date("2025-03-31T00:00:00Z");
const words = wordsIn("ja");
const quiet = { info() {}, warn() {}, error() {} };
const db = await openDatabase({ dataDir, share: true, log: quiet });
try {
  const began = performance.now();
  const model = await gatherReport(db.client, { workspaceId, fiscalYear, texts: {}, at });
  const program = await programOfYear(db.client, workspaceId, fiscalYear);
  for (const format of FORMATS) {
    const basis = basisSheet({ tx: db.client, words, model, program, withNames: true });
    await writeReport(format, { words, model, edition: { kind: "draft" }, at, basis });
  }
  const seconds = (performance.now() - began) / 1000;
  // In kilobytes, on Linux.
  const megabytes = process.resourceUsage().maxRSS / 1000;
  process.stdout.write(JSON.stringify({ seconds, megabytes }));
} finally {
  await db.close();
}
