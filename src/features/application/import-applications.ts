/** Takes decided applications in, by the import of the workbook, and marks what they became. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { importWorkbook } from "../import/index.ts";
import { matchPeople, requireRight } from "../people/index.ts";
import { markImported, teamsNow } from "./application.store.ts";
import type { Reading } from "./consider-applications.ts";
import type { Decision } from "./decisions.rules.ts";
import { type Plan, planApplications } from "./plan-applications.ts";

export type Imported = { kind: "imported"; plan: Plan } | { kind: "changed"; plan: Plan };

type Acting = Reading & { who: Who };

/** "changed": what would be written is no longer what was shown, and nothing was written. */
export async function importApplications(
  deps: Pick<Deps, "db" | "clock" | "notices">,
  acting: Acting,
  { decisions, mark }: { decisions: Decision[]; mark: string },
): Promise<Imported> {
  const { who, at } = acting;
  requireRight(who, "application.handle");
  const plan = await planApplications(deps, decisions, acting);
  if (plan.isOutdated || plan.mark !== mark || plan.refusal.length > 0 || plan.taken.length === 0) {
    return { kind: "changed", plan };
  }
  const { workspaceId, personId } = who;
  const { checked, persons, desk } = plan;
  const marking = { workspaceId, programId: desk.program.id, at, personId };
  const { done } = await importWorkbook(deps, workspaceId, checked, {
    ...{ hold: true, persons, isSaidElsewhere: true },
    by: { personId, files: plan.taken.map(({ application }) => application.fileName) },
    afterImport: async (tx, workspace, now) => {
      await matchPeople(tx, workspace, now);
      await markAll(tx, plan, marking);
    },
  });
  return { kind: done ? "imported" : "changed", plan };
}

async function markAll(
  tx: Tx,
  { taken, teams, holds, desk: { program } }: Plan,
  {
    workspaceId,
    programId,
    at,
    personId,
  }: { workspaceId: string; programId: string; at: Date; personId: string },
): Promise<void> {
  const ids = new Map((await teamsNow(tx, program)).map(({ id, number }) => [number, id]));
  for (const { application } of taken) {
    const { id, checksum, fileName } = application;
    const own = teams.filter((team) => team.applicationId === id);
    const became = { at, byId: personId, teamIds: own.flatMap(({ number }) => ids.get(number) ?? []) };
    if (!(await markImported(tx, { workspaceId, id, checksum }, became))) {
      throw new UserError("application-changed", (words) => words.application.changedMeanwhile);
    }
    await recordAudit(tx, {
      ...{ workspaceId, programId, at, byId: personId },
      action: "application.imported",
      subject: { type: "application", id },
      facts: {
        file: fileName,
        teams: own.map(({ number, name, members }) => ({
          ...{ number, name, people: members.length, onHold: holds.has(number) },
        })),
      },
    });
  }
}
