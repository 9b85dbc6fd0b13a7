/** A message of the office as its readers see it. Nothing in it is markup, and it mentions nobody. */
import type { RichTextElement } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import type { MessageContent } from "../../platform/notices/index.ts";
import { bold, link, rich, run } from "../../platform/slack/blocks.ts";
import { cut } from "../../platform/slack/limits.ts";

const ADDRESS = /https?:\/\/[^\s<>"'「」『』（）【】、。，．]+/g;
const NOTIFICATION = 150;

/** Addresses can be pressed; everything else stays as it was typed. */
function withLinks(text: string): RichTextElement[] {
  const elements: RichTextElement[] = [];
  let from = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (!URL.canParse(address)) continue;
    elements.push(run(text.slice(from, index)), link(address));
    from = index + address.length;
  }
  return [...elements, run(text.slice(from))];
}

export function broadcastMessage({ broadcast }: Words, text: string): MessageContent {
  return {
    text: broadcast.notification(cut(text.replace(/\s+/g, " ").trim(), NOTIFICATION)),
    blocks: [rich(bold(broadcast.heading)), rich(...withLinks(text))],
  };
}
