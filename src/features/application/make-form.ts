/** The form as the office hands it out. */
import type { Deps } from "../../platform/deps.ts";
import type { Who } from "../../platform/slack/who.ts";
import { blankForm } from "../form/index.ts";
import { requireRight } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { requireProgram } from "./consider-applications.ts";

export async function makeForm(
  { db }: Pick<Deps, "db">,
  { who, deadline }: { who: Who; deadline: string | null },
): Promise<{ program: ProgramFacts; content: Buffer }> {
  requireRight(who, "application.handle");
  const program = await requireProgram(db.client, who.workspaceId);
  return { program, content: await blankForm({ program, deadline }) };
}
