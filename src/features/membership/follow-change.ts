/** What follows from another roster: the plan of the messages, who gets them, and who is told what they do now. */
import type { Tx } from "../../platform/database/index.ts";
import type { Notices } from "../../platform/notices/types.ts";
import { refreshMessages } from "../attendance/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { isClosed, sessionsOf } from "../session/index.ts";
import type { Roster, RosterChange } from "./roster.rules.ts";
import { tellChange } from "./tell-change.ts";
import { peopleTouched, standingOn } from "./touch.rules.ts";

interface Followed {
  program: ProgramFacts;
  before: Roster;
  after: Roster;
  change: RosterChange;
  at: Date;
}

export async function followChange(tx: Tx, notices: Notices, followed: Followed): Promise<void> {
  const { program, before, after, change, at } = followed;
  const { workspaceId } = program;
  const whole = { workspaceId, type: "program", id: program.id } as const;
  await notices.replan(tx, whole, at);
  await notices.audienceChanged(tx, whole);
  const people = peopleTouched(before, after, change);
  for (const facts of await sessionsOf(tx, program)) {
    const { id, date } = facts;
    // Of a session that has closed nothing more is said.
    if (isClosed(facts, program.rules, at)) continue;
    const session = { workspaceId, type: "session", id } as const;
    await notices.replan(tx, session, at);
    await notices.audienceChanged(tx, session);
    const moved = people.filter(
      (one) => standingOn(before, one.id, date).isEnrolled !== standingOn(after, one.id, date).isEnrolled,
    );
    const personIds = moved.map((one) => one.personId);
    await refreshMessages(tx, notices, { workspaceId, sessionId: id, personIds });
  }
  if (program.state === "RUNNING") await tellChange(tx, notices, followed);
}
