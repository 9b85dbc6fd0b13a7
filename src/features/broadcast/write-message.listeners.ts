/** /program message: written, looked at, sent, followed; all in one view, because Slack stacks three at most. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import { explain } from "../../platform/slack/faults.ts";
import type { ActionContext, Context, Listen, OpeningContext } from "../../platform/slack/listen.ts";
import { sayInModal } from "../../platform/slack/payloads.ts";
import { timeOf } from "../../shared/japanese-date.ts";
import { draftOf, EMPTY } from "./broadcast.rules.ts";
import { readMessage, readMessages, readPrepared, stopMessage } from "./follow-messages.ts";
import { PREVIEW, SENT, WRITE } from "./ids.ts";
import { loadChoices, prepareMessage, runningProgram } from "./prepare-message.ts";
import { previewView } from "./preview-message.view.ts";
import { sendMessage } from "./send-message.ts";
import { messagesView, messageView } from "./show-messages.view.ts";
import { readDraft, writeView } from "./write-message.view.ts";

const about = z.object({ id: z.string() });

async function emptyForm(deps: Deps, { who, words, now }: Context): Promise<ModalView> {
  const program = await runningProgram(deps.db.client, who);
  return writeView(words, await loadChoices(deps.db.client, program, now), EMPTY);
}

/** What was sent before, or an empty form when there is nothing yet. */
async function firstScreen(deps: Deps, context: Context): Promise<ModalView> {
  const { who, words, now: at } = context;
  const { choices, messages } = await readMessages(deps, { who, at });
  if (messages.length === 0) return writeView(words, choices, EMPTY);
  return messagesView({ words, language: who.language, choices, messages });
}

async function oneScreen(deps: Deps, context: Context, id: string, said?: string): Promise<ModalView> {
  const { who, words, now: at } = context;
  const { choices, message } = await readMessage(deps, { who, at }, id);
  return messageView({ words, language: who.language, choices, message, said });
}

async function ask(context: OpeningContext, deps: Deps): Promise<void> {
  await context.open(await firstScreen(deps, context));
}

export const messageCommand: SubCommand = {
  word: "message",
  help: (words) => words.broadcast.help,
  run: ask,
  button: { id: WRITE.button, text: (words) => words.broadcast.button },
  isOffered: (program) => program?.state === "RUNNING",
};

export function listenForMessages(listen: Listen, deps: Deps): void {
  /** A fault is said where the press was, too. */
  const onPress = (id: string, show: (context: ActionContext) => Promise<ModalView>) =>
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

  /** The form as it is filled in, with what follows from the choice that was just made. */
  async function sameForm({ who, words, now, values }: ActionContext): Promise<ModalView> {
    const program = await runningProgram(deps.db.client, who);
    return writeView(words, await loadChoices(deps.db.client, program, now), readDraft(values));
  }

  listen.action(WRITE.button, (context) => ask(context, deps));
  onPress(WRITE.start, (context) => emptyForm(deps, context));
  onPress(WRITE.groupChosen, sameForm);
  onPress(WRITE.whenChosen, sameForm);

  listen.submit(WRITE.view, async ({ who, words, now: at, values }) => {
    const prepared = await prepareMessage(deps, { who, at, draft: readDraft(values) });
    return { update: previewView({ words, language: who.language, prepared, at }) };
  });

  onPress(PREVIEW.edit, async ({ who, words, now: at, value }) => {
    const { broadcast, choices } = await readPrepared(deps, { who, at }, value);
    return writeView(words, choices, draftOf(broadcast, timeOf));
  });

  listen.submit(PREVIEW.view, async (context) => {
    const { who, words, now: at } = context;
    const { id } = about.parse(context.about);
    const sending = await sendMessage(deps, { who, id, at });
    if (sending.outcome === "changed") {
      const screen = { words, language: who.language, prepared: sending, at, hasChanged: true };
      return { update: previewView(screen) };
    }
    const said = words.broadcast.sent[sending.outcome];
    return { update: await oneScreen(deps, context, id, said) };
  });

  onPress(SENT.choose, (context) => oneScreen(deps, context, context.value));
  onPress(SENT.refresh, (context) => oneScreen(deps, context, context.value));
  onPress(SENT.back, (context) => firstScreen(deps, context));

  onPress(SENT.stop, async (context) => {
    const { who, words, now: at, value } = context;
    await stopMessage(deps, { who, at }, value);
    return oneScreen(deps, context, value, words.broadcast.sent.stopped);
  });
}
