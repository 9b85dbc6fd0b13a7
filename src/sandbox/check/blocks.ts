/** Every kind of block, and the surfaces on which it may stand. */
import { limits } from "../limits.ts";
import { contextAction } from "./buttons.ts";
import { accessory, actionElement, inputElement } from "./elements.ts";
import { cardBlock, carousel, containerOf, plan, taskCard, video } from "./new-blocks.ts";
import { richText } from "./rich-text.ts";
import {
  boolean,
  byType,
  complain,
  isObject,
  list,
  oneOf,
  type Rule,
  type Surface,
  shape,
  string,
} from "./rules.ts";
import { chart, dataTable, table } from "./tables.ts";
import { anyText, imageBlock, imageElement, mrkdwn, plain } from "./texts.ts";

const block = { type: string(), "block_id?": string(limits.id, 1) };

const section = shape(
  {
    ...block,
    "text?": anyText(limits.sectionText),
    "fields?": list(anyText(limits.sectionField), limits.sectionFields, 1),
    "accessory?": accessory,
    "expand?": boolean,
  },
  (value, spot) => {
    if (value.text === undefined && value.fields === undefined)
      complain(spot, "missing required field: text or fields");
  },
);

const contextElement = byType({
  image: imageElement,
  plain_text: plain(limits.text),
  mrkdwn: mrkdwn(limits.text),
});

const childKinds: Record<string, Rule> = {
  section,
  actions: shape({ ...block, elements: list(actionElement, limits.actionsElements, 1) }),
  context: shape({ ...block, elements: list(contextElement, limits.contextElements, 1) }),
  divider: shape(block),
  file: shape({ ...block, source: oneOf("remote"), external_id: string(undefined, 1) }),
  header: shape({ ...block, text: plain(limits.header) }),
  image: imageBlock,
  input: shape({
    ...block,
    label: plain(limits.inputLabel),
    element: inputElement,
    "hint?": plain(limits.inputHint),
    "optional?": boolean,
    "dispatch_action?": boolean,
  }),
  rich_text: richText,
  table,
  video,
};

const kinds: Record<string, Rule> = {
  ...childKinds,
  alert: shape({
    ...block,
    text: anyText(limits.alertText),
    "level?": oneOf("default", "info", "warning", "error", "success"),
  }),
  card: cardBlock,
  carousel,
  container: containerOf(childKinds),
  context_actions: shape({ ...block, elements: list(contextAction, limits.contextActions, 1) }),
  data_table: dataTable,
  data_visualization: chart,
  markdown: shape({ ...block, text: string(limits.markdown, 1) }),
  task_card: taskCard,
  plan,
};

/** The types of all blocks that Slack takes somewhere. */
export const blockKinds: readonly string[] = Object.keys(kinds);

const everywhere: Surface[] = ["message", "modal", "home"];
const surfaces: Record<string, Surface[]> = {
  carousel: ["message", "home"],
  container: ["message", "home"],
  data_table: ["message", "home"],
  table: ["message", "home"],
  context_actions: ["message"],
  data_visualization: ["message"],
  file: ["message"],
  markdown: ["message"],
  plan: ["message"],
  task_card: ["message"],
  alert: ["modal"],
};

export const blockRule: Rule = (value, spot) => {
  if (!isObject(value)) return complain(spot, "must be an object");
  const kind = String(value.type);
  const rule = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!rule || !(surfaces[kind] ?? everywhere).includes(spot.surface)) {
    return complain(spot, `unsupported type: ${kind}`);
  }
  rule(value, { ...spot, block: kind });
};
