/** rich_text: sections, lists, quotes and preformatted text. */
import { limits } from "../limits.ts";
import { boolean, byType, integer, list, oneOf, pattern, type Rule, shape, string } from "./rules.ts";

const type: Rule = string();
const style = shape({
  "bold?": boolean,
  "code?": boolean,
  "italic?": boolean,
  "strike?": boolean,
  "underline?": boolean,
  "highlight?": boolean,
  "client_highlight?": boolean,
  "unlink?": boolean,
});
const id = pattern(/^[A-Z0-9]+$/, "must be a valid id");

const text = shape({ type, text: string(Number.POSITIVE_INFINITY, 1), "style?": style });
const link = shape({
  type,
  url: string(limits.url, 1),
  "text?": string(),
  "unsafe?": boolean,
  "style?": style,
});
const anyNumber: Rule = integer(0, Number.MAX_SAFE_INTEGER);

const inline = byType({
  text,
  link,
  user: shape({ type, user_id: id, "style?": style }),
  channel: shape({ type, channel_id: id, "style?": style }),
  usergroup: shape({ type, usergroup_id: id, "style?": style }),
  team: shape({ type, team_id: id, "style?": style }),
  broadcast: shape({ type, range: oneOf("here", "channel", "everyone"), "style?": style }),
  color: shape({ type, value: string(), "style?": style }),
  emoji: shape({
    type,
    name: string(),
    "unicode?": string(),
    "url?": string(),
    "skin_tone?": anyNumber,
    "style?": style,
  }),
  date: shape({
    type,
    timestamp: anyNumber,
    format: string(Number.POSITIVE_INFINITY, 1),
    "url?": string(limits.url),
    "fallback?": string(),
    "style?": style,
  }),
});

const section = shape({ type, elements: list(inline) });
const border = oneOf(0, 1);

export const richText = shape({
  type: oneOf("rich_text"),
  "block_id?": string(limits.id, 1),
  elements: list(
    byType({
      rich_text_section: section,
      rich_text_list: shape({
        type,
        style: oneOf("bullet", "ordered"),
        elements: list(byType({ rich_text_section: section })),
        "indent?": integer(0, 8),
        "offset?": anyNumber,
        "border?": border,
      }),
      rich_text_quote: shape({ type, elements: list(inline), "border?": border }),
      rich_text_preformatted: shape({
        type,
        elements: list(byType({ text, link })),
        "border?": border,
        "language?": string(),
      }),
    }),
  ),
});
