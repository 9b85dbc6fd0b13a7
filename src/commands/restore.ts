// `npm run restore -- FILE.tar.gz [--lang en]`: a backup into an empty database, embedded or on a server; the app is stopped.
import { restoreBackup, rowsOf } from "../platform/backup/index.ts";
import { loadStorageConfig, systemClock } from "../platform/config/index.ts";
import { createLog } from "../platform/process/log.ts";
import { dateAndTime } from "../shared/japanese-date.ts";
import { withOneFile } from "./one-file.ts";

process.exitCode = await withOneFile(
  ({ backup }) => backup.usageRestore,
  async ({ file, language, words, say }) => {
    const { database, filesDir } = loadStorageConfig();
    const clock = systemClock();
    const place = { ...database, log: createLog("error"), clock };
    const { total, madeAt } = await restoreBackup({ file, place, filesDir, clock });
    const at = dateAndTime(new Date(madeAt), language);
    say(words.backup.restored(at, rowsOf(total), total.files.count));
    say(words.backup.restoredHow);
  },
);
