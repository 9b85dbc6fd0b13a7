/** Slack gives every block and every element an id when the app gave none. */
import { nestedBlocks, partsOf } from "./parts.ts";
import type { Json } from "./types.ts";
import type { World } from "./world.ts";

export function withIds(world: World, blocks: Json[]): Json[] {
  const copies = structuredClone(blocks);
  for (const block of nestedBlocks(copies)) block.block_id ??= `b${world.nextNumber().toString(36)}`;
  for (const { element } of partsOf(copies)) element.action_id ??= `a${world.nextNumber().toString(36)}`;
  return copies;
}
