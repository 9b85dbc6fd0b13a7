/** One line where it matters, with the button to the mail: in the office's channel, and before an approval. */
import type { Words } from "../../locales/index.ts";
import type { MessageContent } from "../../platform/notices/types.ts";
import { actions, type Block, button, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import { LETTER } from "./ids.ts";
import { mailName } from "./mail.rules.ts";
import type { Mail } from "./read-mails.ts";

const openButton = (words: Words, { notice }: Mail): Block =>
  actions(LETTER.card, [button({ id: LETTER.open, text: words.mail.button, value: notice.id })]);

/** To the office's channel; once it was mailed, who did it. */
export function neededMessage(words: Words, mail: Mail, language: Language): MessageContent {
  const { notice, session, waiting, sent } = mail;
  const name = mailName(words, { kind: notice.kind, session });
  if (waiting === 0) {
    const text = sent
      ? words.mail.needed.sent(name, sent.sentBy, dateAndTime(sent.sentAt, language))
      : words.mail.needed.nobody(name);
    return { text, blocks: [rich(run(text))] };
  }
  const text = words.mail.needed.text(name, waiting);
  return { text, blocks: [paragraph(text), openButton(words, mail)] };
}

/** Below an announcement that waits for approval; nothing when Slack reaches everybody. */
export function mailBlocks(words: Words, mail: Mail): Block[] {
  if (mail.waiting === 0) return [];
  return [paragraph(words.mail.beside(mail.waiting)), openButton(words, mail)];
}
