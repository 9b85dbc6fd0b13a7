// `npm run backup -- FILE.tar.gz [--lang en]`: everything that the app knows, in one file; also beside a running app.
import { existsSync } from "node:fs";
import { rowsOf, writeBackup } from "../platform/backup/index.ts";
import { loadStorageConfig, systemClock } from "../platform/config/index.ts";
import { UserError } from "../platform/i18n/user-error.ts";
import { createLog } from "../platform/process/log.ts";
import { withOneFile } from "./one-file.ts";

process.exitCode = await withOneFile(
  { usage: ({ backup }) => backup.usage },
  async ({ file, words, say }) => {
    const { database, filesDir } = loadStorageConfig();
    // Opening it would make one.
    if (database.url === undefined && !existsSync(database.dataDir)) {
      throw new UserError("nothing", ({ backup }) => backup.nothing);
    }
    const clock = systemClock();
    const place = { ...database, share: true, log: createLog("error"), clock };
    const { total, damaged } = await writeBackup({ file, place, filesDir, clock });
    say(words.backup.done(rowsOf(total), total.files.count));
    say(words.backup.personal);
    if (damaged > 0) process.stderr.write(`${words.backup.damagedFiles(damaged)}\n`);
  },
);
