import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { ActionContext, Context, Listen, OpeningContext } from "../../platform/slack/listen.ts";
import type { PeopleMatched } from "../people/index.ts";
import { MATCH, PEOPLE } from "./ids.ts";
import { listPeople } from "./list-people.ts";
import { changeAccount, planChange, readChoice } from "./match-person.ts";
import { chooseView, confirmView, doneText, readChange, readChoiceOf } from "./match-person.view.ts";
import { peopleView } from "./show-people.view.ts";

async function list({ who, words, now: at }: Context, deps: Deps, done?: string) {
  return peopleView(words, await listPeople(deps.db.client, { who, at }), done);
}

async function open(context: OpeningContext, deps: Deps): Promise<void> {
  await context.open(await list(context, deps));
}

/** /program people, and its button. */
export const peopleCommand: SubCommand = {
  word: "people",
  help: (words) => words.matching.help,
  run: open,
  button: { id: PEOPLE.open, text: (words) => words.matching.button },
  isOffered: (program) => program !== undefined,
};

/** List → person → what would change → saved, and the list again: one view that changes in its place. */
export function listenForMatching(listen: Listen, deps: Deps, onMatched: PeopleMatched): void {
  listen.action(PEOPLE.open, (context) => open(context, deps));

  async function choose({ who, words, now: at, value: personId, update }: ActionContext): Promise<void> {
    await update(chooseView(words, await readChoice(deps.db.client, { who, at, personId })));
  }
  listen.action(PEOPLE.choose, choose);
  listen.action(PEOPLE.pick, choose);

  listen.submit(MATCH.view, async (context) => {
    const { who, words, now: at } = context;
    const chosen = readChoiceOf(context);
    return { update: confirmView(words, chosen, await planChange(deps, { who, at, ...chosen })) };
  });

  listen.action(MATCH.back, async (context) => context.update(await list(context, deps)));

  listen.submit(MATCH.confirm, async (context) => {
    const { who, words, now: at, once } = context;
    const changed = await changeAccount(deps, { who, at, ...readChange(context), once }, onMatched);
    return { update: await list(context, deps, changed && doneText(words, changed)) };
  });
}
