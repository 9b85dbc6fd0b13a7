/** The year ends: nothing more is planned or asked, everything that was recorded stays and can be read and corrected. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { assignmentLines, isOpen, teamsWithDays } from "../assignment/index.ts";
import { countOpenCorrections } from "../correction/index.ts";
import { subjectsOf } from "../launch/index.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import { isClosed, type SessionFacts, sessionsOf } from "../session/index.ts";
import { setFinished } from "./finish.store.ts";

export const FINISHED = "finish.finished";

/** What an officer should know before ending the year. */
export interface ToFinish {
  program: ProgramFacts;
  /** Still to come, or still open for answers: until they are over the year goes on. */
  openSessions: SessionFacts[];
  openCorrections: number;
  /** Team assignments that were given and are not handed in, and those that the office has not looked at. */
  notHandedIn: number;
  notAccepted: number;
}

export async function prepareFinish(tx: Tx, { who, at }: { who: Who; at: Date }): Promise<ToFinish> {
  requireRight(who, "program.finish");
  const program = await findProgram(tx, who.workspaceId);
  if (program?.state !== "RUNNING") throw new UserError("not-running", (words) => words.finish.notRunning);
  const sessions = await sessionsOf(tx, program);
  const teamIds = (await teamsWithDays(tx, program)).map(({ teamId }) => teamId);
  const lines = [...(await assignmentLines(tx, program, teamIds, at)).values()].flat();
  const given = lines.filter(({ isGiven }) => isGiven).map(({ standing }) => standing);
  return {
    program,
    openSessions: sessions.filter(
      (session) => session.state !== "CANCELED" && !isClosed(session, program.rules, at),
    ),
    openCorrections: await countOpenCorrections(tx, program),
    notHandedIn: given.filter(isOpen).length,
    notAccepted: given.filter(({ state }) => state === "SUBMITTED").length,
  };
}

export async function finishProgram(
  { db, notices }: Pick<Deps, "db" | "notices">,
  { who, at }: { who: Who; at: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    requireRight(who, "program.finish");
    const { program, openSessions } = await prepareFinish(tx, { who, at });
    const [open] = openSessions;
    if (open) throw new UserError("session-open", (words) => words.finish.sessionOpen(open.number));
    if (!(await setFinished(tx, program, at))) {
      throw new UserError("not-running", (words) => words.finish.notRunning);
    }
    for (const subject of await subjectsOf(tx, program)) await notices.replan(tx, subject, at);
    const { workspaceId, id: programId, title, fiscalYear } = program;
    await recordAudit(tx, {
      ...{ workspaceId, programId, at, byId: who.personId, action: FINISHED },
      subject: { type: "program", id: programId },
      facts: { title, fiscalYear },
    });
  });
  notices.kick();
}
