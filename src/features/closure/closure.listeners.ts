/** 市町の閉庁日: from the calendar's button, the list in its place, a day more and a day less. */
import type { ModalView } from "@slack/types";
import type { Deps } from "../../platform/deps.ts";
import type { Reconsider } from "../../platform/notices/index.ts";
import { explain } from "../../platform/slack/faults.ts";
import type { ActionContext, Context, Listen } from "../../platform/slack/listen.ts";
import { sayInModal } from "../../platform/slack/payloads.ts";
import { addClosures, readClosures, removeClosure } from "./change-closure.ts";
import { ADD, LIST } from "./ids.ts";
import { addView, closuresView, readDays } from "./show-closures.view.ts";

const BLOCK_OF = { municipality: ADD.municipality, date: ADD.date, name: ADD.name } as const;

export function listenForClosures(listen: Listen, deps: Deps, reconsider: Reconsider): void {
  async function listScreen({ who, words, now: at }: Context, page = 0, said?: string): Promise<ModalView> {
    const list = await readClosures(deps, { who, at });
    return closuresView({ words, language: who.language, list, page, said });
  }

  /** Slack stacks three views at most, so a fault is said where the press was, too. */
  const inPlace = (id: string, show: (context: ActionContext) => Promise<ModalView>) =>
    listen.action(id, async (context) => {
      const { words } = context;
      let view: ModalView;
      try {
        view = await show(context);
      } catch (error) {
        const { text } = explain(error, { words, log: deps.log, place: id, inModal: false });
        view = sayInModal(words.common.close, text);
      }
      await context.update(view);
    });

  listen.action(LIST.button, async (context) => context.open(await listScreen(context)));
  inPlace(LIST.newer, (context) => listScreen(context, Number(context.value)));
  inPlace(LIST.older, (context) => listScreen(context, Number(context.value)));
  inPlace(LIST.remove, async (context) => {
    const { who, words, now: at, value } = context;
    await removeClosure({ ...deps, reconsider }, { who, at }, value);
    return listScreen(context, 0, words.closure.removed);
  });
  inPlace(ADD.open, async ({ who, words, now: at }) => addView(words, await readClosures(deps, { who, at })));

  listen.submit(ADD.view, async (context) => {
    const { who, words, now: at } = context;
    const days = readDays(context);
    const outcome = await addClosures({ ...deps, reconsider }, { who, at, days });
    if ("faults" in outcome) {
      return {
        errors: Object.fromEntries(outcome.faults.map(({ field, say }) => [BLOCK_OF[field], say(words)])),
      };
    }
    return { update: await listScreen(context, 0, words.closure.added) };
  });
}
