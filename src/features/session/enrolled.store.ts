/** Who is told about a session: everybody enrolled on its day, in teams that are not on hold. */
import type { Tx } from "../../platform/database/index.ts";
import type { Audience } from "../../platform/notices/types.ts";
import { enrolledOn } from "../program/index.ts";

/** With two dates (a session that moved), whoever is enrolled on either. */
export async function enrolledFor(
  tx: Tx,
  program: { workspaceId: string; id: string },
  dates: string[],
): Promise<Pick<Audience, "people" | "skipped">> {
  const people = new Set<string>();
  const onHold = new Set<string>();
  for (const date of new Set(dates)) {
    for (const trainee of await enrolledOn(tx, program, date)) {
      (trainee.teamOnHold ? onHold : people).add(trainee.personId);
    }
  }
  const skipped = [...onHold].filter((personId) => !people.has(personId));
  return { people: [...people], skipped: skipped.map((personId) => ({ personId, reason: "on-hold" })) };
}
