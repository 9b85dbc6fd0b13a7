/** Looks whether an answer names somebody of the program, before it is sent. Nothing of it is kept. */
import type { Deps } from "../../platform/deps.ts";
import type { Who } from "../../platform/slack/who.ts";
import { enrollmentOf } from "../attendance/index.ts";
import { findSession } from "../session/index.ts";
import { mentionedNames } from "./mentioned-names.rules.ts";
import { loadSheet, type Sheet } from "./read-sheet.ts";
import type { Answers } from "./reflection.rules.ts";
import { enrolledNames } from "./reflection.store.ts";

export interface Mentioned {
  sheet: Sheet;
  /** As they were written. */
  names: string[];
}

interface Asked {
  who: Who;
  sessionId: string;
  answers: Answers;
  at: Date;
}

/** Undefined: nothing to say, also of a sheet that cannot be sent, of which the answer itself tells. */
export async function lookForNames(
  { db }: Pick<Deps, "db">,
  { who, sessionId, answers, at }: Asked,
): Promise<Mentioned | undefined> {
  const { workspaceId, personId } = who;
  const texts = Object.values(answers).flatMap((answer) => (typeof answer === "string" ? [answer] : []));
  const tx = db.client;
  const session = texts.length > 0 ? await findSession(tx, workspaceId, sessionId) : undefined;
  if (personId === undefined || !session || !(await enrollmentOf(tx, session, personId))) return undefined;
  const sheet = await loadSheet(tx, { who: { ...who, personId }, sessionId, at });
  if (!sheet.isOpen) return undefined;
  const isAnonymous = session.visibility === "ANONYMOUS";
  const people = await enrolledNames(tx, session);
  // One's own name tells nobody anything new where the answer bears it.
  const others = people.filter((one) => isAnonymous || one.personId !== personId);
  const names = mentionedNames(
    texts,
    others.map(({ name }) => name),
  );
  return names.length > 0 ? { sheet, names } : undefined;
}
