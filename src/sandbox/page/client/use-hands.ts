/** The hands of the person at the keyboard: what is typed is kept until it is sent. */
import { useRef } from "preact/hooks";
import type { Spot } from "../../index.ts";
import { isJson } from "../../json.ts";
import type { Json } from "../../types.ts";
import type { Hands } from "./blocks/drawing.ts";
import type { Workspace } from "./use-workspace.ts";

/** A view, or a message. */
export type Place = Pick<Spot, "viewId" | "channel" | "ts">;

export interface Keyboard {
  handsIn(place: Place): Hands;
  /** Sends what was typed and not yet sent; before anything is pressed or submitted. */
  flush(): void;
}

/** `confirm`: what has to be confirmed is asked first. */
export function useKeyboard(space: Workspace, confirm: (asked: Json, go: () => void) => void): Keyboard {
  const drafts = useRef(new Map<string, { spot: Spot; value: string; isSent: boolean }>());

  function enter(spot: Spot, value: string | string[]): void {
    const key = JSON.stringify(spot);
    const draft = drafts.current.get(key);
    if (draft) draft.isSent = true;
    void space.act({ kind: "enter", spot, value }).then(() => {
      // What was typed meanwhile stays.
      if (drafts.current.get(key)?.value === value) drafts.current.delete(key);
    });
  }

  function flush(): void {
    for (const { spot, value, isSent } of drafts.current.values()) if (!isSent) enter(spot, value);
  }

  return {
    flush,
    handsIn(place) {
      const spotOf = (block: Json, element: Json): Spot => ({
        ...place,
        blockId: String(block.block_id),
        actionId: String(element.action_id),
      });
      return {
        press(block, element, value) {
          flush();
          const spot = spotOf(block, element);
          const go = () => void space.act({ kind: "press", spot, ...(value !== undefined && { value }) });
          if (isJson(element.confirm)) confirm(element.confirm, go);
          else go();
        },
        enter: (block, element, value) => enter(spotOf(block, element), value),
        type(block, element, value) {
          const spot = spotOf(block, element);
          drafts.current.set(JSON.stringify(spot), { spot, value, isSent: false });
        },
        typed: (block, element) => drafts.current.get(JSON.stringify(spotOf(block, element)))?.value,
        upload: (block, element, files) => space.upload(spotOf(block, element), files),
      };
    },
  };
}
