/** Modals and App Home as a whole. */
import { limits } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { checkBlocks } from "./block-list.ts";
import { boolean, isObject, list, oneOf, type Spot, shape, string } from "./rules.ts";
import { plain } from "./texts.ts";

const anything = () => {};
const common = {
  blocks: list(anything),
  "private_metadata?": string(limits.privateMetadata),
  "callback_id?": string(limits.id),
  "external_id?": string(limits.id),
};

const home = shape({ type: oneOf("home"), ...common });
const modal = shape({
  type: oneOf("modal"),
  ...common,
  title: plain(limits.viewTitle),
  "submit?": plain(limits.viewTitle),
  "close?": plain(limits.viewTitle),
  "clear_on_close?": boolean,
  "notify_on_close?": boolean,
  "submit_disabled?": boolean,
});

/** Throws what Slack would answer to this view. */
export function checkView(view: unknown, surface: "modal" | "home"): asserts view is Record<string, unknown> {
  const spot: Spot = { pointer: "/view", surface, block: "", problems: [] };
  (surface === "modal" ? modal : home)(view, spot);
  if (isObject(view)) {
    spot.problems.push(...checkBlocks(view.blocks, surface, "/view/blocks"));
    const hasInput =
      Array.isArray(view.blocks) && view.blocks.some((block) => isObject(block) && block.type === "input");
    if (surface === "modal" && hasInput && view.submit === undefined) {
      spot.problems.push("[ERROR] missing required field: submit [json-pointer:/view]");
    }
  }
  if (spot.problems.length > 0) throw new Refusal("invalid_arguments", spot.problems);
  if (Buffer.byteLength(JSON.stringify(view)) > limits.viewBytes) throw new Refusal("view_too_large");
}
