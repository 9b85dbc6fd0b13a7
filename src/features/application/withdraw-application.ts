/** An officer takes an application out of the list; it can be put back. */
import { type AuditEntry, recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { readContent } from "../form/index.ts";
import { requireRight } from "../people/index.ts";
import { findApplication, moveApplication } from "./application.store.ts";
import { aroundOf, requireProgram } from "./consider-applications.ts";

export async function withdrawApplication(
  { db }: Pick<Deps, "db">,
  { who, at, id }: { who: Who; at: Date; id: string },
): Promise<string> {
  return db.transaction(async (tx) => {
    requireRight(who, "application.handle");
    const { workspaceId, personId: byId } = who;
    const program = await requireProgram(tx, workspaceId);
    const application = await findApplication(tx, { workspaceId, id });
    if (!application || !(await moveApplication(tx, { workspaceId, id }, ["OPEN", "WITHDRAWN"]))) {
      throw new UserError("application-gone", (words) => words.application.notOpen);
    }
    const { fileName: file, form } = application;
    const { team, size: people } = readContent(form, await aroundOf(tx, program));
    await recordAudit(tx, {
      ...{ workspaceId, programId: program.id, at, byId },
      action: "application.withdrawn",
      subject: { type: "application", id },
      facts: { file, team, people },
    });
    return file;
  });
}

/** Unless the same file has come again meanwhile. */
export async function putBack(tx: Tx, { workspaceId, subjectId }: AuditEntry): Promise<void> {
  const which = { workspaceId, id: subjectId };
  if (await moveApplication(tx, which, ["WITHDRAWN", "OPEN"])) return;
  throw new UserError("application-back", (words) => words.application.isBack);
}
