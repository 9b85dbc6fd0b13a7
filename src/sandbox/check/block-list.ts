/** What must hold for all blocks of one payload together: number, unique ids, sums. */
import { limits } from "../limits.ts";
import { nestedBlocks, partsOf } from "../parts.ts";
import { blockRule } from "./blocks.ts";
import { complain, inside, isObject, type Spot, type Surface } from "./rules.ts";
import { checkTableCharacters } from "./tables.ts";

/** All faults of these blocks, worded as Slack words them; empty when Slack would take them. */
export function checkBlocks(blocks: unknown, surface: Surface, pointer = "/blocks"): string[] {
  const spot: Spot = { pointer, surface, block: "", problems: [] };
  if (!Array.isArray(blocks)) {
    complain(spot, "must be an array");
    return spot.problems;
  }
  const max = surface === "message" ? limits.blocksPerMessage : limits.blocksPerView;
  if (blocks.length > max) complain(spot, `no more than ${max} items allowed`);
  blocks.forEach((block, index) => {
    blockRule(block, inside(spot, index));
  });
  checkIds(blocks, spot);
  checkSums(blocks, spot);
  return spot.problems;
}

function checkIds(blocks: unknown[], spot: Spot): void {
  const seen = new Set<unknown>();
  for (const { block_id: id } of nestedBlocks(blocks.filter(isObject))) {
    if (id !== undefined && seen.has(id)) {
      complain(spot, `\`block_id\` ${String(id)} already exists for another block`);
    }
    seen.add(id);
  }
  const elements = new Map<unknown, Set<unknown>>();
  for (const { block, element } of partsOf(blocks.filter(isObject))) {
    const ids = elements.get(block) ?? new Set();
    elements.set(block, ids);
    const id = element.action_id;
    if (id !== undefined && ids.has(id)) {
      complain(spot, `\`action_id\` ${String(id)} already exists for another element`);
    }
    ids.add(id);
  }
}

function checkSums(blocks: unknown[], spot: Spot): void {
  const flat = blocks.filter(isObject);
  const markdown = flat.filter((block) => block.type === "markdown").map((block) => String(block.text ?? ""));
  if (markdown.length > 1 && markdown.join("").length > limits.markdown) {
    complain(spot, `the markdown of all blocks must be less than ${limits.markdown + 1} characters`);
  }
  if (flat.filter((block) => block.type === "data_visualization").length > limits.chartsPerMessage) {
    complain(spot, `no more than ${limits.chartsPerMessage} data_visualization blocks allowed`);
  }
  if (partsOf(flat).filter(({ element }) => element.focus_on_load === true).length > 1) {
    complain(spot, "only one element can have focus_on_load set to true");
  }
  checkTableCharacters(blocks, spot);
}

/** More than one table in a message is refused with a name of its own. */
export function countTables(blocks: unknown): number {
  return Array.isArray(blocks)
    ? blocks.filter((block) => isObject(block) && block.type === "table").length
    : 0;
}
