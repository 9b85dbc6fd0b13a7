/** 記入する: the form, what was saved of it, and what somebody else had written meanwhile. */
import type { Deps } from "../../platform/deps.ts";
import type { Listen, SubmitContext } from "../../platform/slack/listen.ts";
import { FILL_OPEN, readStandingKey } from "../assignment/index.ts";
import { fillWorksheet, prepareFilling } from "./fill-worksheet.ts";
import { filledView, fillView, readFilling } from "./fill-worksheet.view.ts";
import { FILL, SETTLE } from "./ids.ts";
import { readSettled, settleView } from "./settle-conflict.view.ts";

export function listenForFilling(listen: Listen, deps: Deps): void {
  async function save(context: SubmitContext, read: ReturnType<typeof readFilling>) {
    const { who, words, now: at } = context;
    const filled = await fillWorksheet(deps, { who, at, ...read });
    const isClashing = filled.conflicts.length > 0;
    return {
      update: isClashing ? settleView(words, who.language, filled) : filledView(words, filled),
    };
  }

  listen.action(FILL_OPEN, async ({ who, words, now, value, open }) => {
    const toFill = await prepareFilling(deps, { who, which: readStandingKey(value), at: now });
    await open(fillView(words, who.language, toFill));
  });

  listen.submit(FILL.view, (context) => save(context, readFilling(context)));
  listen.submit(SETTLE.view, (context) => save(context, readSettled(context)));
}
