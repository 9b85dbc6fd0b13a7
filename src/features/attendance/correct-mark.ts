/** A mark that the office has decided to put right, in the transaction of that decision. */
import type { Tx } from "../../platform/database/index.ts";
import type { Notices } from "../../platform/notices/types.ts";
import type { SessionFacts } from "../session/index.ts";
import { isSameMark, type Mark } from "./attendance.rules.ts";
import { marksOf, saveMarks } from "./attendance.store.ts";
import { refreshMessages } from "./refresh-messages.ts";

interface CorrectMark {
  session: SessionFacts;
  enrollmentId: string;
  personId: string;
  /** Undefined: nothing was on record. */
  mark: Mark | undefined;
  byId: string;
  at: Date;
}

/** Its history stays. The enrollment must be locked, and what follows for a closed session is the caller's. */
export async function correctMark(tx: Tx, notices: Notices, correct: CorrectMark): Promise<void> {
  const { session, enrollmentId, personId, mark, byId, at } = correct;
  const stored = await marksOf(tx, session, [enrollmentId]);
  if (isSameMark(stored.get(enrollmentId), mark)) return;
  await saveMarks(tx, { session, stored, marks: [{ enrollmentId, mark }], byId, at });
  const { workspaceId, id: sessionId } = session;
  await refreshMessages(tx, notices, { workspaceId, sessionId, personIds: [personId] });
}
