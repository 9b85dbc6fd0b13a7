import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { SlackUser } from "../../platform/slack/api.ts";
import { findAccount, loadForMatching, saveAccounts, saveMatches } from "./accounts.store.ts";
import { type Match, matchAccounts } from "./match.rules.ts";

/** What follows when people turn out to hold an account, lose or regain it; runs in the same transaction. */
export type PeopleMatched = (tx: Tx, workspaceId: string, personIds: string[], at: Date) => Promise<void>;

/** Finds the account of everybody who has none yet and marks what became of the known ones. */
export async function matchPeople(tx: Tx, workspaceId: string, at: Date): Promise<Match[]> {
  const { people, accounts } = await loadForMatching(tx, workspaceId);
  const matches = matchAccounts(people, accounts);
  await saveMatches(tx, workspaceId, matches, at);
  return matches;
}

export async function matchAndTell(tx: Tx, workspaceId: string, at: Date, onMatched?: PeopleMatched) {
  const matches = await matchPeople(tx, workspaceId, at);
  const personIds = matches.map((match) => match.personId);
  if (personIds.length > 0) await onMatched?.(tx, workspaceId, personIds, at);
}

/** Reads all accounts of the workspace, a page a transaction, and matches people to them: at start and daily. */
export async function syncAccounts(
  deps: Pick<Deps, "db" | "slack" | "clock">,
  workspaceId: string,
  onMatched?: PeopleMatched,
): Promise<void> {
  for await (const page of deps.slack.users()) {
    await deps.db.transaction((tx) => saveAccounts(tx, workspaceId, page, deps.clock.now()));
  }
  await deps.db.transaction((tx) => matchAndTell(tx, workspaceId, deps.clock.now(), onMatched));
}

const fields = ["teamId", "name", "email", "locale", "isGuest", "isForeign", "isBot", "isDeleted"] as const;

function isSame(before: SlackUser | undefined, now: SlackUser): boolean {
  return before !== undefined && fields.every((field) => before[field] === now[field]);
}

/** Somebody joined or changed. Slack tells of every new status text too: most of it changes nothing here. */
export async function syncAccount(
  deps: Pick<Deps, "db" | "slack" | "clock">,
  workspaceId: string,
  slackUserId: string,
  onMatched?: PeopleMatched,
): Promise<void> {
  const account = await deps.slack.user(slackUserId);
  if (!account) return;
  await deps.db.transaction(async (tx) => {
    if (isSame(await findAccount(tx, workspaceId, slackUserId), account)) return;
    const at = deps.clock.now();
    await saveAccounts(tx, workspaceId, [account], at);
    await matchAndTell(tx, workspaceId, at, onMatched);
  });
}
