/** Announces, after a change of the roster, what somebody has to do from now on; and puts right what was said before. */
import type { Tx } from "../../platform/database/index.ts";
import type { Json, Notices } from "../../platform/notices/types.ts";
import { addDays, dateOf, moment } from "../../shared/japanese-date.ts";
import type { ProgramFacts } from "../program/index.ts";
import { FORMER_LEADER_NOTICE, LEADER_NOTICE, SUCCESSOR_NOTICE } from "./ids.ts";
import type { Place } from "./roster.rules.ts";
import { type Changed, formerLeaders, leaderBefore, newLeaders, successions } from "./told.rules.ts";

/** Days for which it is still worth saying. */
const WORTH_SAYING = 14;

interface Telling extends Changed {
  program: ProgramFacts;
  at: Date;
}

async function announce(
  tx: Tx,
  notices: Notices,
  { program, at }: Telling,
  { kind, place, facts }: { kind: string; place: Place; facts: Json },
): Promise<void> {
  const begins = moment(place.from, program.rules.officeHours.from);
  const dueAt = place.from > dateOf(at) ? begins : at;
  const expiresAt = moment(addDays(dateOf(dueAt), WORTH_SAYING), program.rules.officeHours.to);
  if (place.to !== null && place.to < dateOf(dueAt)) return;
  await notices.announce(tx, kind, place.id, program.workspaceId, {
    ordinal: 1,
    dueAt,
    expiresAt,
    programId: program.id,
    facts,
  });
}

/** One message to each: a successor who leads reads both in the one about leading. */
export async function tellChange(tx: Tx, notices: Notices, telling: Telling): Promise<void> {
  const { workspaceId } = telling.program;
  const taken = new Map(
    successions(telling).map(({ place, predecessor }) => [place.enrollmentId, predecessor]),
  );
  for (const place of newLeaders(telling)) {
    const succeeds = taken.get(place.enrollmentId)?.id ?? null;
    const follows = leaderBefore(telling, place)?.id ?? null;
    await announce(tx, notices, telling, { kind: LEADER_NOTICE, place, facts: { succeeds, follows } });
  }
  for (const { place, predecessor } of successions(telling)) {
    if (place.role === "LEADER") continue;
    const facts = { succeeds: predecessor.id };
    await announce(tx, notices, telling, { kind: SUCCESSOR_NOTICE, place, facts });
  }
  for (const place of formerLeaders(telling)) {
    await announce(tx, notices, telling, { kind: FORMER_LEADER_NOTICE, place, facts: {} });
  }
  for (const { before } of telling.change.places) {
    if (!before) continue;
    for (const kind of [LEADER_NOTICE, SUCCESSOR_NOTICE, FORMER_LEADER_NOTICE]) {
      await notices.refresh(tx, { workspaceId, kind, subjectId: before.id });
    }
  }
}
