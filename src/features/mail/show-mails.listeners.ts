/** /program mail and the buttons that lead to one mail: the list, a mail in its place, and back. */
import type { ModalView } from "@slack/types";
import { wordsIn } from "../../locales/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import { explain } from "../../platform/slack/faults.ts";
import type { ActionContext, Context, Listen } from "../../platform/slack/listen.ts";
import { sayInModal } from "../../platform/slack/payloads.ts";
import { LETTER, LIST } from "./ids.ts";
import { markSent, takeBackSent } from "./mark-sent.ts";
import { type Kinds, readMail, readMails } from "./read-mails.ts";
import { letterAbout, mailView } from "./show-mail.view.ts";
import { mailsView } from "./show-mails.view.ts";

async function listScreen(deps: Deps, kinds: Kinds, context: Context, said?: string): Promise<ModalView> {
  const { who, words, now: at } = context;
  const mails = await readMails(deps, kinds, { who, at });
  return mailsView({ words, language: who.language, mails, ...(said && { said }) });
}

async function letterScreen(
  deps: Deps,
  kinds: Kinds,
  context: Context,
  noticeId: string,
): Promise<ModalView> {
  const { who, words, now: at } = context;
  const { program, mail } = await readMail(deps, kinds, { who, noticeId, at });
  const letterWords = wordsIn(program.language);
  return mailView({ words, letterWords, language: who.language, program, mail });
}

/** /program mail, and its button. */
export const mailCommand = (kinds: Kinds): SubCommand => ({
  word: "mail",
  help: (words) => words.mail.help,
  run: async (context, deps) => context.open(await listScreen(deps, kinds, context)),
  button: { id: LIST.open, text: (words) => words.mail.button },
  isOffered: (program) => program?.state === "RUNNING",
});

export function listenForMails(listen: Listen, deps: Deps, kinds: Kinds): void {
  /** Slack stacks three views at most, so a fault is said where the press was, too. */
  const inPlace = (id: string, show: (context: ActionContext) => Promise<ModalView>) =>
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

  listen.action(LIST.open, async (context) => context.open(await listScreen(deps, kinds, context)));
  listen.action(LETTER.open, async (context) => {
    await context.open(await letterScreen(deps, kinds, context, context.value));
  });
  inPlace(LIST.choose, (context) => letterScreen(deps, kinds, context, context.value));
  inPlace(LETTER.back, (context) => listScreen(deps, kinds, context));
  inPlace(LETTER.takeBack, async (context) => {
    const { who, words, now: at, value: noticeId } = context;
    await takeBackSent(deps, kinds, { who, noticeId, at });
    return listScreen(deps, kinds, context, words.mail.tookBack);
  });

  listen.submit(LETTER.view, async (context) => {
    const { who, words, now: at, once } = context;
    const { notice: noticeId, seen } = letterAbout.parse(context.about);
    const { mail, program, hasChanged } = await markSent(deps, kinds, { who, noticeId, at, seen, once });
    if (hasChanged) {
      const letterWords = wordsIn(program.language);
      return { update: mailView({ words, letterWords, language: who.language, program, mail, hasChanged }) };
    }
    return { update: await listScreen(deps, kinds, context, words.mail.marked) };
  });
}
