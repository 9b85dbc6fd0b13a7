import type { Words } from "../../locales/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Block } from "../../platform/slack/blocks.ts";
import type { Listen, MessageContext } from "../../platform/slack/listen.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { reflectionCard } from "../reflection/index.ts";
import { answerReply, type Written } from "./answer-reply.ts";
import { answerMessage } from "./answer-reply.view.ts";

export interface HandedToReply {
  /** The button to what the app keeps of the person. */
  ownData?(words: Words): Block[];
}

/** The person's own part of the card: the office's figures are no answer to a message. */
function ownSheet({ who, words, now: at }: MessageContext): Written["sheet"] {
  const roles = new Set([...who.roles].filter((role) => role !== "council" && role !== "viewer"));
  return (tx, about) => reflectionCard(tx, { ...about, who: { ...who, roles }, words, at });
}

/** Whoever writes to the app in free words is answered, and never left in silence. */
export function listenForReplies(listen: Listen, deps: Deps, { ownData }: HandedToReply): void {
  listen.message(async (context) => {
    const { who, words, text, hasFiles, now, once, tell } = context;
    const sheet = ownSheet(context);
    const answer = await answerReply(deps, { who, text, hasFiles, at: now, once, sheet });
    if (!answer) return;
    const today = dateOf(now);
    const message = answerMessage({ words, answer, today, who, ownData: ownData?.(words) ?? [] });
    await tell(message.text, message.blocks);
  });
}
