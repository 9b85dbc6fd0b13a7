import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { Context, Listen, OpeningContext } from "../../platform/slack/listen.ts";
import { decideCorrection, listCorrections, readCorrection } from "./decide-correction.ts";
import { decideAbout, decideModal, listView, readVerdict, whoLine } from "./decide-correction.view.ts";
import { DECIDE, LIST } from "./ids.ts";

async function list({ who, words }: Context, deps: Deps, done?: string) {
  return listView(words, await listCorrections(deps, { who }), done);
}

async function open(context: OpeningContext, deps: Deps): Promise<void> {
  await context.open(await list(context, deps));
}

/** /program corrections, and its button. */
export const correctionsCommand: SubCommand = {
  word: "corrections",
  help: (words) => words.correction.help,
  run: open,
  button: { id: LIST.open, text: (words) => words.correction.button },
  isOffered: (program) => program !== undefined && program.state !== "DRAFT",
};

export function listenDecideCorrection(listen: Listen, deps: Deps): void {
  listen.action(LIST.open, (context) => open(context, deps));

  listen.action(LIST.look, async (context) => {
    const { who, words, value: id } = context;
    const about = await readCorrection(deps, { who, id });
    const view =
      about.correction.state === "OPEN"
        ? decideModal({ words, about, at: context.now })
        : await list(context, deps, words.correction.decided.gone(whoLine(words, about.correction)));
    await (context.viewId ? context.update(view) : context.open(view));
  });

  listen.submit(DECIDE.modal, async (context) => {
    const { who, words, now: at, values, once } = context;
    const seen = decideAbout.parse(context.about);
    const verdict = readVerdict(seen, values);
    const { outcome, about } = await decideCorrection(deps, { who, ...seen, verdict, at, once });
    if (outcome === "changed") return { update: decideModal({ words, about, at, hasChanged: true }) };
    return {
      update: await list(context, deps, words.correction.decided[outcome](whoLine(words, about.correction))),
    };
  });
}
