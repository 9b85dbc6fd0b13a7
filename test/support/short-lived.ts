/** For the processes that a test starts and soon ends or kills. */
import { fileURLToPath } from "node:url";

const atStart = new URL("./short-lived-process.mjs", import.meta.url);

/** What NODE_OPTIONS of such a process hold: half of its work would be compiling what it never runs hot. */
export const shortLived = `--import=file://${fileURLToPath(atStart)}`;
