/** The codebook, from the queue of statements and back: one view that changes in its place. */
import type { Deps } from "../../platform/deps.ts";
import type { ActionContext, Listen } from "../../platform/slack/listen.ts";
import { requireRight } from "../people/index.ts";
import { changeCodebook } from "./change-codebook.ts";
import { ACTS, type Act, editView, readEdit } from "./edit-codebook.view.ts";
import { CODEBOOK, EDIT } from "./ids.ts";
import { readCodebook } from "./read-codebook.ts";
import { isQuestionKey } from "./shipped.rules.ts";
import { type Back, codebookView } from "./show-codebook.view.ts";

export function listenForCodebook(listen: Listen, deps: Deps, back: Back): void {
  async function codebookFor({ who, value }: ActionContext) {
    requireRight(who, "theme.edit");
    const questionKey = isQuestionKey(value) ? value : "deepen";
    return readCodebook(deps.db.client, who.workspaceId, questionKey);
  }

  for (const id of [CODEBOOK.open, CODEBOOK.question, EDIT.back]) {
    listen.action(id, async (context) => {
      await context.update(codebookView(context.words, await codebookFor(context), back));
    });
  }

  for (const [act, id] of Object.entries(ACTS)) {
    listen.action(id, async (context) => {
      // The keys of the table are the acts.
      await context.update(editView(context.words, await codebookFor(context), act as Act));
    });
  }

  listen.submit(EDIT.view, async (context) => {
    const { who, words, now: at, once } = context;
    const { questionKey, change } = readEdit(context);
    const codebook = await changeCodebook(deps, { who, at, questionKey, change, once });
    return { update: codebookView(words, codebook, back, words.theme.done[change.act]) };
  });
}
