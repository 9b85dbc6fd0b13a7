import type { backup as source } from "../ja/backup.ts";

export const backup: typeof source = {
  usage: "Usage: npm run backup -- FILE.tar.gz [--lang en]",
  usageRestore: "Usage: npm run restore -- FILE.tar.gz [--move] [--lang en]",
  done: (rows, files) => `The backup is made (${rows} rows, ${files} files).`,
  personal: "It holds personal data. Only the user who made it can read it; take care where it is kept.",
  damagedFiles: (count) =>
    `${count} damaged files are not in the backup. Check the disk on which FILES_DIR lies.`,
  restored: (at, rows, files) => `The backup of ${at} is restored (${rows} rows, ${files} files).`,
  held: "All messages are held back, so that none sent after the backup is sent twice. Start the app, then choose in /program resume what is still to be sent.",
  nothing: "The database was never used: there is nothing to back up.",
  exists: "There is a file of this name already. Nothing was written; choose another name.",
  unwritable: "The backup cannot be written. Check the folder and the free space.",
  unreadable: "The backup cannot be read. Check its name, and that you may read it.",
  foreign: "This file is no backup of this app. Nothing was written.",
  damaged: "The backup is cut off or damaged. Nothing was written.",
  newer:
    "The backup was made by a newer version of the app. Nothing was written; restore it with that version.",
  notEmpty: "The database holds data, so nothing was restored. Name an empty database (or a new DATA_DIR).",
  otherTables:
    "The tables of the database do not fit the backup, so nothing was restored. Name a database that was never used (or a new DATA_DIR).",
  files: (code) => `The files cannot be written to FILES_DIR (${code}), so nothing was restored.`,
};
