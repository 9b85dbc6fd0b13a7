/** How the log says that the year ended, and how it goes on after all. */
import type { AuditedAction } from "../../platform/audit/index.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { subjectsOf } from "../launch/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram } from "../program/index.ts";
import { setGoingOn } from "./finish.store.ts";
import { FINISHED } from "./finish-program.ts";

export const finishedAction: AuditedAction = {
  action: FINISHED,
  say: (words) => words.finish.logged,
  async undo(tx, { notices }, { entry, who, at }) {
    requireRight(who, "program.finish");
    const program = await findProgram(tx, entry.workspaceId);
    // The next year has taken its place on every screen.
    if (program?.id !== entry.subjectId) {
      throw new UserError("next-year-there", (words) => words.finish.nextYearThere);
    }
    if (!(await setGoingOn(tx, program, at))) {
      throw new UserError("goes-on", (words) => words.finish.goesOn);
    }
    for (const subject of await subjectsOf(tx, program)) await notices.replan(tx, subject, at);
  },
};
