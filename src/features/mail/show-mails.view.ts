/** The list of what is still to be mailed, and of what was. */
import type { ModalView } from "@slack/types";
import type { Words } from "../../locales/index.ts";
import { actions, bold, bullets, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { modal } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import { menu } from "../../platform/slack/menus.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { LIST } from "./ids.ts";
import { mailName } from "./mail.rules.ts";
import type { Mail, Mails } from "./read-mails.ts";

const MOST_LISTED = 30;

export interface MailList {
  words: Words;
  language: Language;
  mails: Mails;
  /** What became of the last press. */
  said?: string;
}

const nameOf = (words: Words, { notice, session }: Pick<Mail, "notice" | "session">) =>
  mailName(words, { kind: notice.kind, session });

function chooseOne(
  words: Words,
  placeholder: string,
  mails: Pick<Mail, "notice" | "session">[],
  language: Language,
) {
  const options = mails.map((mail) => ({
    value: mail.notice.id,
    text: words.mail.option(nameOf(words, mail), dateAndTime(mail.notice.dueAt, language)),
  }));
  return menu({ id: LIST.choose, placeholder, options });
}

export function mailsView({ words, language, mails, said }: MailList): ModalView {
  const { mail: say, common } = words;
  const waiting = mails.waiting.slice(0, MOST_LISTED);
  return modal({
    id: LIST.view,
    title: say.title,
    close: common.close,
    blocks: [
      ...(said ? [paragraph(said)] : []),
      paragraph(say.intro),
      ...(waiting.length > 0
        ? [
            bullets(
              waiting.map((mail) => [
                bold(nameOf(words, mail)),
                run(say.waiting(mail.waiting, dateAndTime(mail.notice.dueAt, language))),
              ]),
            ),
            actions(LIST.waiting, [chooseOne(words, say.choose, waiting, language)]),
          ]
        : [paragraph(say.none)]),
      ...(mails.sent.length > 0
        ? [
            rich(bold(say.sentTitle)),
            bullets(
              mails.sent.map((mail) => [
                run(nameOf(words, mail)),
                run(
                  say.sentLine(cut(mail.sentBy, 60), dateAndTime(mail.sentAt, language), mail.people.length),
                ),
              ]),
            ),
            actions(LIST.sent, [chooseOne(words, say.chooseSent, mails.sent, language)]),
          ]
        : []),
      note(say.noMail),
    ],
  });
}
