/** Other rules do not open again what has closed under the rules of before. */
import type { Tx } from "../../platform/database/index.ts";
import type { ProgramFacts, ProgramRules } from "../program/index.ts";
import { closingDate, isClosed, type SessionFacts } from "./session.rules.ts";
import { keepClosingDate } from "./session.store.ts";

interface Changed {
  /** The sessions and rules as they were. */
  before: SessionFacts[];
  rules: ProgramRules;
  /** With the rules of now. */
  program: ProgramFacts;
  at: Date;
}

/** A session that was closed by its date keeps that date. */
export async function keepClosed(tx: Tx, { before, rules, program, at }: Changed): Promise<void> {
  for (const session of before.filter((one) => one.state === "SCHEDULED" && isClosed(one, rules, at))) {
    if (isClosed(session, program.rules, at)) continue;
    await keepClosingDate(tx, session, closingDate(session, rules), at);
  }
}
