/** What is wrong with an assignment as the office filled it in. Pure. */
import { isDate } from "../../shared/japanese-date.ts";
import type { SessionFacts } from "../session/index.ts";

export type EditFault = "title" | "template" | "given" | "used" | "due";

export interface Filled {
  title: string;
  templateUrl: string | null;
  givenInSession: number;
  usedInSession: number | null;
  dueDate: string | null;
}

type Sessions = readonly Pick<SessionFacts, "number" | "date">[];

function isWebLink(text: string): boolean {
  return URL.canParse(text) && ["https:", "http:"].includes(new URL(text).protocol);
}

export function faultIn(filled: Filled, sessions: Sessions): EditFault | undefined {
  const { title, templateUrl, givenInSession, usedInSession, dueDate } = filled;
  const given = sessions.find(({ number }) => number === givenInSession);
  const used = sessions.find(({ number }) => number === usedInSession);
  if (title.trim() === "") return "title";
  if (templateUrl !== null && !isWebLink(templateUrl)) return "template";
  if (!given) return "given";
  if (usedInSession !== null && (!used || used.number <= given.number)) return "used";
  // Given out and due on one day would leave no time at all.
  if (dueDate !== null && (!isDate(dueDate) || dueDate <= given.date)) return "due";
  return undefined;
}
