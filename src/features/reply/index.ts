/** Replies: words that somebody writes to the app are answered with what matches, and shown to the council. */
import type { Feature } from "../../platform/feature.ts";
import { type HandedToReply, listenForReplies } from "./answer-reply.listeners.ts";
import { replyReceived } from "./reply.notices.ts";

export { ownReplies } from "./list-replies.ts";

export function createReplyFeature(handed: HandedToReply = {}): Feature {
  return {
    name: "reply",
    notices: [replyReceived],
    listen: (listen, deps) => listenForReplies(listen, deps, handed),
  };
}
