/** What a person wrote to the app in its DM, out of Slack's `message` event. */
import { z } from "zod";
import { storable } from "./values.ts";

const shape = z.object({
  channel: z.string(),
  channel_type: z.literal("im"),
  user: z.string(),
  text: z.string().nullish(),
  subtype: z.string().optional(),
  bot_id: z.string().nullish(),
  thread_ts: z.string().optional(),
  files: z.array(z.unknown()).optional(),
});

/** Words of a person; every other subtype tells of an edit, a deletion, or a message of an app. */
const WRITTEN = [undefined, "file_share", "thread_broadcast", "me_message"];

export interface DirectMessage {
  slackUserId: string;
  channelId: string;
  /** As typed; mentions and links stay in Slack's own notation, `<@U…>`. */
  text: string;
  hasFiles: boolean;
  /** The thread that it was written in, where it will be answered. */
  threadTs: string | undefined;
}

/** Undefined for whatever is not a person's own new message in the app's DM. */
export function readDirectMessage(event: unknown): DirectMessage | undefined {
  const read = shape.safeParse(event);
  if (!read.success) return undefined;
  const { user, channel, text, subtype, bot_id, thread_ts, files } = read.data;
  if (bot_id || !WRITTEN.includes(subtype)) return undefined;
  // Slack's own three escapes, undone in the order that keeps a typed "&amp;lt;" as it was.
  const asTyped = (text ?? "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  return {
    slackUserId: user,
    channelId: channel,
    text: storable(asTyped),
    hasFiles: subtype === "file_share" || (files ?? []).length > 0,
    threadTs: thread_ts,
  };
}
