/** The program as the one who speaks: its contact, its language, and the frame around its messages. */
import type { Tx } from "../../platform/database/index.ts";
import type { ReachPeople } from "../../platform/notices/index.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { narrowed } from "../../shared/office-days.ts";
import { type Frame, frameFor, markIntroduced, rememberDm, type Sender } from "../people/index.ts";
import { closedDaysOf, officeHoursOf } from "./availability.store.ts";
import { findProgram, type ProgramFacts } from "./program.store.ts";

function senderOf(program: ProgramFacts | undefined): Sender {
  if (!program) return { organizer: "", programTitle: "", contact: "", language: "ja" };
  const { organizer, title: programTitle, contact, language } = program;
  return { organizer, programTitle, contact, language };
}

/** Whom people are asked to call: name and telephone of the office; "" before a program is imported. */
export async function contactOf(tx: Tx, workspaceId: string): Promise<string> {
  return senderOf(await findProgram(tx, workspaceId)).contact;
}

/** The language of whoever chose none: never inferred from Slack's locale, which invited accounts have wrong. */
export async function programLanguage(tx: Tx, workspaceId: string): Promise<Language> {
  return senderOf(await findProgram(tx, workspaceId)).language;
}

/** How each of these people is reached, in which language, and what stands around what they are told. */
export async function frameMessages(
  tx: Tx,
  workspaceId: string,
  personIds: string[],
): Promise<Map<string, Frame>> {
  return frameFor(tx, workspaceId, personIds, senderOf(await findProgram(tx, workspaceId)));
}

/** How the outbox reaches people and channels: frame, language, closed days and hours in four queries. */
export const reachPeople: ReachPeople = {
  async reach(tx, workspaceId, personIds) {
    const program = await findProgram(tx, workspaceId);
    const frames = await frameFor(tx, workspaceId, personIds, senderOf(program));
    const closedFor = await closedDaysOf(tx, program, personIds);
    const hours = officeHoursOf(program);
    return new Map(
      [...frames].map(([personId, { slackState, first: isFirst, wish, ...frame }]) => {
        const isDeleted = slackState === "DELETED";
        const own = { hours: narrowed(hours, wish), widest: hours };
        return [personId, { ...frame, isDeleted, isFirst, closed: closedFor(personId), ...own }];
      }),
    );
  },
  async channels(tx, workspaceId) {
    const program = await findProgram(tx, workspaceId);
    return { language: senderOf(program).language, hours: officeHoursOf(program) };
  },
  markIntroduced,
  rememberDm,
};
