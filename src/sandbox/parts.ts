/** Blocks and their interactive elements, also inside containers and carousels. */
import { isJson, jsonList } from "./json.ts";
import type { Json } from "./types.ts";

export interface Part {
  block: Json;
  element: Json;
}

/** These blocks before what they hold. */
export function nestedBlocks(blocks: Json[]): Json[] {
  return blocks.flatMap((block) => {
    if (block.type === "container") return [block, ...nestedBlocks(jsonList(block.child_blocks))];
    if (block.type === "carousel") return [block, ...jsonList(block.elements)];
    return [block];
  });
}

/** Every element that a person can use, top to bottom. */
export function partsOf(blocks: Json[]): Part[] {
  return nestedBlocks(blocks).flatMap((block) => {
    const held = ["actions", "context_actions"].includes(String(block.type)) ? jsonList(block.elements) : [];
    const own = [block.accessory, block.element, ...held, ...jsonList(block.actions)];
    return own
      .filter(isJson)
      .filter((element) => element.type !== "image")
      .map((element) => ({ block, element }));
  });
}
