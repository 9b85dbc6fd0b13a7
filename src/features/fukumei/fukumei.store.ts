import type { Tx } from "../../platform/database/index.ts";
import type { Reporter } from "./fukumei.rules.ts";

/** As they were enrolled. */
export async function reporterOf(tx: Tx, workspaceId: string, enrollmentId: string): Promise<Reporter> {
  const { person, ...row } = await tx.enrollment.findUniqueOrThrow({
    where: { id: enrollmentId, workspaceId },
    select: { organization: true, department: true, person: { select: { name: true } } },
  });
  return { ...row, name: person.name };
}
