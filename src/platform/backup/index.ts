export { restoreBackup } from "./restore-backup.ts";
export { rowsOf } from "./shape.ts";
export { writeBackup } from "./write-backup.ts";
