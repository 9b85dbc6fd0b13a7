/** A table as lines, for where no table may stand: "1 架空市｜未着手｜提出済み v1". Pure. */
import type { AnyBlock, TableBlock } from "@slack/types";
import { bold, bullets, run } from "../../platform/slack/blocks.ts";

const isTable = (block: AnyBlock): block is TableBlock => block.type === "table";

export function asLines(block: AnyBlock): AnyBlock {
  if (!isTable(block)) return block;
  const rows = block.rows.map((row) => row.map((cell) => (cell.type === "raw_text" ? cell.text : "")));
  return bullets(
    rows.map(([first, ...rest]) => {
      const cells = rest.map((text) => `｜${text}`).join("");
      return [bold(first || "－"), ...(cells ? [run(cells)] : [])];
    }),
  );
}
