/** The app's answer in the DM: the buttons that match, or what it can do and whom to call. */
import type { Words } from "../../locales/index.ts";
import { actions, type Block, bullets, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import { changeOwnButton } from "../attendance/index.ts";
import { sessionBlocks } from "../session/index.ts";
import type { Answer, OwnSession } from "./answer-reply.ts";
import { ANSWER } from "./ids.ts";
import type { Offer } from "./offers.rules.ts";

export interface AnswerScreen {
  words: Words;
  answer: Answer;
  /** The date in Japan. */
  today: string;
  isCouncil: boolean;
  /** The way to one's own data, which somebody who has left keeps. */
  ownData: Block[];
}

/**
 * The button opens a form, also on the day itself: buttons that mark at once show their effect in the message that
 * they stand in, and nobody edits this one.
 */
function attendanceBlocks({ words, today }: AnswerScreen, own: OwnSession, index: number): Block[] {
  const { session, status } = own;
  const say = session.date > today ? words.reply.attendanceAhead : words.reply.attendanceNow;
  return [
    paragraph(say(session)),
    ...(status ? [rich(run(words.attendance.ownState(words.attendance.status[status])))] : []),
    actions(`${ANSWER.attendance}-${index + 1}`, [changeOwnButton(words, session.id)]),
  ];
}

function blocksOf(screen: AnswerScreen, offer: Offer): Block[] {
  const { words, answer, isCouncil, ownData } = screen;
  const { reply } = words;
  const contact = answer.program?.contact ?? "";
  switch (offer.kind) {
    case "attendance": {
      const index = answer.attendance.findIndex(({ session }) => session.number === offer.number);
      const own = answer.attendance[index];
      return own ? attendanceBlocks(screen, own, index) : [];
    }
    case "reflection":
      return [paragraph(reply.sheet(offer)), ...(answer.sheet?.blocks ?? [])];
    case "session":
      return answer.next
        ? [paragraph(reply.nextSession(answer.next)), ...sessionBlocks(words, answer.next)]
        : [];
    case "no-attendance":
      return [paragraph(reply.noAttendance)];
    case "no-reflection":
      return [paragraph(reply.noReflection)];
    case "no-session":
      return [paragraph(reply.noSession)];
    case "own-data":
      return [paragraph(reply.ownData), ...ownData];
    case "stop":
      return [paragraph(reply.stop(contact))];
    case "thanks":
      return [paragraph(reply.thanks)];
    case "files":
      return [paragraph(reply.files(contact))];
    case "menu":
      return [
        paragraph(reply.menuTitle),
        bullets((isCouncil ? reply.menuCouncil : reply.menu).map((line) => [run(line)])),
      ];
    case "no-role":
      return [paragraph(contact ? words.common.noRole(contact) : words.common.noProgram), ...ownData];
    case "refused":
      return [paragraph(contact ? words.common.unknownPerson(contact) : words.common.noProgram)];
  }
}

/** What follows every answer: who reads the words, and whom to call. */
function closing({ words, answer, isCouncil }: AnswerScreen): Block[] {
  const contact = answer.program?.contact;
  if (isCouncil || !contact || answer.offers.some(({ kind }) => kind === "refused" || kind === "no-role"))
    return [];
  return [note(answer.isShown ? words.reply.shown(contact) : words.reply.notShown(contact))];
}

export function answerMessage(screen: AnswerScreen): { text: string; blocks: Block[] } {
  const { words, answer } = screen;
  const blocks = answer.offers.flatMap((offer) => blocksOf(screen, offer));
  return { text: words.reply.text, blocks: [...blocks, ...closing(screen)] };
}
