// A process with a database, for the tests that kill it: writes batch after batch and tells which were acknowledged.
import { openDatabase } from "../../../src/platform/database/index.ts";

const [dataDir = "", first = "0", share = ""] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

const db = await openDatabase({ dataDir, share: share === "share", log });
say(`opened ${db.childPid ?? "-"}`);

for (let batch = Number(first); ; batch++) {
  const data = Array.from({ length: 20 }, (_, at) => ({
    workspaceId: "W",
    key: `${batch}-${at}`,
    at: new Date(0),
  }));
  try {
    await db.transaction(async (tx) => {
      await tx.handledRequest.createMany({ data: data.slice(0, 10) });
      await tx.handledRequest.createMany({ data: data.slice(10) });
    });
    say(`kept ${batch}`);
  } catch (error) {
    // Its batch may or may not have been kept: nobody was told.
    say(`lost ${batch} ${(error as Error).message.split("\n").at(-1)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
