/** Why the app cannot start, in one plain sentence for whoever started it; undefined for a fault of ours. */
import { ConfigFaults } from "../config/index.ts";
import { DataDirInUse, MigrationFault } from "../database/index.ts";
import { explainRefusal } from "../slack/explain-refusal.ts";

/** Nothing but the embedded database writes to a folder at the start. */
const FOLDER = ["EACCES", "EPERM", "EROFS", "ENOSPC", "EEXIST", "ENOTDIR"];

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = "code" in error ? [String(error.code)] : [];
  const several = error instanceof AggregateError ? error.errors.flatMap(codesOf) : [];
  return [...code, ...several, ...codesOf(error.cause)];
}

export function explainStart(error: unknown): string | undefined {
  if (error instanceof ConfigFaults || error instanceof DataDirInUse || error instanceof MigrationFault) {
    return error.message;
  }
  if (error instanceof StartRefused) return error.message;
  const refusal = explainRefusal(error);
  if (refusal !== undefined) return refusal;
  const codes = codesOf(error);
  if (codes.includes("EADDRINUSE")) {
    return "そのポートはほかのプログラムが使っています。PORT または HEALTH_PORT を変えてください。/ The port is taken by another program: change PORT or HEALTH_PORT.";
  }
  if (codes.some((code) => ["ECONNREFUSED", "ENOTFOUND", "28P01", "3D000"].includes(code))) {
    return "データベースにつながりません。DATABASE_URL と、データベースが動いていることを確かめてください。/ The database cannot be reached: check DATABASE_URL, and that the database runs.";
  }
  if (codes.some((code) => FOLDER.includes(code))) {
    return "データのフォルダーに書き込めません。DATA_DIR を、このプログラムが書き込めるフォルダーに変え、空き容量を確かめてください。/ The data folder cannot be written to: set DATA_DIR to a folder that this program may write to, and check the free space.";
  }
  return undefined;
}

/** The app must not run like this; the message says why and what to do. */
export class StartRefused extends Error {
  override name = "StartRefused";
}

const CHANNEL = {
  public:
    "COUNCIL_CHANNEL_ID のチャンネルは公開されています。事務局だけの非公開チャンネルの ID に変えてください。/ The channel of COUNCIL_CHANNEL_ID is public: use the id of a private channel that only the office can read.",
  "not-found":
    "COUNCIL_CHANNEL_ID のチャンネルが見つかりません。ID を確かめ、そのチャンネルで /invite @Sasaeai を実行してください。/ The channel of COUNCIL_CHANNEL_ID cannot be found: check the id, and type /invite @Sasaeai in that channel.",
  "not-a-member":
    "アプリが事務局のチャンネルに入っていません。そのチャンネルで /invite @Sasaeai を実行してください。/ The app is not in the office's channel: type /invite @Sasaeai there.",
};

/** The app runs without an office's channel, but nobody can do what the office does. */
export const NO_OFFICE =
  "COUNCIL_CHANNEL_ID がないため、まだ誰も事務局として扱われません。事務局だけの非公開チャンネルの ID を設定して、起動し直してください。/ COUNCIL_CHANNEL_ID is not set, so nobody is the office yet: set it to the id of the office's private channel, and start again.";

export function councilChannelSentence(problem: keyof typeof CHANNEL): string {
  return CHANNEL[problem];
}
