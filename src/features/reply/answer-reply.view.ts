/** The app's answer in the DM: the buttons that match, or what it can do and whom to call. */
import type { Words } from "../../locales/index.ts";
import { actions, type Block, bullets, note, paragraph, rich, run } from "../../platform/slack/blocks.ts";
import type { Who } from "../../platform/slack/who.ts";
import { assignmentsButton } from "../assignment/index.ts";
import { changeOwnButton } from "../attendance/index.ts";
import { mayDo } from "../people/index.ts";
import { ownSheetButton } from "../reflection/index.ts";
import { sessionBlocks, sessionsButton } from "../session/index.ts";
import type { Answer, OwnSession } from "./answer-reply.ts";
import { ANSWER } from "./ids.ts";
import type { Offer } from "./offers.rules.ts";

export interface AnswerScreen {
  words: Words;
  answer: Answer;
  /** The date in Japan. */
  today: string;
  /** Whose words they were. */
  who: Pick<Who, "roles">;
  /** The way to one's own data, which somebody who has left keeps. */
  ownData: Block[];
}

const isCouncil = ({ who }: AnswerScreen) => who.roles.has("council");

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
  const { words, answer, ownData } = screen;
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
        bullets((isCouncil(screen) ? reply.menuCouncil : reply.menu).map((line) => [run(line)])),
      ];
    case "no-role":
      return [paragraph(contact ? words.common.noRole(contact) : words.common.noProgram), ...ownData];
    case "refused":
      return [paragraph(contact ? words.common.unknownPerson(contact) : words.common.noProgram)];
  }
}

const WITHOUT_MENU: readonly Offer["kind"][] = ["refused", "no-role", "thanks"];

/**
 * Guests and people of other organizations may be unable to type commands: whatever they write, what a command would
 * open stands below it as buttons.
 */
function menuBlocks(screen: AnswerScreen): Block[] {
  const { words, answer, who, ownData } = screen;
  const kinds = answer.offers.map(({ kind }) => kind);
  if (isCouncil(screen) || kinds.every((kind) => WITHOUT_MENU.includes(kind))) return [];
  const buttons = [
    ...(mayDo(who, "session.see") ? [sessionsButton(words)] : []),
    ...(mayDo(who, "reflection.answer") ? [ownSheetButton(words)] : []),
    ...(mayDo(who, "assignment.see") ? [assignmentsButton(words)] : []),
  ];
  return [
    ...(buttons.length > 0 ? [actions(ANSWER.menu, buttons)] : []),
    ...(kinds.includes("own-data") ? [] : ownData),
  ];
}

/** What follows every answer: who reads the words, and whom to call. */
function closing(screen: AnswerScreen): Block[] {
  const { words, answer } = screen;
  const contact = answer.program?.contact;
  if (
    isCouncil(screen) ||
    !contact ||
    answer.offers.some(({ kind }) => kind === "refused" || kind === "no-role")
  )
    return [];
  return [note(answer.isShown ? words.reply.shown(contact) : words.reply.notShown(contact))];
}

export function answerMessage(screen: AnswerScreen): { text: string; blocks: Block[] } {
  const { words, answer } = screen;
  const blocks = answer.offers.flatMap((offer) => blocksOf(screen, offer));
  return { text: words.reply.text, blocks: [...blocks, ...menuBlocks(screen), ...closing(screen)] };
}
