import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { Listen, OpeningContext } from "../../platform/slack/listen.ts";
import { lookUpChannel } from "./change-settings.listeners.ts";
import { createProgram, prepareNew } from "./create-program.ts";
import { newDoneView, newView, readNew } from "./create-program.view.ts";
import { NEW } from "./ids.ts";

async function ask({ who, words, now, open }: OpeningContext, { db }: Deps): Promise<void> {
  await open(newView(words, who.language, await prepareNew(db.client, who, now)));
}

export const newCommand: SubCommand = {
  word: "new",
  help: (words) => words.setup.helpNew,
  run: ask,
  button: { id: NEW.button, text: (words) => words.setup.buttonNew },
  isOffered: (program) => program === undefined || program.state === "CLOSED",
};

export function listenForNew(listen: Listen, deps: Deps): void {
  listen.action(NEW.button, (context) => ask(context, deps));
  listen.submit(NEW.view, async (context) => {
    const { words, values, who } = context;
    const read = readNew(words, values);
    if ("errors" in read) return read;
    await createProgram(deps, context, read.facts);
    void deps.work.track(() => lookUpChannel(deps, who.workspaceId));
    return { update: newDoneView(words) };
  });
}
