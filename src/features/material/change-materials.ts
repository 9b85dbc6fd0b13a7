/** The office adds files to a session and takes them away; everybody's view of it follows. */
import { type AuditedAction, recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Notices } from "../../platform/notices/types.ts";
import type { SlackFiles } from "../../platform/slack/files.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram, type ProgramFacts } from "../program/index.ts";
import { loadSession, lockSession, refreshPosted, type SessionFacts } from "../session/index.ts";
import { deleteCopies } from "./delete-copies.ts";
import { RELEASED } from "./ids.ts";
import {
  loggedFacts,
  MATERIAL_ADDED,
  MATERIAL_REMOVED,
  readLogged,
  type SessionFile,
} from "./material.rules.ts";
import {
  filesOf,
  insertFiles,
  isAnyReleased,
  type NewFile,
  sessionOfFile,
  setRemoved,
} from "./material.store.ts";

/** Plans the release anew, and edits what stands in Slack already. */
async function follow(tx: Tx, notices: Notices, session: SessionFacts, at: Date): Promise<void> {
  const { workspaceId, id } = session;
  await notices.replan(tx, { workspaceId, type: "session", id }, at);
  await notices.refresh(tx, { workspaceId, kind: RELEASED, subjectId: id });
  await refreshPosted(tx, notices, session);
}

export interface AddMaterials {
  who: Who;
  sessionId: string;
  files: NewFile[];
  releaseAt: Date;
  at: Date;
  once(tx: Tx): Promise<boolean>;
}

export async function addMaterials(
  deps: Deps,
  { who, sessionId, files, releaseAt, at, once }: AddMaterials,
): Promise<{ program: ProgramFacts }> {
  requireRight(who, "material.manage");
  const { workspaceId, personId } = who;
  const program = await deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, workspaceId, sessionId, at);
    if (!session) throw new UserError("no-session", (words) => words.schedule.fault.noSession);
    const { number } = session;
    const ofSession = await loadProgram(tx, workspaceId, session.programId);
    if (!(await once(tx))) return ofSession;
    if (session.state === "CANCELED") {
      throw new UserError("session-canceled", (words) => words.material.faults.canceled(number));
    }
    const batch = Math.max(0, ...(await filesOf(tx, session)).map((file) => file.batch)) + 1;
    const added = { batch, releaseAt, addedById: personId, addedAt: at };
    const stored = await insertFiles(tx, session, files, added);
    await record(tx, { session, action: MATERIAL_ADDED, files: stored, byId: personId, at });
    await follow(tx, deps.notices, session, at);
    return ofSession;
  });
  deps.notices.kick();
  return { program };
}

export async function removeMaterial(
  deps: Deps,
  { who, fileId, at }: { who: Who; fileId: string; at: Date },
): Promise<SessionFile> {
  requireRight(who, "material.manage");
  const { workspaceId, personId: byId } = who;
  const removed = await deps.db.transaction(async (tx) => {
    const sessionId = await sessionOfFile(tx, workspaceId, fileId);
    const session = sessionId && (await lockSession(tx, workspaceId, sessionId, at));
    const file = session && (await filesOf(tx, session)).find((one) => one.id === fileId);
    if (!file || file.removedAt !== null) {
      throw new UserError("gone-already", (words) => words.material.faults.goneAlready);
    }
    await setRemoved(tx, { workspaceId, ids: [fileId] }, { at, byId });
    await record(tx, { session, action: MATERIAL_REMOVED, files: [file], byId, at });
    await follow(tx, deps.notices, session, at);
    return file;
  });
  deps.notices.kick();
  return removed;
}

interface Recorded {
  session: SessionFacts;
  action: string;
  files: SessionFile[];
  byId: string;
  at: Date;
}

async function record(tx: Tx, { session, action, files, byId, at }: Recorded): Promise<void> {
  const { workspaceId, programId, id } = session;
  const subject = { type: "session", id };
  await recordAudit(tx, {
    ...{ workspaceId, programId, at, byId, action, subject },
    facts: loggedFacts(session, files),
  });
}

/** What was added goes away again, what was removed comes back; not when part of it has changed since. */
function audited(files: SlackFiles, action: string, isAdding: boolean): AuditedAction {
  return {
    action,
    say: (words, facts) => words.material[isAdding ? "logAdded" : "logRemoved"](readLogged(facts)),
    ...(isAdding && { undoMeans: (words) => words.material.undoAdded }),
    async undo(tx, { db, notices, log }, { entry, who, at }) {
      const { workspaceId, subjectId } = entry;
      const { ids } = readLogged(entry.facts);
      const session = await loadSession(tx, workspaceId, subjectId);
      // The copy that everybody had is deleted, and the officer's own file may be gone.
      if (!isAdding && (await isAnyReleased(tx, { workspaceId, ids }))) {
        throw new UserError("copy-gone", (words) => words.material.faults.copyGone);
      }
      const to = isAdding ? { at, byId: who.personId } : { at: null, byId: null };
      if ((await setRemoved(tx, { workspaceId, ids }, to)) !== ids.length) {
        throw new UserError("changed-since", (words) => words.material.faults.moreGone);
      }
      await follow(tx, notices, session, at);
      if (!isAdding) return {};
      const deleting = () => deleteCopies({ db, files }, workspaceId);
      return {
        afterwards: () =>
          deleting().catch((err) => log.warn({ err, action }, "a copy of a removed file was not deleted")),
      };
    },
  };
}

export const auditedMaterials = (files: SlackFiles) => [
  audited(files, MATERIAL_ADDED, true),
  audited(files, MATERIAL_REMOVED, false),
];
