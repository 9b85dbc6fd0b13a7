/** What the sandbox shows to tests and to the rehearsal. */
import type { Clock } from "../shared/clock.ts";
import type { Actor } from "./actor-types.ts";
import type { Manifest } from "./manifest.ts";
import type { Directory, Screen } from "./screen-types.ts";

export type Json = Record<string, unknown>;

export interface SandboxOptions {
  /** Posting rates and the dates of messages follow it; the person's patience does not. */
  clock: Clock;
  /** Path of manifest.yml, or what stands in it. */
  manifest: string | Manifest;
  team?: { id: string; name: string };
  port?: number;
  rates?: "slack" | "off";
  /** How many of the latest calls and of what left the app stay to be looked at; all of them, unless told. */
  keeps?: number;
}

export interface NewUser {
  name: string;
  email?: string;
  locale?: string;
  isRestricted?: boolean;
  isUltraRestricted?: boolean;
  deleted?: boolean;
  /** Somebody of another organization who shares no channel with the app. */
  isStranger?: boolean;
  /** A guest in a workspace that does not let guests use the commands of apps. */
  isWithoutCommands?: boolean;
  teamId?: string;
  id?: string;
}

export interface NewChannel {
  name: string;
  isPrivate?: boolean;
  members?: string[];
  withBot?: boolean;
  id?: string;
}

export interface SandboxFile {
  name: string;
  mimetype?: string;
  bytes: Uint8Array;
}

export interface SandboxMessage {
  channel: string;
  ts: string;
  user: string;
  /** True when the app wrote it. */
  isApp: boolean;
  text: string;
  blocks: Json[];
  attachments: Json[];
  files: { id: string; name: string; mimetype: string; size: number }[];
  metadata?: { event_type: string; event_payload: Json };
  edited?: { user: string; ts: string };
  threadTs?: string;
  /** The only reader of an ephemeral message. */
  ephemeralTo?: string;
  username?: string;
}

export interface ApiCall {
  at: Date;
  method: string;
  args: Json;
  ok: boolean;
  error?: string;
}

export interface Outgoing {
  at: Date;
  op: "post" | "update" | "ephemeral" | "file";
  channel: string;
  /** The partner of the DM, or the addressee of the ephemeral message. */
  user?: string;
  ts: string;
  /** All words as the reader sees them, blocks included. */
  text: string;
  blocks: Json[];
  metadata?: SandboxMessage["metadata"];
  file?: { id: string; name: string };
  threadTs?: string;
}

export interface Violation {
  at: Date;
  method: string;
  error: string;
  detail: string;
}

export interface LateAck {
  at: Date;
  /** `slash_commands`, `interactive` or `events_api`. */
  kind: string;
  /** The command, callback id, action id or event type. */
  name: string;
}

export interface FailPlan {
  method: string;
  times?: number;
  /** "invalid_blocks": as a workspace answers that does not know a block yet. */
  how: "ratelimited" | "500" | "hang" | "lost-answer" | "invalid_blocks";
  retryAfter?: number;
  /** Only calls to this channel (a user id stands for the DM with that person). */
  channel?: string;
}

/** What befalls a delivery on its way to the app. */
export interface Meddling {
  /** At once, to whichever connections are next. */
  times?: number;
  /** Real milliseconds, in which others overtake it. */
  lateMs?: number;
}

export interface EventBody {
  type: string;
  [key: string]: unknown;
}

export interface Sandbox {
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  teamId: string;
  botUserId: string;
  addUser(user: NewUser): string;
  updateUser(id: string, change: Partial<Omit<NewUser, "id">>): Promise<void>;
  addChannel(channel: NewChannel): string;
  join(channelId: string, userId: string): Promise<void>;
  leave(channelId: string, userId: string): Promise<void>;
  /** Resolves as soon as a socket of the app has been greeted. */
  connected(): Promise<void>;
  /** From now on everything goes signed to these URLs in turn instead of the socket. */
  deliverOverHttp(...requestUrls: string[]): void;
  /** Asked before each delivery what befalls it. */
  meddle(choose: (envelope: { kind: string; name: string }) => Meddling): void;
  as(userId: string): Actor;
  /** What a client draws for this person. */
  screen(userId: string): Screen;
  directory(): Directory;
  history(channelId: string): SandboxMessage[];
  dm(userId: string): SandboxMessage[];
  calls: ApiCall[];
  outgoing: Outgoing[];
  onOutgoing(listener: (outgoing: Outgoing) => void): void;
  violations: Violation[];
  lateAcks: LateAck[];
  fail(plan: FailPlan): void;
  /** Every connection breaks without a word. */
  dropSocket(): void;
  /** Slack asks the app to reconnect, as it does every few hours. */
  refreshSocket(): void;
  event(body: EventBody, options?: { eventId?: string; times?: number }): Promise<void>;
  /** The bytes of a file that the app or a person uploaded. */
  file(id: string): SandboxFile | undefined;
  /** Its owner deletes it in Slack. */
  deleteFile(id: string): void;
  /** From now on files.info counts this many bytes, whatever comes. */
  countFile(id: string, size: number): void;
  close(): Promise<void>;
}
