import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { Holding } from "../../platform/notices/index.ts";
import type { Listen, OpeningContext } from "../../platform/slack/listen.ts";
import { HOLD } from "./ids.ts";
import { pauseProgram, preparePause } from "./pause-program.ts";
import { pausedView, pauseView } from "./pause-program.view.ts";

async function ask({ who, words, open }: OpeningContext, { db }: Deps): Promise<void> {
  await preparePause(db.client, who);
  await open(pauseView(words));
}

export const pauseCommand: SubCommand = {
  word: "pause",
  help: (words) => words.pause.help,
  run: ask,
  button: { id: HOLD.button, text: (words) => words.pause.button },
  isOffered: (program) => program?.state === "RUNNING" && program.pausedAt === null,
};

export function listenForPause(listen: Listen, deps: Deps, holding: Holding): void {
  listen.action(HOLD.button, (context) => ask(context, deps));

  listen.submit(HOLD.view, async ({ who, words, now }) => {
    await pauseProgram(deps, holding, { who, at: now });
    return { update: pausedView(words) };
  });
}
