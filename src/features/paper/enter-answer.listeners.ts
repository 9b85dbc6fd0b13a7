/** 代理入力: from the list, in its place, and back to it. */
import type { ModalView } from "@slack/types";
import type { Deps } from "../../platform/deps.ts";
import { explain } from "../../platform/slack/faults.ts";
import type { Context, Listen } from "../../platform/slack/listen.ts";
import { sayInModal } from "../../platform/slack/payloads.ts";
import { readHandIn } from "../reflection/index.ts";
import { enterAnswer } from "./enter-answer.ts";
import { entryAbout, entryView, readList } from "./enter-answer.view.ts";
import { readEntryValue } from "./entry.rules.ts";
import { ENTER } from "./ids.ts";
import { readEntry } from "./read-entry.ts";

export interface HandedToEntering {
  /** The list from which it was opened, as it stands now, with a word of what became of it. */
  list(deps: Deps, context: Context, about: Record<string, unknown>, said?: string): Promise<ModalView>;
}

export function listenForEntries(listen: Listen, deps: Deps, { list }: HandedToEntering): void {
  listen.action(ENTER.choose, async (context) => {
    const { who, words, now: at, about, value } = context;
    let view: ModalView;
    try {
      const entry = await readEntry(deps, { who, at, ...readEntryValue(value) });
      view = entryView({ words, entry, list: about });
    } catch (error) {
      // Slack stacks three views at most, and this may be the third: a fault is said where the press was.
      const { text } = explain(error, { words, log: deps.log, place: ENTER.choose, inModal: false });
      view = sayInModal(words.common.close, text);
    }
    await context.update(view);
  });

  listen.action(ENTER.back, async (context) => {
    await context.update(await list(deps, context, readList(context.about)));
  });

  listen.submit(ENTER.view, async (context) => {
    const { who, words, now: at, values, once } = context;
    const about = entryAbout.parse(context.about);
    const { name, isChanged } = await enterAnswer(deps, {
      who,
      at,
      once,
      sessionId: about.session,
      enrollmentId: about.enrollment,
      moves: about.moves,
      version: about.version,
      answers: readHandIn(about, values),
    });
    const said = isChanged ? words.paper.saved(name) : words.paper.unchanged(name);
    return { update: await list(deps, context, readList(context.about), said) };
  });
}
