/** One notice as a mail, in fields from which it is copied; sending the form notes that the mail was sent. */
import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import {
  actions,
  type Block,
  bold,
  bullets,
  button,
  note,
  paragraph,
  rich,
  run,
} from "../../platform/slack/blocks.ts";
import { modal, textInput } from "../../platform/slack/inputs.ts";
import { cut } from "../../platform/slack/limits.ts";
import { plainText } from "../../platform/slack/plain-text.ts";
import { dateAndTime, type Language } from "../../shared/japanese-date.ts";
import type { ProgramFacts } from "../program/index.ts";
import { LETTER } from "./ids.ts";
import { type LetterText, MOST_LETTERS, peopleMark, writeLetter } from "./letter.rules.ts";
import { mailName } from "./mail.rules.ts";
import type { Letter, Mail } from "./read-mails.ts";

export const letterAbout = z.object({ notice: z.string(), seen: z.string() });

const MOST_NAMED = 50;

function inputs(label: string, id: string, texts: string[], isOne = false): Block[] {
  return texts.map((text, index) =>
    textInput({
      id: `${id}-${index + 1}`,
      label: texts.length > 1 ? `${label} (${index + 1}/${texts.length})` : label,
      multiline: !isOne,
      optional: true,
      initial: text,
    }),
  );
}

function letterBlocks(words: Words, text: LetterText, { withSheet = false }: Letter, nth: number): Block[] {
  const { mail: say } = words;
  const names = text.withoutMail.slice(0, MOST_NAMED);
  const more = text.withoutMail.length - names.length;
  return [
    ...inputs(say.fields.subject, `${LETTER.subject}-${nth}`, [text.subject], true),
    ...inputs(say.fields.body, `${LETTER.body}-${nth}`, text.body),
    ...inputs(say.fields.addresses, `${LETTER.addresses}-${nth}`, text.addresses),
    ...(withSheet ? [note(say.attachSheet)] : []),
    ...(names.length > 0
      ? [
          rich(bold(say.withoutMail)),
          bullets(
            names.map(({ name, phone }) => [run(cut(name, 60)), run(phone ? say.phone(phone) : say.noPhone)]),
          ),
          ...(more > 0 ? [note(say.more(more))] : []),
        ]
      : []),
  ];
}

export interface LetterScreen {
  words: Words;
  /** The program's, in which the mail is written. */
  letterWords: Words;
  language: Language;
  program: ProgramFacts;
  mail: Mail;
  /** Somebody came to it while it was open. */
  hasChanged?: boolean;
}

export function mailView({
  words,
  letterWords,
  language,
  program,
  mail,
  hasChanged,
}: LetterScreen): ModalView {
  const { mail: say, common } = words;
  const { notice, session, letters, sent, waiting } = mail;
  const name = mailName(words, { kind: notice.kind, session });
  const shown = letters.slice(0, MOST_LETTERS);
  const texts = shown.map((letter) =>
    writeLetter({
      words: letterWords,
      program,
      notification: letter.content.text,
      text: plainText(letter.content.blocks),
      ways: letter.ways,
      people: letter.people,
    }),
  );
  return modal({
    id: LETTER.view,
    title: say.letterTitle,
    close: common.close,
    ...(shown.length > 0 && { submit: say.markSent }),
    about: { notice: notice.id, seen: peopleMark(letters) },
    blocks: [
      ...(hasChanged ? [paragraph(say.changedMeanwhile)] : []),
      rich(bold(cut(name, 200))),
      ...(sent
        ? [rich(run(say.sentBefore(cut(sent.sentBy, 60), dateAndTime(sent.sentAt, language), waiting)))]
        : []),
      paragraph(shown.length > 0 ? say.copy : say.nobody),
      ...shown.flatMap((letter, index) => {
        const text = texts[index];
        return text ? letterBlocks(words, text, letter, index + 1) : [];
      }),
      ...(letters.length > shown.length ? [note(say.moreLetters(letters.length - shown.length))] : []),
      actions(LETTER.foot, [
        button({ id: LETTER.back, text: say.back }),
        ...(sent ? [button({ id: LETTER.takeBack, text: say.takeBack, value: notice.id })] : []),
      ]),
    ],
  });
}
