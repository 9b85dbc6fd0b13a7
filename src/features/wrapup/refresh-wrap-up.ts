import type { Tx } from "../../platform/database/index.ts";
import type { Notices } from "../../platform/notices/types.ts";
import type { ProgramFacts } from "../program/index.ts";
import { isClosed, sessionsOf } from "../session/index.ts";
import { WRAPUP_KIND } from "./wrapup.notices.ts";

/** Themes are released after people have written: the last wrap-up that stands in the channel then tells of them. */
export const refreshWrapUp =
  (notices: Pick<Notices, "refresh">) =>
  async (tx: Tx, program: ProgramFacts, at: Date): Promise<void> => {
    const closed = (await sessionsOf(tx, program)).filter(
      (session) => session.state !== "CANCELED" && isClosed(session, program.rules, at),
    );
    const last = closed.at(-1);
    if (!last) return;
    await notices.refresh(tx, {
      workspaceId: program.workspaceId,
      kind: WRAPUP_KIND,
      subjectId: last.id,
    });
  };
