// Tries to take a folder and holds it, for ownership.test.ts.
import path from "node:path";
import { systemClock } from "../../../src/platform/config/index.ts";
import { takeOwnership } from "../../../src/platform/database/embedded/ownership.ts";

const dataDir = process.argv[2] ?? "";
const folder = { dataDir, lockFile: path.join(dataDir, "owner.lock"), socket: "s", clock: systemClock() };
try {
  await takeOwnership(folder);
  process.stdout.write("owned\n");
} catch (error) {
  process.stdout.write(`refused ${(error as Error).name}\n`);
}
setInterval(() => undefined, 1_000);
