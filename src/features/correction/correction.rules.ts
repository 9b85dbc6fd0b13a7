/** Who may ask for a correction of their attendance, until when, and what an officer has seen. Pure. */
import { UserError } from "../../platform/i18n/user-error.ts";
import { moment } from "../../shared/japanese-date.ts";
import type { AttendanceStatus } from "../closing/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { isClosed, type SessionFacts, startsAt } from "../session/index.ts";

export type CorrectionState = "OPEN" | "ACCEPTED" | "REFUSED" | "WITHDRAWN";

/** The attendance on record, and who entered it. */
export interface OnRecord {
  status: AttendanceStatus;
  standIn?: { name: string; kana: string; organization: string };
  enteredById: string;
  enteredAt: Date;
}

export interface Asking {
  session: SessionFacts;
  program: ProgramFacts;
  at: Date;
  personId: string;
  mark: OnRecord | undefined;
}

export type NotAsked = "canceled" | "not-begun" | "over" | "own";

/** The first moment after the program's fiscal year. */
export const yearEnds = ({ fiscalYear }: Pick<ProgramFacts, "fiscalYear">) =>
  moment(`${fiscalYear + 1}-04-01`, "00:00");

/** Why nothing can be asked for; undefined: it can. What people entered themselves they change while it is open. */
export function whyNotAsked({ session, program, at, personId, mark }: Asking): NotAsked | undefined {
  if (session.state === "CANCELED") return "canceled";
  if (startsAt(session) > at) return "not-begun";
  if (at >= yearEnds(program)) return "over";
  const isOwn = mark === undefined || mark.enteredById === personId;
  return isOwn && !isClosed(session, program.rules, at) ? "own" : undefined;
}

export function requireAskable(asking: Asking): void {
  const reason = whyNotAsked(asking);
  if (!reason) return;
  const { number } = asking.session;
  const { contact } = asking.program;
  throw new UserError(`correction-${reason}`, (words) =>
    words.correction.notAsked[reason]({ number, contact }),
  );
}

/** Names what an officer sees before deciding: another wish or another mark since is another matter. */
export function markOfSeen(request: { wanted: string; askedAt: Date }, mark: OnRecord | undefined): string {
  const onRecord = mark ? `${mark.status} ${mark.enteredAt.toISOString()}` : "NONE";
  return `${request.wanted} ${request.askedAt.toISOString()} ${onRecord}`;
}
