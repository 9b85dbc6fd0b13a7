/** 台帳を取り込む: files handed over, the dry run, and what the officer decides about it. */
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { ActionContext, Listen, OpeningContext } from "../../platform/slack/listen.ts";
import { resolveProgramChannel } from "../launch/index.ts";
import { requireRight } from "../people/index.ts";
import { endOwnLeftovers } from "./end-leftovers.ts";
import { UPLOAD } from "./ids.ts";
import { applyUpload, cancelUpload, lookAtUpload, type OnStage, receiveUpload } from "./import-upload.ts";
import { saidView, sayApplied, sayLook, sayStage, uploadView } from "./import-upload.view.ts";
import { type Acting, createTeller, plainly, type Said } from "./say-afterwards.ts";

async function ask({ who, words, now, open }: OpeningContext, deps: Deps): Promise<void> {
  requireRight(who, "program.import");
  await open(uploadView(words, await endOwnLeftovers(deps, { who, at: now })));
}

export const importCommand: SubCommand = {
  word: "import",
  help: (words) => words.upload.help,
  run: ask,
  button: { id: UPLOAD.button, text: (words) => words.upload.button },
  isOffered: (program) => program?.state !== "CLOSED",
};

export function listenForImport(listen: Listen, deps: Deps, files: SlackFiles): void {
  const { say, afterwards } = createTeller(deps, files, saidView);

  /** How far it is, in the modal while it is open; whoever closed it gets the result alone. */
  const sayHow = ({ words, viewId }: Acting): OnStage => {
    return async (stage) => {
      if (viewId === undefined) return;
      await deps.slack.updateModal(viewId, saidView(words, sayStage(words, stage))).catch(() => undefined);
    };
  };

  async function look(acting: Acting, id: string): Promise<Said> {
    const { who, words, now } = acting;
    const seen = await lookAtUpload(deps, files, { who, at: now }, { id, onStage: sayHow(acting) });
    return sayLook({ words, language: who.language, id, look: seen });
  }

  async function apply(acting: Acting, id: string, hold: boolean): Promise<Said> {
    const { who, words, now } = acting;
    const outcome = await applyUpload(deps, files, { who, at: now }, { id, hold, onStage: sayHow(acting) });
    const { look: seen } = outcome;
    if (outcome.kind === "changed") {
      return sayLook({ words, language: who.language, id, look: seen, hasChanged: true });
    }
    await resolveProgramChannel(deps, who.workspaceId);
    return sayApplied(words, seen);
  }

  listen.action(UPLOAD.button, (context) => ask(context, deps));

  listen.submit(UPLOAD.view, async (context) => {
    const { who, words, now, values, viewId } = context;
    const fileIds = values.files(UPLOAD.files);
    const received = { fileIds, once: context.once };
    const id = await receiveUpload(deps, { who, at: now }, received);
    const acting = { who, words, now, viewId };
    if (id) void deps.work.track(() => afterwards(acting, UPLOAD.view, () => look(acting, id)));
    return { update: saidView(words, plainly(words.upload.reading)) };
  });

  const onApply = (hold: boolean) => async (context: ActionContext) => {
    const acting: Acting = context;
    await say(acting, plainly(context.words.upload.applying));
    await afterwards(acting, UPLOAD.apply, () => apply(acting, context.value, hold));
  };
  listen.action(UPLOAD.apply, onApply(false));
  listen.action(UPLOAD.applyOnHold, onApply(true));

  listen.action(UPLOAD.cancel, async (context) => {
    const { who, words, now, value } = context;
    await cancelUpload(deps, { who, at: now }, value);
    await say(context, plainly(words.upload.canceled));
  });
}
