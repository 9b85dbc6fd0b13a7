/** What people said in advance, for messages and lists that show it beside their own: never attendance. */
import type { Words } from "../../locales/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { SessionFacts } from "../session/index.ts";
import { stateText } from "./answer-intention.view.ts";
import type { Answer } from "./intention.rules.ts";
import { standingsOf } from "./intention.store.ts";

/** By person id; who has not answered is missing. */
export async function intendedBy(
  tx: Tx,
  session: SessionFacts,
  personIds: string[],
): Promise<Map<string, Answer>> {
  const standings = await standingsOf(tx, session, personIds);
  return new Map(standings.flatMap(({ personId, answer }) => (answer ? [[personId, answer] as const] : [])));
}

/** The same in words, for the reminder of a session. */
export async function intendedInWords(tx: Tx, session: SessionFacts, personIds: string[]) {
  const answers = await intendedBy(tx, session, personIds);
  return new Map(
    [...answers].map(([personId, answer]) => [personId, { say: (words: Words) => stateText(words, answer) }]),
  );
}

/** Who does not mean to come themselves: what their team's list says of it, by person id. */
export async function notComing(
  tx: Tx,
  session: SessionFacts,
  personIds: string[],
): Promise<Map<string, "ABSENT" | "SUBSTITUTE">> {
  const answers = await intendedBy(tx, session, personIds);
  return new Map(
    [...answers].flatMap(([personId, { kind }]) => (kind === "ATTEND" ? [] : [[personId, kind] as const])),
  );
}
