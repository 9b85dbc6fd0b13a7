/** A session that is set up in Slack asks what the one before asked, or the usual questions. */
import { wordsIn } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { PARTS, type Question } from "./reflection.rules.ts";
import { insertQuestions, questionsOf } from "./reflection.store.ts";

function usualQuestions(program: ProgramFacts): Question[] {
  const { usual } = wordsIn(program.language).reflection;
  return [
    { key: "deepen", wording: usual.deepen, type: "LONG_TEXT", options: [], required: false },
    { key: "helpful", wording: usual.helpful, type: "MULTI_CHOICE", options: [PARTS], required: false },
    { key: "note", wording: usual.note, type: "LONG_TEXT", options: [], required: false },
  ];
}

/** Runs in the transaction that creates the session. */
export async function addQuestions(
  tx: Tx,
  created: { program: ProgramFacts; session: SessionFacts; previous: SessionFacts | undefined },
): Promise<void> {
  const { program, session, previous } = created;
  const before = previous ? await questionsOf(tx, previous) : [];
  await insertQuestions(tx, session, before.length > 0 ? before : usualQuestions(program));
}
