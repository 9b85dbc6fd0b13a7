/** The state of the workspace: what Slack would keep in its database. */
import type { Clock } from "../shared/clock.ts";
import type { FormState } from "./form-state.ts";
import type { Declared } from "./manifest.ts";
import type {
  ApiCall,
  FailPlan,
  Json,
  LateAck,
  NewUser,
  Outgoing,
  SandboxFile,
  SandboxMessage,
  Violation,
} from "./types.ts";

export interface User extends Required<Omit<NewUser, "email">> {
  email?: string;
  isBot: boolean;
}

export interface Channel {
  id: string;
  name: string;
  kind: "public" | "private" | "im" | "mpim";
  members: Set<string>;
  /** For a DM: the person at the other end. */
  partner?: string;
  isArchived: boolean;
  created: number;
  messages: SandboxMessage[];
}

export interface View {
  id: string;
  type: "modal" | "home";
  userId: string;
  /** As the app sent it, with the ids that Slack adds. */
  body: Json;
  hash: string;
  rootId: string;
  previousId?: string;
  form: FormState;
  /** Faults that the app answered, by block id. */
  errors: Record<string, string>;
}

export interface Trigger {
  userId: string;
  /** Real milliseconds; Slack measures the person's patience. */
  issuedMs: number;
  isUsed: boolean;
  /** The modal in which the interaction happened. */
  viewId?: string;
}

export interface ResponseUrl {
  userId: string;
  channel: string;
  uses: number;
  issued: Date;
  /** The message whose button was pressed. */
  messageTs?: string;
}

export interface StoredFile extends SandboxFile {
  id: string;
  mimetype: string;
  title: string;
  owner: string;
  declaredLength: number;
  /** What files.info counts, where that is not what comes. */
  counted?: number;
  isDeleted?: boolean;
  altText?: string;
  created: number;
  state: "announced" | "uploaded" | "complete";
  shares: { channel: string; ts: string }[];
}

export interface Ack {
  ok: boolean;
  failure?: string;
  body?: unknown;
  /** The app asks not to be sent this event again (`x-slack-no-retry`). */
  isFinal?: boolean;
}

export interface Envelope {
  kind: "events_api" | "interactive" | "slash_commands";
  name: string;
  payload: Json;
  acceptsResponse: boolean;
  retry?: { attempt: number; reason: string };
}

export interface World {
  readonly clock: Clock;
  readonly team: { id: string; name: string; domain: string };
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly declared: Declared;
  readonly keepsPace: boolean;
  origin: string;
  users: Map<string, User>;
  channels: Map<string, Channel>;
  /** Ephemeral messages live in the client alone. */
  ephemerals: SandboxMessage[];
  views: Map<string, View>;
  /** Person → ids of the open modals, the lowest first. */
  stacks: Map<string, string[]>;
  homes: Map<string, string>;
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  files: Map<string, StoredFile>;
  /** What people have entered in messages, by channel, ts and person. */
  messageForms: Map<string, FormState>;
  /** Of calls and outgoing. */
  readonly keeps: number;
  calls: ApiCall[];
  outgoing: Outgoing[];
  violations: Violation[];
  lateAcks: LateAck[];
  plans: FailPlan[];
  /** Tokens of the rate limits, by what they limit. */
  buckets: Map<string, { tokens: number; at: number }>;
  listeners: ((outgoing: Outgoing) => void)[];
  /** Hands an envelope to the app and waits for its ack as long as a person would. */
  deliver: (envelope: Envelope) => Promise<Ack>;
  isConnected: () => boolean;
  /** Nothing is delivered any more. */
  isClosed: boolean;
  nextNumber: () => number;
}

/** A new opaque id with the prefix of its kind. */
export function newId(world: World, prefix: string): string {
  return `${prefix}0${world.nextNumber().toString(36).toUpperCase().padStart(8, "0")}`;
}

/** Adds to what can be looked at afterwards; the oldest goes when there is too much. */
export function keep<T>({ keeps }: World, list: T[], one: T): void {
  list.push(one);
  if (list.length > keeps) list.shift();
}

export function violate(world: World, method: string, error: string, detail = ""): void {
  world.violations.push({ at: world.clock.now(), method, error, detail });
}
