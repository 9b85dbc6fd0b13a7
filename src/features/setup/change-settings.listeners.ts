/** 設定: the form starts from what is stored, and goes back to the officer when somebody else was faster. */
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { Listen, OpeningContext, SubmitAnswer, SubmitContext } from "../../platform/slack/listen.ts";
import { resolveProgramChannel } from "../launch/index.ts";
import { changeSettings, loadSettings } from "./change-settings.ts";
import { besideFields, readAbout, readForm, settingsDoneView, settingsView } from "./change-settings.view.ts";
import { SETTINGS } from "./ids.ts";
import { touchedOf } from "./settings.rules.ts";

async function ask({ who, words, open }: OpeningContext, { db }: Deps): Promise<void> {
  const { program, settings } = await loadSettings(db.client, who);
  await open(settingsView({ words, programId: program.id, settings }));
}

export const settingsCommand: SubCommand = {
  word: "settings",
  help: (words) => words.setup.helpSettings,
  run: ask,
  button: { id: SETTINGS.button, text: (words) => words.setup.buttonSettings },
  isOffered: (program) => program !== undefined && program.state !== "CLOSED",
};

async function submit(deps: Deps, context: SubmitContext): Promise<SubmitAnswer> {
  const { words, values } = context;
  const { programId, seen, round } = readAbout(context.about);
  const { typed, faults } = readForm(values);
  if (faults.length > 0) return { errors: besideFields(words, values, faults) };
  const touched = touchedOf(seen, typed);
  const outcome = await changeSettings(deps, context, { programId, touched, seen });
  if (outcome.outcome === "faults") return { errors: besideFields(words, values, outcome.faults) };
  if (outcome.outcome === "stale") {
    const { settings, fields } = outcome;
    return {
      update: settingsView({
        words,
        programId,
        settings,
        typed: touched,
        changedMeanwhile: fields,
        round: round + 1,
      }),
    };
  }
  if (outcome.outcome === "nothing") return { update: settingsDoneView(words, []) };
  if (outcome.isRenamed) {
    const { workspaceId } = context.who;
    void deps.work.track(() => lookUpChannel(deps, workspaceId));
  }
  return { update: settingsDoneView(words, outcome.changed) };
}

/** After the answer: Slack is asked which channel it is. /program shows when there is none. */
export async function lookUpChannel(deps: Deps, workspaceId: string): Promise<void> {
  await resolveProgramChannel(deps, workspaceId).catch((error) =>
    deps.log.warn({ err: error }, "the program's channel could not be looked up"),
  );
}

export function listenForSettings(listen: Listen, deps: Deps): void {
  listen.action(SETTINGS.button, (context) => ask(context, deps));
  listen.submit(SETTINGS.view, (context) => submit(deps, context));
}
