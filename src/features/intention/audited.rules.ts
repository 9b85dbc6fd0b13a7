/** What the log keeps of an answer that somebody entered for another. Pure. */
import { z } from "zod";
import type { Words } from "../../locales/index.ts";
import type { Json } from "../../platform/notices/types.ts";
import type { SessionFacts } from "../session/index.ts";
import type { Answer } from "./intention.rules.ts";
import type { Standing } from "./intention.store.ts";

export const INTENTION_ENTERED = "intention.entered";

const answer = z.object({
  kind: z.enum(["ATTEND", "ABSENT", "SUBSTITUTE"]),
  place: z.enum(["VENUE", "ONLINE"]).nullable(),
  standIn: z.object({ name: z.string(), kana: z.string(), organization: z.string() }).nullable(),
});

export const enteredFacts = z.object({
  sessionId: z.string(),
  moves: z.number().int(),
  number: z.number().int(),
  date: z.string(),
  name: z.string(),
  kind: z.enum(["ATTEND", "ABSENT", "SUBSTITUTE"]),
  /** An absence told to attendance was taken back by it. */
  tookBack: z.boolean(),
});

/** `before` and `after` of an entry; undefined: there was no answer. */
export function readStored(state: Json | undefined): Answer | undefined {
  return state === undefined ? undefined : answer.parse(state);
}

const asJson = ({ kind, place, standIn }: Answer): Json => ({
  kind,
  place,
  standIn: standIn && { ...standIn },
});

interface Entered {
  session: SessionFacts;
  standing: Standing;
  answer: Answer;
  tookBack: boolean;
}

export function factsOf({ session, standing, answer: to, tookBack }: Entered) {
  const { id: sessionId, moves, number, date } = session;
  const { name, stored } = standing;
  return {
    facts: { sessionId, moves, number, date, name, kind: to.kind, tookBack },
    ...(stored && { before: asJson(stored) }),
    after: asJson(to),
  };
}

export function sayEntered(words: Words, facts: Json): string {
  const { number, date, name, kind } = enteredFacts.parse(facts);
  return words.intention.logged({ number, date, name, kind: words.intention.kinds[kind] });
}
