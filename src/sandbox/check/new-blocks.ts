/** The blocks that Slack added in 2025 and 2026: card, carousel, container, task card, plan, video. */
import { limits } from "../limits.ts";
import { button } from "./buttons.ts";
import { richText } from "./rich-text.ts";
import {
  boolean,
  byType,
  complain,
  inside,
  isObject,
  list,
  oneOf,
  type Rule,
  shape,
  string,
} from "./rules.ts";
import { anyText, imageElement, plain } from "./texts.ts";

const block = { type: string(), "block_id?": string(limits.id, 1) };

export const cardBlock = shape(
  {
    ...block,
    "hero_image?": imageElement,
    "icon?": imageElement,
    "title?": anyText(limits.cardTitle),
    "subtitle?": anyText(limits.cardTitle),
    "body?": anyText(limits.cardBody),
    "actions?": list(button, limits.contextActions, 1),
  },
  (value, spot) => {
    const content = [value.hero_image, value.title, value.actions, value.body];
    if (content.every((one) => one === undefined))
      complain(spot, "missing required field: hero_image, title, actions or body");
  },
);

export const carousel = shape({
  ...block,
  elements: list(byType({ card: cardBlock }), limits.carouselCards, 1),
});

/** A container holds blocks but no container; which ones, `blocks.ts` knows. */
export function containerOf(children: Record<string, Rule>): Rule {
  const child: Rule = (value, spot) =>
    byType(children)(value, { ...spot, block: isObject(value) ? String(value.type) : "" });
  return shape(
    {
      ...block,
      "title?": plain(limits.containerTitle),
      "rich_text_title?": richText,
      "subtitle?": anyText(limits.containerTitle),
      child_blocks: list(child, limits.containerChildren, 1),
      "width?": oneOf("narrow", "standard", "wide", "full"),
      "icon?": imageElement,
      "is_collapsible?": boolean,
      "default_collapsed?": boolean,
      "has_header_divider?": boolean,
    },
    (value, spot) => {
      if (value.title === undefined && value.rich_text_title === undefined) {
        complain(inside(spot, "title"), "missing required field: title or rich_text_title");
      }
    },
  );
}

export const taskCard = shape({
  ...block,
  task_id: string(undefined, 1),
  title: string(undefined, 1),
  "details?": richText,
  "output?": richText,
  "sources?": list(shape({ type: oneOf("url"), url: string(limits.url, 1), text: string() })),
  status: oneOf("pending", "in_progress", "complete", "error"),
});

export const plan = shape({
  ...block,
  title: string(undefined, 1),
  "tasks?": list(byType({ task_card: taskCard })),
});

export const video = shape({
  ...block,
  video_url: string(limits.url, 1),
  thumbnail_url: string(limits.url, 1),
  alt_text: string(limits.imageAlt, 1),
  title: plain(limits.videoTitle),
  "title_url?": string(limits.url),
  "author_name?": string(limits.videoAuthor),
  "provider_name?": string(),
  "provider_icon_url?": string(limits.url),
  "description?": plain(limits.text),
});
