/** A workspace's accounts and channels in memory: what people asks of Slack, and no more. */
import type { SlackApi, SlackUser } from "../../../src/platform/slack/api.ts";

export function account(userId: string, more: Partial<SlackUser> = {}): SlackUser {
  return {
    userId,
    teamId: "T1",
    name: userId,
    email: null,
    locale: null,
    isGuest: false,
    isForeign: false,
    isBot: false,
    isDeleted: false,
    ...more,
  };
}

interface Channel {
  id: string;
  name: string;
  isPrivate: boolean;
  isMember: boolean;
  members: string[];
}

export function aSlack(accounts: SlackUser[], channels: Channel[] = []) {
  const state = { accounts, channels, pageSize: 2 };
  const unexpected = () => {
    throw new Error("nobody should ask Slack for this here");
  };
  const slack: SlackApi = {
    openModal: unexpected,
    pushModal: unexpected,
    updateModal: unexpected,
    ephemeral: unexpected,
    answer: unexpected,
    openDm: unexpected,
    async *users() {
      for (let from = 0; from < state.accounts.length; from += state.pageSize) {
        yield state.accounts.slice(from, from + state.pageSize);
      }
    },
    user: async (userId) => state.accounts.find((one) => one.userId === userId),
    channelMembers: async (id) => state.channels.find((channel) => channel.id === id)?.members ?? [],
    channel: async (id) => state.channels.find((channel) => channel.id === id),
    channelNamed: async (name) => state.channels.find((channel) => channel.name === name)?.id,
  };
  return { slack, state };
}
