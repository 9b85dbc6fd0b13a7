/** What a team or the office did with an assignment, for the log. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { KnownWho } from "../../platform/slack/who.ts";
import type { ProgramFacts } from "../program/index.ts";
import { standingKey } from "./assignment.store.ts";
import type { AssignmentLine } from "./read-assignments.ts";

export interface Act {
  /** "assignment.pen". */
  action: string;
  program: ProgramFacts;
  team: { teamId: string; number: number; name: string };
  line: Pick<AssignmentLine, "assignment" | "standing">;
  who: Pick<KnownWho, "personId">;
  at: Date;
  facts?: Record<string, string | number | null>;
}

export async function noteAct(tx: Tx, { action, program, team, line, who, at, facts = {} }: Act) {
  const { assignment, standing } = line;
  return recordAudit(tx, {
    workspaceId: program.workspaceId,
    programId: program.id,
    at,
    byId: who.personId,
    action,
    subject: {
      type: "team-assignment",
      id: standingKey({ assignmentId: assignment.id, teamId: team.teamId }),
    },
    facts: { team: team.number, teamName: team.name, title: assignment.title, ...facts },
    before: { state: standing.state },
  });
}
