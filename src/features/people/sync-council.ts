/** The council is who sits in the configured private channel; the channel is asked, and nothing else. */
import type { Deps } from "../../platform/deps.ts";
import type { SlackApi, SlackUser } from "../../platform/slack/api.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { accountsByIds, saveAccounts } from "./accounts.store.ts";
import { addOfficers, heldAccounts, setCouncil } from "./people.store.ts";
import { matchAndTell, type PeopleMatched } from "./sync-accounts.ts";

/** Why a channel cannot be the office: main.ts says each in one sentence. */
export type CouncilChannelProblem = "not-found" | "public" | "not-a-member";

/** What is wrong with the channel as the council's; undefined: nothing. */
export async function checkCouncilChannel(
  slack: Pick<SlackApi, "channel">,
  channelId: string,
): Promise<CouncilChannelProblem | undefined> {
  const channel = await slack.channel(channelId);
  if (!channel) return "not-found";
  if (!channel.isPrivate) return "public";
  return channel.isMember ? undefined : "not-a-member";
}

export interface CouncilSync {
  problem: CouncilChannelProblem | undefined;
  officers: number;
}

type Needs = Pick<Deps, "db" | "slack" | "clock">;

async function membersOf(deps: Needs, workspaceId: string, channelId: string): Promise<SlackUser[]> {
  const ids = await deps.slack.channelMembers(channelId);
  const known = await accountsByIds(deps.db.client, workspaceId, ids);
  const knownIds = new Set(known.map((account) => account.userId));
  const fetched: SlackUser[] = [];
  for (const id of ids.filter((userId) => !knownIds.has(userId))) {
    const account = await deps.slack.user(id);
    if (account) fetched.push(account);
  }
  const at = deps.clock.now();
  await deps.db.transaction((tx) => saveAccounts(tx, workspaceId, fetched, at));
  return [...known, ...fetched].filter((account) => !account.isBot && !account.isDeleted);
}

/**
 * Makes the channel's members the council, and nobody else: at start, and whenever somebody joins or leaves it.
 * Without a channel, or with one that may not be used, nobody is.
 */
export async function syncCouncil(
  deps: Needs,
  workspaceId: string,
  onMatched?: PeopleMatched,
): Promise<CouncilSync> {
  const workspace = await loadWorkspace(deps.db.client, workspaceId);
  const channelId = workspace.councilChannelId;
  const problem = channelId === null ? undefined : await checkCouncilChannel(deps.slack, channelId);
  const members = channelId === null || problem ? [] : await membersOf(deps, workspaceId, channelId);
  const officers = members.filter((account) => account.userId !== workspace.botUserId);
  const userIds = officers.map((account) => account.userId);
  await deps.db.transaction(async (tx) => {
    const at = deps.clock.now();
    // An officer may stand in a list already.
    await matchAndTell(tx, workspaceId, at, onMatched);
    const held = await heldAccounts(tx, workspaceId, userIds);
    await addOfficers(
      tx,
      workspaceId,
      officers.filter((account) => !held.has(account.userId)),
      at,
    );
    await setCouncil(tx, workspaceId, userIds, at);
  });
  return { problem, officers: userIds.length };
}
