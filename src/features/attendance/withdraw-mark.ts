/** Somebody answers anew before the session: an absence or a stand-in that was told in advance no longer stands. */
import type { Tx } from "../../platform/database/index.ts";
import type { Notices } from "../../platform/notices/types.ts";
import { type SessionFacts, startsAt } from "../session/index.ts";
import { lockEnrollments, marksOf, saveMarks } from "./attendance.store.ts";
import { refreshMessages } from "./refresh-messages.ts";

export interface Withdrawing {
  session: SessionFacts;
  enrollmentId: string;
  personId: string;
  byId: string;
  at: Date;
}

/** Runs in the transaction of the answer; true when there was something to take back. Its history stays. */
export async function withdrawMark(
  tx: Tx,
  notices: Notices,
  { session, enrollmentId, personId, byId, at }: Withdrawing,
): Promise<boolean> {
  if (at >= startsAt(session)) return false;
  const { workspaceId, id: sessionId } = session;
  await lockEnrollments(tx, workspaceId, [enrollmentId]);
  const stored = await marksOf(tx, session, [enrollmentId]);
  if (stored.size === 0) return false;
  await saveMarks(tx, { session, stored, marks: [{ enrollmentId, mark: undefined }], byId, at });
  await refreshMessages(tx, notices, { workspaceId, sessionId, personIds: [personId], isAhead: true });
  return true;
}
