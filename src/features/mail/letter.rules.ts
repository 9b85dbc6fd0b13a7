/** A notice as an official mail: subject, text from greeting to close, addresses. Pure. */
import { createHash } from "node:crypto";
import type { Words } from "../../locales/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import type { Unreached } from "./mail.store.ts";

export interface LetterText {
  subject: string;
  /** Parts that each fit an input. */
  body: string[];
  /** Addresses for BCC, each once, in parts that each fit an input. */
  addresses: string[];
  /** To be told otherwise. */
  withoutMail: Unreached[];
}

/** As many as one screen holds. */
export const MOST_LETTERS = 14;

/** Names whom a mail was shown for: whoever comes to it since has not been written to. */
export function peopleMark(letters: { people: Unreached[] }[]): string {
  const ids = letters.map(({ people }) => people.map(({ personId }) => personId).sort());
  return createHash("sha256").update(JSON.stringify(ids)).digest("hex").slice(0, 16);
}

/** What one input holds. */
const ROOM = 3000;
const SUBJECT = 150;
const BETWEEN = "; ";

/** Whole pieces, as many as fit; only one that is longer than a part is cut. */
export function partsOf(pieces: string[], between: string, room = ROOM): string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    for (let from = 0; from === 0 || from < piece.length; from += room) {
      const text = piece.slice(from, from + room);
      const last = parts.at(-1);
      if (last !== undefined && from === 0 && last.length + between.length + text.length <= room) {
        parts[parts.length - 1] = `${last}${between}${text}`;
      } else {
        parts.push(text);
      }
    }
  }
  return parts.filter((part) => part !== "");
}

export interface ToWrite {
  words: Words;
  program: Pick<ProgramFacts, "title" | "organizer" | "contact">;
  /** What a notification in Slack would show. */
  notification: string;
  /** The message's blocks as plain text. */
  text: string;
  ways: string[];
  people: Unreached[];
}

export function writeLetter({ words, program, notification, text, ways, people }: ToWrite): LetterText {
  const { letter } = words.mail;
  const [first = ""] = notification.split("\n");
  const body = [
    letter.to,
    letter.greeting(program.organizer, program.title),
    text,
    ...(ways.length > 0 ? [[letter.waysTitle, ...ways.map(letter.way)].join("\n")] : []),
    letter.close,
    letter.from(program.organizer, program.contact),
  ].join("\n\n");
  const addresses = [...new Set(people.flatMap(({ email }) => email ?? []))];
  return {
    subject: letter.subject(program.title, first).slice(0, SUBJECT),
    body: partsOf(body.split("\n"), "\n"),
    addresses: partsOf(addresses, BETWEEN),
    withoutMail: people.filter(({ email }) => email === null),
  };
}
