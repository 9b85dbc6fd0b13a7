// `npm run restore -- FILE.tar.gz [--move] [--lang en]`: a backup into an empty database, embedded or on a server. What
// was sent since it was made is not in it, so everything is held back, unless the app has not run since (`--move`).
import { pauseRestored } from "../features/pause/index.ts";
import { restoreBackup, rowsOf } from "../platform/backup/index.ts";
import { loadStorageConfig, systemClock } from "../platform/config/index.ts";
import { openDatabase } from "../platform/database/index.ts";
import { createLog } from "../platform/process/log.ts";
import { dateAndTime } from "../shared/japanese-date.ts";
import { withOneFile } from "./one-file.ts";
import { createPlanningEngine } from "./planning-engine.ts";

process.exitCode = await withOneFile(
  { usage: ({ backup }) => backup.usageRestore, name: "move" },
  async ({ file, isSwitched: isMove, language, words, say }) => {
    const { database, filesDir } = loadStorageConfig();
    const clock = systemClock();
    const place = { ...database, log: createLog("error"), clock };
    const { total, madeAt } = await restoreBackup({ file, place, filesDir, clock });
    const at = dateAndTime(new Date(madeAt), language);
    say(words.backup.restored(at, rowsOf(total), total.files.count));
    if (isMove) return;
    const db = await openDatabase(place);
    try {
      const { holding } = createPlanningEngine({ db, clock, log: place.log });
      if (await pauseRestored(db, holding, clock.now())) say(words.backup.held);
    } finally {
      await db.close();
    }
  },
);
