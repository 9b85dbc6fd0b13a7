/** The office sets whether a session's reflections are named or anonymous, until somebody has written. */
import { z } from "zod";
import { type AuditedAction, recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { holdVisibility, isVisibilityFixed, setVisibility } from "../reflection/index.ts";
import { findSession, type SessionFacts } from "../session/index.ts";

export type Visibility = SessionFacts["visibility"];
export const visibilities = z.enum(["COUNCIL", "ANONYMOUS"]);

const CHANGED = "anonymous.changed";
const state = z.object({ visibility: visibilities });
const facts = z.object({ session: z.number() });

/**
 * In the caller's transaction, which has asked for the rights. Throws a UserError when somebody has written already.
 * False: it is so already.
 */
export async function putVisibility(
  tx: Tx,
  session: Pick<SessionFacts, "workspaceId" | "id" | "number">,
  visibility: Visibility,
  at: Date,
): Promise<boolean> {
  // As an anonymous answer holds it: nobody hands in meanwhile.
  const before = await holdVisibility(tx, session, { isAnonymous: true });
  if (before === visibility) return false;
  if (await isVisibilityFixed(tx, session)) {
    throw new UserError("visibility-fixed", ({ anonymous }) => anonymous.fixed(session.number));
  }
  await setVisibility(tx, session, visibility, at);
  return true;
}

export interface ChangeVisibility {
  who: Who;
  sessionId: string;
  visibility: Visibility;
  at: Date;
}

export async function changeVisibility(
  deps: Deps,
  { who, sessionId, visibility, at }: ChangeVisibility,
): Promise<void> {
  const { workspaceId } = who;
  await deps.db.transaction(async (tx) => {
    requireRight(who, "session.edit");
    const session = await findSession(tx, workspaceId, sessionId);
    if (!session) throw new UserError("no-session", (words) => words.schedule.fault.noSession);
    if (session.state === "CANCELED") {
      throw new UserError("session-canceled", ({ anonymous }) => anonymous.canceled);
    }
    if (!(await putVisibility(tx, session, visibility, at))) return;
    await recordAudit(tx, {
      ...{ workspaceId, programId: session.programId, at, byId: who.personId },
      action: CHANGED,
      subject: { type: "session", id: sessionId },
      facts: { session: session.number },
      before: { visibility: session.visibility },
      after: { visibility },
    });
  });
}

export const visibilityChanged: AuditedAction = {
  action: CHANGED,
  say: (words, kept) => words.anonymous.log.changed(facts.parse(kept).session),
  changes: ({ anonymous }, { before, after }) => [
    {
      what: anonymous.label,
      from: anonymous.names[state.parse(before).visibility],
      to: anonymous.names[state.parse(after).visibility],
    },
  ],
  async undo(tx, _deps, { entry, who, at }) {
    requireRight(who, "session.edit");
    const session = await findSession(tx, entry.workspaceId, entry.subjectId);
    if (!session) throw new UserError("no-session", (words) => words.schedule.fault.noSession);
    await putVisibility(tx, session, state.parse(entry.before).visibility, at);
  },
};
