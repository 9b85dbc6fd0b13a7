/** The sheet of one session, with its questions as they stand now. */
import type { Words } from "../../locales/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { loadProgram } from "../program/index.ts";
import { questionsOf } from "../reflection/index.ts";
import { loadSession } from "../session/index.ts";
import { printedSheet } from "./sheet.rules.ts";
import { writeSheet } from "./write-sheet.ts";

export interface DownloadSheet {
  who: Who;
  words: Words;
  sessionId: string;
}

export async function downloadSheet(
  { db }: Pick<Deps, "db">,
  { who, words, sessionId }: DownloadSheet,
): Promise<{ filename: string; comment: string; content: Buffer }> {
  requireRight(who, "paper.download");
  const { session, program, questions } = await db.transaction(async (tx) => {
    const session = await loadSession(tx, who.workspaceId, sessionId);
    const program = await loadProgram(tx, who.workspaceId, session.programId);
    return { session, program, questions: await questionsOf(tx, session) };
  });
  if (questions.length === 0) {
    throw new UserError("no-questions", ({ reflection }) => reflection.noQuestions(session));
  }
  if (session.visibility === "ANONYMOUS") {
    throw new UserError("anonymous", ({ paper }) => paper.refused.anonymous);
  }
  return {
    filename: words.paper.fileName(session.number),
    comment: words.paper.fileNote(session.number),
    content: writeSheet(printedSheet({ words, session, program, questions })),
  };
}
