/** `/reflection themes`: page after page of statements in one modal, each accepted with one press. */
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { ActionContext, Context, Listen } from "../../platform/slack/listen.ts";
import { isQuestionKey } from "../theme/index.ts";
import { codeStatements } from "./code-statements.ts";
import { QUEUE } from "./ids.ts";
import { ON_A_PAGE, type ReadQueue, readQueue } from "./read-queue.ts";
import { type Door, outcomeText, queueView, readAbout, readChoices } from "./show-queue.view.ts";

interface Page extends Omit<ReadQueue, "who"> {
  round?: number;
  done?: string;
}

async function page(deps: Deps, { who, words }: Context, doors: Door[], wanted: Page) {
  const { round = 0, done, ...asked } = wanted;
  const queue = await readQueue(deps, { who, ...asked });
  return queueView({ words, queue, doors, round, ...(done !== undefined && { done }) });
}

export const themesCommand = (doors: Door[]): SubCommand => ({
  word: "themes",
  help: (words) => words.coding.help,
  run: async (context, deps) => context.open(await page(deps, context, doors, {})),
  isOffered: (program) => program !== undefined,
});

export function listenForQueue(listen: Listen, deps: Deps, doors: Door[]): void {
  const turnTo = async (context: ActionContext, wanted: Page) => {
    await context.update(await page(deps, context, doors, wanted));
  };

  /** From the codebook or the file back to the first page, or to another question. */
  for (const id of [QUEUE.open, QUEUE.question]) {
    listen.action(id, (context) => {
      const isOnPage = "round" in context.about;
      const round = isOnPage ? readAbout(context.about).round + 1 : 0;
      return turnTo(context, { round, ...(isQuestionKey(context.value) && { questionKey: context.value }) });
    });
  }

  listen.action(QUEUE.later, (context) => {
    const { question: questionKey, round, skipped } = readAbout(context.about);
    return turnTo(context, { questionKey, round: round + 1, skip: skipped + ON_A_PAGE });
  });

  listen.submit(QUEUE.view, async (context) => {
    const { who, words, now: at, once, about } = context;
    const { question: questionKey, round, skipped: skip } = readAbout(about);
    const choices = readChoices(context);
    const outcomes = await codeStatements(deps, { who, at, choices, once });
    const done = choices.length === 0 ? words.coding.nothingChosen : outcomeText(words, outcomes);
    return { update: await page(deps, context, doors, { questionKey, round: round + 1, skip, done }) };
  });
}

/** The way back from what a door leads to. */
export const queueButton: Door = { id: QUEUE.open, text: (words) => words.coding.back };
