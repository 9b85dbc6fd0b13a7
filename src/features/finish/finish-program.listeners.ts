import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { Listen, OpeningContext } from "../../platform/slack/listen.ts";
import { finishProgram, prepareFinish } from "./finish-program.ts";
import { finishedView, finishView } from "./finish-program.view.ts";
import { FINISH } from "./ids.ts";

async function ask({ who, words, now, open }: OpeningContext, { db }: Deps): Promise<void> {
  await open(finishView(words, who.language, await prepareFinish(db.client, { who, at: now })));
}

export const finishCommand: SubCommand = {
  word: "finish",
  help: (words) => words.finish.help,
  run: ask,
  button: { id: FINISH.button, text: (words) => words.finish.button },
  isOffered: (program) => program?.state === "RUNNING",
};

export function listenForFinish(listen: Listen, deps: Deps): void {
  listen.action(FINISH.button, (context) => ask(context, deps));
  listen.submit(FINISH.view, async ({ who, words, now }) => {
    await finishProgram(deps, { who, at: now });
    return { update: finishedView(words) };
  });
}
