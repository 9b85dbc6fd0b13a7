/**
 * Who gets a message of the office. The rule is kept, and the day on which it leaves: whoever belongs to the group on
 * that day gets it, and whoever joins the group later does not, however often the audience is asked again (after a
 * pause, say). So the office knows whom it spoke to, and nobody reads last week's message on their first day.
 */
import type { Tx } from "../../platform/database/index.ts";
import type { Audience } from "../../platform/notices/index.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { peopleByIds } from "../people/index.ts";
import { enrolledOn, type ProgramFacts } from "../program/index.ts";
import { type Group, isMeant } from "./broadcast.rules.ts";
import { attendeesOf } from "./broadcast.store.ts";

const NOBODY: ReadonlySet<string> = new Set();

export async function resolveAudience(
  tx: Tx,
  program: ProgramFacts,
  { group, leaves }: { group: Group; leaves: Date },
): Promise<Audience> {
  const { workspaceId } = program;
  const attended = group.kind === "attendees" ? await attendeesOf(tx, workspaceId, group.sessionId) : NOBODY;
  const enrolled = await enrolledOn(tx, program, dateOf(leaves));
  const meant = enrolled.filter((person) => isMeant(group, person, attended));
  const found = await peopleByIds(
    tx,
    workspaceId,
    meant.map((person) => person.personId),
  );
  const accounts = new Map(found.map((person) => [person.id, person]));
  const audience: Audience = { people: [], channels: [], skipped: [] };
  for (const { personId, teamOnHold } of meant) {
    const account = accounts.get(personId);
    if (teamOnHold) audience.skipped.push({ personId, reason: "on-hold" });
    else if (!account?.slackUserId) audience.skipped.push({ personId, reason: "no-slack" });
    else if (account.slackState === "DELETED") audience.skipped.push({ personId, reason: "deleted" });
    else audience.people.push(personId);
  }
  const here = new Set(enrolled.map((person) => person.personId));
  const left = [...attended].filter((personId) => !here.has(personId));
  audience.skipped.push(...left.map((personId) => ({ personId, reason: "left" as const })));
  return audience;
}
