/** What Slack said no to when the app started, in one plain sentence for whoever started it. */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from "@slack/web-api";

/** The token is wrong, old, of another kind, or its account or workspace is gone: asking again changes nothing. */
const REFUSED = new Set([
  "invalid_auth",
  "not_authed",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "not_allowed_token_type",
  "no_permission",
  "missing_scope",
  "access_denied",
  "org_login_required",
  "team_access_not_granted",
  "team_disabled",
  "user_removed_from_team",
  "forbidden_team",
]);

/** Socket Mode was refused with the app-level token; everything else is asked with the bot's. */
export class AppTokenRefused extends Error {
  override name = "AppTokenRefused";
  readonly code: string;
  constructor(code: string) {
    super(`Slack refused the app-level token: ${code}`);
    this.code = code;
  }
}

const AWAY =
  "Slack につながりません。ネットワーク、プロキシ、SLACK_API_URL を確かめてください。/ Slack cannot be reached: check the network, the proxy and SLACK_API_URL.";

/** Whether asking again with the same token is of no use. */
export function isRefusal(code: unknown): code is string {
  return typeof code === "string" && REFUSED.has(code);
}

/** Undefined for what does not come from Slack. */
export function explainRefusal(error: unknown): string | undefined {
  if (error instanceof AppTokenRefused) return appTokenSentence(error.code);
  if (error instanceof WebAPIPlatformError) return botTokenSentence(error.data);
  if (error instanceof WebAPIRequestError) return AWAY;
  if (error instanceof WebAPIHTTPError) {
    const status = `HTTP ${error.statusCode}`;
    return `Slack がいま応じていません（${status}）。しばらくしてから起動し直してください。/ Slack does not answer as it should (${status}): start again in a while.`;
  }
  return undefined;
}

function appTokenSentence(code: string): string {
  if (code === "missing_scope") {
    return "SLACK_APP_TOKEN に connections:write の権限がありません。Basic Information の App-Level Tokens で作り直してください。/ SLACK_APP_TOKEN lacks the scope connections:write: create a new one under Basic Information, App-Level Tokens.";
  }
  return `Slack が SLACK_APP_TOKEN を受け付けませんでした（${code}）。値を確かめてください。/ Slack refused SLACK_APP_TOKEN (${code}): check its value.`;
}

function botTokenSentence({ error, needed }: { error: string; needed?: unknown }): string {
  // Whatever else answers at SLACK_API_URL, such as a proxy's page, ends up here as a whole.
  if (!/^[a-z_]{1,60}$/.test(error)) return AWAY;
  if (error === "missing_scope") {
    const scope = typeof needed === "string" ? ` ${needed}` : "";
    return `Slack アプリに権限（スコープ${scope}）が足りません。OAuth & Permissions で加え、ワークスペースにインストールし直してから、SLACK_BOT_TOKEN を確かめてください。/ The Slack app lacks a scope${scope && `:${scope}`}. Add it under OAuth & Permissions, install the app to the workspace again, then check SLACK_BOT_TOKEN.`;
  }
  if (isRefusal(error)) {
    return `Slack が SLACK_BOT_TOKEN を受け付けませんでした（${error}）。値を確かめてください。/ Slack refused SLACK_BOT_TOKEN (${error}): check its value.`;
  }
  return `起動時の問い合わせを Slack が断りました（${error}）。Slack アプリの設定を確かめ、しばらくしてから起動し直してください。/ Slack refused a question at start (${error}): check the Slack app's settings, and start again in a while.`;
}
