/** What the office changed in the roster since the summary before, by kind of act. Pure. */
import { z } from "zod";
import type { AuditEntry } from "../../platform/audit/index.ts";

/** The acts of /program roster, as the log keeps them; the last: something of earlier was taken back. */
export const ROSTER_ACTS = [
  "roster.join",
  "roster.leave",
  "roster.transfer",
  "roster.succeed",
  "teams.leader",
  "teams.contacts",
  "teams.hold",
  "teams.release",
  "teams.split",
  "teams.merge",
  "teams.name",
  "teams.units",
  "undone",
] as const;
export type RosterAct = (typeof ROSTER_ACTS)[number];

/** Absent in figures that were kept before there were any. */
export const rosterFacts = {
  roster: z.array(z.object({ act: z.enum(ROSTER_ACTS), count: z.number().int() })).default([]),
};
export type RosterCounts = z.infer<typeof rosterFacts.roster>;

type Entry = Pick<AuditEntry, "id" | "action" | "reversesId" | "reversedById">;

/** What was done and taken back within the time did not happen. */
export function countRosterActs(entries: Entry[]): RosterCounts {
  const ids = new Set(entries.map(({ id }) => id));
  const acts = entries.flatMap(({ action, reversesId, reversedById }): string[] => {
    if (reversesId !== undefined) return ids.has(reversesId) ? [] : ["undone"];
    return reversedById !== undefined && ids.has(reversedById) ? [] : [action];
  });
  return ROSTER_ACTS.flatMap((act) => {
    const count = acts.filter((one) => one === act).length;
    return count > 0 ? [{ act, count }] : [];
  });
}
