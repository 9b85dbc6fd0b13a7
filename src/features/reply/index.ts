/** Replies: words that somebody writes to the app are answered with what matches, and shown to the council. */
import type { Feature } from "../../platform/feature.ts";
import { listenForReplies } from "./answer-reply.listeners.ts";
import { replyReceived } from "./reply.notices.ts";

export function createReplyFeature(): Feature {
  return { name: "reply", notices: [replyReceived], listen: listenForReplies };
}
