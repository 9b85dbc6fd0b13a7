import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "../../src/platform/database/index.ts";
import { templateKey } from "./template-key.ts";

const cache = fileURLToPath(new URL("../../node_modules/.cache/sasaeai-database", import.meta.url));
const keepMs = 60 * 60_000;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A migrated, closed data folder to copy. Making one takes seconds, so it is kept from run to run. */
export async function embeddedTemplate(): Promise<string> {
  const template = path.join(cache, templateKey(engineVersion()));
  if (fs.existsSync(template)) return template;
  // Two workers may both make one; the first to move it into place wins, and a killed one leaves only a draft.
  const draft = `${template}.${randomBytes(4).toString("hex")}`;
  fs.mkdirSync(draft, { recursive: true });
  await (await openDatabase({ dataDir: draft, durable: false, log: silent })).close();
  try {
    fs.renameSync(draft, template);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!fs.existsSync(template)) throw error;
  }
  removeOld();
  return template;
}

function removeOld(): void {
  for (const name of fs.readdirSync(cache)) {
    const folder = path.join(cache, name);
    const age = Date.now() - (fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > keepMs) fs.rmSync(folder, { recursive: true, force: true });
  }
}

function engineVersion(): string {
  // PGlite does not export its package.json.
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  return fs.readFileSync(path.join(path.dirname(entry), "..", "package.json"), "utf8");
}
