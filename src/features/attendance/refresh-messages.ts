/** After a mark or an answer, the messages that were sent about the session are said again to these people. */
import type { Tx } from "../../platform/database/index.ts";
import type { Notices } from "../../platform/notices/types.ts";
import { INTENTION_REMINDER, INTENTION_REQUEST, SESSION_REMINDER } from "../session/index.ts";

/** Declared by the reflection feature, which composes them; named here, because marks change them first. */
export const SESSION_FOLLOWUP = "session.followup";
export const ATTENDANCE_REMINDER = "attendance.reminder";
export const REFLECTION_REMINDER = "reflection.reminder";

interface About {
  workspaceId: string;
  sessionId: string;
  personIds: string[];
  /** Before the session begins a mark is an absence told in advance, which answers the question whether they come. */
  isAhead?: boolean;
}

export async function refreshMessages(
  tx: Tx,
  notices: Pick<Notices, "refresh">,
  { workspaceId, sessionId, personIds, isAhead = false }: About,
): Promise<void> {
  const after = [SESSION_FOLLOWUP, ATTENDANCE_REMINDER, REFLECTION_REMINDER];
  const kind = isAhead ? [...after, INTENTION_REQUEST, INTENTION_REMINDER, SESSION_REMINDER] : after;
  await notices.refresh(tx, { workspaceId, kind, subjectId: sessionId, recipient: personIds });
}
