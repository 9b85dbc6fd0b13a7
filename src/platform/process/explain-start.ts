/** Why the app cannot start, in one plain sentence for whoever started it; undefined for a fault of ours. */
import { WebAPIPlatformError, WebAPIRequestError } from "@slack/web-api";
import { ConfigFaults } from "../config/index.ts";
import { DataDirInUse, MigrationFault } from "../database/index.ts";

const REFUSED = new Set([
  "invalid_auth",
  "not_authed",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "not_allowed_token_type",
  "no_permission",
  "missing_scope",
]);

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
  if (error instanceof WebAPIPlatformError && REFUSED.has(error.data.error)) {
    return `Slack がトークンを受け付けませんでした（${error.data.error}）。SLACK_BOT_TOKEN と SLACK_APP_TOKEN を確かめてください。/ Slack refused the token (${error.data.error}): check SLACK_BOT_TOKEN and SLACK_APP_TOKEN.`;
  }
  if (error instanceof WebAPIRequestError) {
    return "Slack につながりません。ネットワーク、プロキシ、SLACK_API_URL を確かめてください。/ Slack cannot be reached: check the network, the proxy and SLACK_API_URL.";
  }
  const codes = codesOf(error);
  if (codes.includes("EADDRINUSE")) {
    return "そのポートはほかのプログラムが使っています。PORT または HEALTH_PORT を変えてください。/ The port is taken by another program: change PORT or HEALTH_PORT.";
  }
  if (codes.some((code) => ["ECONNREFUSED", "ENOTFOUND", "28P01", "3D000"].includes(code))) {
    return "データベースにつながりません。DATABASE_URL と、データベースが動いていることを確かめてください。/ The database cannot be reached: check DATABASE_URL, and that the database runs.";
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

export function councilChannelSentence(problem: keyof typeof CHANNEL): string {
  return CHANNEL[problem];
}
