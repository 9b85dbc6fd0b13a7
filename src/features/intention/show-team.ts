/** One team's answers, for its leader and contacts, and for the office. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { mayDo, requireRight } from "../people/index.ts";
import { loadProgram, type ProgramFacts, teamsOf } from "../program/index.ts";
import { loadSession, type SessionFacts } from "../session/index.ts";
import { requireAnswerable } from "./intention.rules.ts";
import { type Standing, standingsOf } from "./intention.store.ts";

export interface TeamAnswers {
  session: SessionFacts;
  program: ProgramFacts;
  team: { id: string; name: string };
  members: Standing[];
}

/** The teams that the person may answer for today. */
export async function teamsSpokenFor(tx: Tx, who: Who & { personId: string }, at: Date) {
  const teams = await teamsOf(tx, who.workspaceId, who.personId, dateOf(at));
  return teams.filter(({ role }) => role !== "MEMBER");
}

export async function readTeam(
  { db }: Pick<Deps, "db">,
  { who, sessionId, teamId, at }: { who: Who; sessionId: string; teamId: string; at: Date },
): Promise<TeamAnswers> {
  requireRight(who, mayDo(who, "intention.answer-any") ? "intention.answer-any" : "intention.answer-team");
  const session = await loadSession(db.client, who.workspaceId, sessionId);
  const program = await loadProgram(db.client, who.workspaceId, session.programId);
  if (!mayDo(who, "intention.answer-any")) {
    const own = await teamsSpokenFor(db.client, who, at);
    if (!own.some((team) => team.teamId === teamId)) {
      throw new UserError("not-own-team", (words) => words.intention.notOwnTeam(program.contact));
    }
  }
  requireAnswerable({ session, program, at });
  const members = (await standingsOf(db.client, session)).filter((one) => one.teamId === teamId);
  return { session, program, team: { id: teamId, name: members[0]?.teamName ?? "" }, members };
}
