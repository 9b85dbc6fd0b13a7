import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, type ProgramFacts } from "../program/index.ts";
import {
  DETAIL_FIELDS,
  detailsOf,
  insertSession,
  lockProgram,
  type SessionDetails,
  type SessionFacts,
  sessionsOf,
} from "../session/index.ts";
import type { Act } from "./change-session.ts";
import { type Fault, faultsOf } from "./form.rules.ts";
import { factsOf } from "./log.rules.ts";

/** What another feature adds to a new session, such as the reflection's usual questions. */
export type SessionCreated = (
  tx: Tx,
  created: { program: ProgramFacts; session: SessionFacts; previous: SessionFacts | undefined; at: Date },
) => Promise<void>;

export type CreateOutcome =
  | { outcome: "created"; session: SessionFacts }
  | { outcome: "faults"; faults: Fault[] };

/** Adds a session after the last one. */
export async function createSession(
  deps: Deps,
  act: Act,
  details: SessionDetails,
  onCreated: SessionCreated[] = [],
): Promise<CreateOutcome> {
  const { who, now: at } = act;
  requireRight(who, "session.edit");
  const { workspaceId } = who;
  const outcome = await deps.db.transaction(async (tx): Promise<CreateOutcome> => {
    const isNew = await act.once(tx);
    const program = await findProgram(tx, workspaceId);
    if (!program) throw new UserError("no-program", (words) => words.common.noProgram);
    await lockProgram(tx, workspaceId, program.id, at);
    const sessions = await sessionsOf(tx, program);
    const same = sessions.find((session) => session.date === details.date && session.state === "SCHEDULED");
    if (!isNew && same) return { outcome: "created", session: same };
    const faults = faultsOf(details, { sessions, changed: [...DETAIL_FIELDS], at });
    if (faults.length > 0) return { outcome: "faults", faults };
    const previous = sessions.at(-1);
    const number = (previous?.number ?? 0) + 1;
    const session = await insertSession(
      tx,
      { ...detailsOf(details), workspaceId, programId: program.id, number },
      at,
    );
    for (const follow of onCreated) await follow(tx, { program, session, previous, at });
    await deps.notices.replan(tx, { workspaceId, type: "session", id: session.id }, at);
    await recordAudit(tx, {
      ...{ workspaceId, programId: program.id, at, byId: who.personId },
      action: "schedule.created",
      subject: { type: "session", id: session.id },
      facts: factsOf(session),
    });
    return { outcome: "created", session };
  });
  if (outcome.outcome === "created") deps.notices.kick();
  return outcome;
}
