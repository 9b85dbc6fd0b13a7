// Starts on a PostgreSQL database and says which migrations it applied, for migrate.postgres.test.ts.
import { openDatabase } from "../../../src/platform/database/index.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const info = (facts: object) => {
  if ("migration" in facts) say(String(facts.migration));
};
const db = await openDatabase({
  url: process.argv[2] ?? "",
  log: { info, warn: () => undefined, error: info },
});
await db.client.workspace.count();
say("runs");
await db.close();
