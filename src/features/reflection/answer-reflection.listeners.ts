import type { ModalView } from "@slack/types";
import type { Deps } from "../../platform/deps.ts";
import type { SubCommand } from "../../platform/feature.ts";
import type { CommandContext, Context, Listen, OpeningContext } from "../../platform/slack/listen.ts";
import { sayInModal } from "../../platform/slack/payloads.ts";
import { ownModal, type ReflectionAfterMark } from "../attendance/index.ts";
import { hasAttended } from "../closing/index.ts";
import { createAnswering } from "./answer-reflection.ts";
import {
  emptyFields,
  finalModal,
  keptModal,
  readAnswers,
  readHandIn,
  sheetAbout,
  sheetModal,
} from "./answer-reflection.view.ts";
import { chooseModal, readChosen } from "./choose-session.view.ts";
import { declineReflection, takeUpReflection } from "./decline-reflection.ts";
import { ANSWER, CHOOSE, DECLINE } from "./ids.ts";
import { createLookForNames } from "./look-for-names.ts";
import { openSessions, readSheet, requireSheetOpen } from "./read-sheet.ts";

/** The sheet as it is stored; for somebody who is not marked as present, attendance is asked first. */
async function openedSheet(
  deps: Deps,
  { who, words, now: at }: Context,
  sessionId: string,
): Promise<ModalView> {
  const sheet = await readSheet(deps, { who, sessionId, at });
  requireSheetOpen(sheet);
  const { session, status, stored } = sheet;
  if (session.visibility === "ANONYMOUS" && stored?.state === "SUBMITTED") return finalModal(words, session);
  if (stored?.state === "DECLINED") await takeUpReflection(deps, { who, sessionId, at });
  if (!hasAttended(status) && stored?.state !== "SUBMITTED") {
    const mark = status && { status };
    const intro = words.reflection.attendanceFirst(words.attendance.status[status ?? "NONE"]);
    return ownModal({ words, session, stored: mark, at, intro });
  }
  return sheetModal({ words, sheet, given: stored?.answers ?? {} });
}

/** What 出席 opens: the sheet, unless it is answered, declined, not open, or has no questions. */
export const reflectionAfterMark: ReflectionAfterMark = async (deps, context, sessionId) => {
  const { who, words, now: at } = context;
  const sheet = await readSheet(deps, { who, sessionId, at });
  const isOwed = sheet.stored === undefined || sheet.stored.state === "DRAFT";
  if (!isOwed || !sheet.isOpen || sheet.questions.length === 0) return undefined;
  return sheetModal({ words, sheet, given: sheet.stored?.answers ?? {} });
};

const HELP = /^(help|ヘルプ|使い方|\?|？)$/i;

/** What the command is to those who have more than their own sheet to look at. */
export interface HandedToAnswering {
  /** Opens the office's lists and says true; false: it is nobody of the office. `own`: the action of the own sheet. */
  office?(context: CommandContext, deps: Deps, own: string): Promise<boolean>;
  subCommands?: SubCommand[];
}

/** The sheet that is open, or the choice among several; words when there is none. */
async function ownSheet(deps: Deps, context: Context): Promise<ModalView | string> {
  const { who, words, now: at } = context;
  const { isTrainee, sessions } = await openSessions(deps, { who, at });
  const [latest, ...others] = sessions;
  if (!latest) return isTrainee ? words.reflection.noneOpen : words.reflection.traineesOnly;
  return others.length === 0 ? openedSheet(deps, context, latest.id) : chooseModal(words, sessions);
}

export function listenAnswerReflection(listen: Listen, deps: Deps, handed: HandedToAnswering): void {
  const answer = createAnswering(deps);
  const lookForNames = createLookForNames(deps);

  async function openOwn(context: OpeningContext): Promise<void> {
    const sheet = await ownSheet(deps, context);
    if (typeof sheet === "string") await context.tell(sheet);
    else await context.open(sheet);
  }

  listen.command(ANSWER.command, async (context) => {
    const asked = handed.subCommands?.find(({ word }) => word === context.text.toLowerCase());
    if (asked) return asked.run(context, deps);
    if (HELP.test(context.text)) {
      const more = handed.subCommands?.map((one) => one.help(context.words)) ?? [];
      return context.tell([context.words.reflection.help, ...more].join("\n"));
    }
    if (await handed.office?.(context, deps, CHOOSE.own)) return;
    await openOwn(context);
  });

  listen.action(ANSWER.openOwn, openOwn);

  listen.action(CHOOSE.own, async (context) => {
    const sheet = await ownSheet(deps, context);
    await context.update(typeof sheet === "string" ? sayInModal(context.words.common.close, sheet) : sheet);
  });

  listen.submit(CHOOSE.modal, async (context) => ({
    update: await openedSheet(deps, context, readChosen(context.values)),
  }));

  listen.action(ANSWER.open, async (context) => {
    await context.open(await openedSheet(deps, context, context.value));
  });

  listen.action(ANSWER.saveDraft, async (context) => {
    const { who, words, now: at } = context;
    const about = sheetAbout.parse(context.about);
    const given = readAnswers(about, context.values);
    const asked = { who, sessionId: about.session, at };
    const { moves, isAnonymous } = about;
    const wants = "DRAFT" as const;
    const kept = await answer({ ...asked, moves, isAnonymous, answers: given, wants });
    const { session, program, notCounted: reason } = kept;
    if (reason) {
      await context.update(keptModal({ words, session, program, reason }));
    } else {
      const sheet = await readSheet(deps, asked);
      // Nothing filled in and nothing stored before: there is no draft to speak of.
      await context.update(sheetModal({ words, sheet, given, draft: { savedAt: sheet.stored && at } }));
    }
  });

  listen.submit(ANSWER.modal, async (context) => {
    const { who, words, now: at, requestKey } = context;
    const about = sheetAbout.parse(context.about);
    const errors = emptyFields(about, context.values, words);
    if (errors) return { errors };
    const answers = readHandIn(about, context.values);
    const asked = { who, sessionId: about.session, answers, at };
    const mentioned = about.isHinted ? undefined : await lookForNames(asked);
    if (mentioned) return { update: sheetModal({ words, ...mentioned, given: answers }) };
    const { session, program, notCounted, isFinal } = await answer({
      who,
      sessionId: about.session,
      moves: about.moves,
      isAnonymous: about.isAnonymous,
      answers,
      wants: "SUBMITTED",
      at,
      requestKey,
    });
    if (isFinal) return { update: finalModal(words, session) };
    // With it goes the panel below, which would still show how it was before.
    if (!notCounted) return { clear: true };
    return {
      update: keptModal({ words, session, program, reason: notCounted }),
    };
  });

  listen.action(DECLINE.press, async ({ who, now: at, value: sessionId }) => {
    await declineReflection(deps, { who, sessionId, at });
  });
}
