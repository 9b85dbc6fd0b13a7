/** The few Web API calls that listeners and the outbox make; the real one wraps a WebClient. */
import type { ModalView } from "@slack/types";
import type { Block } from "./blocks.ts";

export interface PostedMessage {
  channelId: string;
  ts: string;
}

export interface SlackUser {
  userId: string;
  teamId: string;
  name: string;
  email: string | null;
  locale: string | null;
  isGuest: boolean;
  isForeign: boolean;
  isBot: boolean;
  isDeleted: boolean;
}

/** Every call has a timeout and throws the SDK's errors; none is retried except where it can do no harm. */
export interface SlackApi {
  openModal(triggerId: string, view: ModalView): Promise<{ viewId: string; hash: string }>;
  pushModal(triggerId: string, view: ModalView): Promise<{ viewId: string; hash: string }>;
  updateModal(viewId: string, view: ModalView): Promise<void>;
  ephemeral(channelId: string, userId: string, text: string, blocks?: Block[]): Promise<void>;
  /** Answers in a DM, where a person waits; what nobody waits for is a notice. */
  answer(
    to: { channelId: string; threadTs: string | undefined },
    text: string,
    blocks?: Block[],
  ): Promise<void>;
  /** The D… channel with this user. */
  openDm(userId: string): Promise<string>;
  /** All accounts of the workspace, page by page. */
  users(): AsyncIterable<SlackUser[]>;
  user(userId: string): Promise<SlackUser | undefined>;
  channelMembers(channelId: string): Promise<string[]>;
  channel(
    channelId: string,
  ): Promise<{ id: string; name: string; isPrivate: boolean; isMember: boolean } | undefined>;
  /** A channel by its name (without #) among those the app can see. */
  channelNamed(name: string): Promise<string | undefined>;
}
