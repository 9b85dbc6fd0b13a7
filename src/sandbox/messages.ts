/** Messages on their way into channels, and the record of everything that leaves the app. */
import type { MessageContent } from "./check/message.ts";
import { namesOf } from "./names.ts";
import { plainText } from "./read-blocks.ts";
import type { Json, Outgoing, SandboxMessage } from "./types.ts";
import { withIds } from "./with-ids.ts";
import { type Channel, keep, type World } from "./world.ts";

const lastMicros = new WeakMap<World, number>();

/** A ts follows the clock, and never comes twice: within one instant the microseconds count on. */
function newTs(world: World): string {
  const now = world.clock.now().getTime() * 1000;
  const micros = Math.max(now, (lastMicros.get(world) ?? 0) + 1);
  lastMicros.set(world, micros);
  return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, "0")}`;
}

export interface Posting {
  channel: string;
  user: string;
  content: MessageContent;
  files?: SandboxMessage["files"];
  threadTs?: string;
  ephemeralTo?: string;
  username?: string;
}

function createMessage(world: World, posting: Posting): SandboxMessage {
  const { content, ...rest } = posting;
  return {
    ...rest,
    ts: newTs(world),
    isApp: posting.user === world.botUserId,
    text: content.text,
    blocks: withIds(world, content.blocks),
    attachments: structuredClone(content.attachments),
    files: posting.files ?? [],
    ...(content.metadata ? { metadata: structuredClone(content.metadata) } : {}),
  };
}

export function post(world: World, channel: Channel, posting: Omit<Posting, "channel">): SandboxMessage {
  const message = createMessage(world, { ...posting, channel: channel.id });
  channel.messages.push(message);
  if (message.isApp) record(world, message, message.files.length > 0 ? "file" : "post");
  return message;
}

export function postEphemeral(world: World, posting: Posting & { ephemeralTo: string }): SandboxMessage {
  const message = createMessage(world, posting);
  world.ephemerals.push(message);
  record(world, message, "ephemeral");
  return message;
}

/** What is left out of an update stays: Slack keeps the metadata, and takes blocks away only when asked to. */
export function update(world: World, message: SandboxMessage, content: Partial<MessageContent>): void {
  if (content.text !== undefined) message.text = content.text;
  if (content.blocks) message.blocks = withIds(world, content.blocks);
  if (content.attachments) message.attachments = structuredClone(content.attachments);
  if (content.metadata) message.metadata = structuredClone(content.metadata);
  message.edited = { user: message.user, ts: newTs(world) };
  record(world, message, message.ephemeralTo ? "ephemeral" : "update");
}

function record(world: World, message: SandboxMessage, op: Outgoing["op"]): void {
  const user = message.ephemeralTo ?? world.channels.get(message.channel)?.partner;
  const [file] = message.files;
  const outgoing: Outgoing = {
    at: world.clock.now(),
    op,
    channel: message.channel,
    ts: message.ts,
    text: plainText(message, namesOf(world)),
    blocks: structuredClone(message.blocks),
    ...(user ? { user } : {}),
    ...(message.metadata ? { metadata: structuredClone(message.metadata) } : {}),
    ...(file ? { file: { id: file.id, name: file.name } } : {}),
    ...(message.threadTs ? { threadTs: message.threadTs } : {}),
  };
  keep(world, world.outgoing, outgoing);
  for (const listener of world.listeners) listener(outgoing);
}

export function findMessage(world: World, channel: string, ts: string): SandboxMessage | undefined {
  return world.channels.get(channel)?.messages.find((message) => message.ts === ts);
}

/** A message as history and payloads show it. */
export function showMessage(world: World, message: SandboxMessage, withMetadata: boolean): Json {
  const replies =
    world.channels.get(message.channel)?.messages.filter((one) => one.threadTs === message.ts) ?? [];
  return {
    type: "message",
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: world.team.id,
    ...(message.isApp ? { bot_id: world.botId, app_id: world.appId } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
    ...(message.files.length > 0 ? { files: message.files } : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.username ? { username: message.username } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(replies.length > 0 ? { thread_ts: message.ts, reply_count: replies.length } : {}),
    ...(message.metadata
      ? { metadata: withMetadata ? message.metadata : { event_type: message.metadata.event_type } }
      : {}),
  };
}
