/** One notice of the calendar: its words as they would be sent now, who gets it, and who does not and why. */
import type { Tx } from "../../platform/database/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { CalendarNotice, Looked, SkipReason } from "../../platform/notices/index.ts";
import type { Who } from "../../platform/slack/who.ts";
import { namesOf, requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { type Around, aroundOf, type CalendarDeps } from "./read-calendar.ts";

export interface NamedReader {
  name: string;
  /** When it is later than the notice's own hour. */
  later?: Date | undefined;
  /** Absent: they get it. */
  reason?: SkipReason;
}

export interface NoticeScreenFacts extends Around {
  notice: CalendarNotice;
  looked: Looked;
  /** Those who get it first, then those who do not. */
  readers: NamedReader[];
}

export const noticeGone = () => new UserError("notice-gone", (words) => words.calendar.fault.gone);

/** The program's own notice, locked or not; throws a UserError when there is nothing left to do about it. */
export function ofProgram(
  program: ProgramFacts | undefined,
  notice: CalendarNotice | undefined,
): CalendarNotice {
  if (!program || notice?.programId !== program.id) throw noticeGone();
  return notice;
}

export async function readNotice(
  tx: Tx,
  { calendar }: Pick<CalendarDeps, "calendar">,
  { who, at, id }: { who: Who; at: Date; id: string },
): Promise<NoticeScreenFacts> {
  requireRight(who, "calendar.change");
  const { workspaceId } = who;
  const program = await findProgram(tx, workspaceId);
  const notice = ofProgram(program, await calendar.find(tx, { workspaceId, id }, at));
  if (!program) throw noticeGone();
  const looked = await calendar.look(tx, notice, at);
  const ids = [...looked.people, ...looked.skipped].map(({ personId }) => personId);
  const names = await namesOf(tx, workspaceId, [...new Set(ids)]);
  const name = (personId: string) => names.get(personId) ?? "";
  const readers: NamedReader[] = [
    ...looked.people.map(({ personId, later }) => ({ name: name(personId), later })),
    ...looked.skipped.map(({ personId, reason }) => ({ name: name(personId), reason })),
  ];
  return { ...(await aroundOf(tx, program)), notice, looked, readers };
}
