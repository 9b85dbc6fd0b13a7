/** Looks whether an answer names somebody of the program, before it is sent. Nothing of it is kept. */
import type { Deps } from "../../platform/deps.ts";
import type { Who } from "../../platform/slack/who.ts";
import { enrollmentOf } from "../attendance/index.ts";
import { findSession } from "../session/index.ts";
import { type KnownName, knownName, mentionedNames } from "./mentioned-names.rules.ts";
import { loadSheet, type Sheet } from "./read-sheet.ts";
import type { Answers } from "./reflection.rules.ts";
import { enrolledNames } from "./reflection.store.ts";

/** A thousand people answer in the same minute; who joined or was renamed in it is not looked for yet. */
const KEPT_MS = 60_000;

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

type Named = KnownName & { personId: string };
type OfSession = { workspaceId: string; sessionId: string; at: Date };

/** Of everybody in the session's program, read once a minute. */
function namesRemembered({ client: tx }: Deps["db"]): (of: OfSession) => Promise<Named[]> {
  const kept = new Map<string, { until: number; names: Promise<Named[]> }>();

  async function read({ workspaceId, sessionId }: OfSession): Promise<Named[]> {
    const session = await findSession(tx, workspaceId, sessionId);
    const people = session ? await enrolledNames(tx, session) : [];
    return people.map(({ personId, name }) => ({ personId, ...knownName(name) }));
  }

  return (of) => {
    const now = of.at.getTime();
    for (const [key, { until }] of kept) if (until <= now) kept.delete(key);
    const key = `${of.workspaceId} ${of.sessionId}`;
    const names = kept.get(key)?.names ?? read(of);
    if (!kept.has(key)) {
      kept.set(key, { until: now + KEPT_MS, names });
      names.catch(() => kept.delete(key));
    }
    return names;
  };
}

/** Undefined: nothing to say, also of a sheet that cannot be sent, of which the answer itself tells. */
export type LookForNames = (asked: Asked) => Promise<Mentioned | undefined>;

export function createLookForNames({ db }: Pick<Deps, "db">): LookForNames {
  const namesOf = namesRemembered(db);
  return async ({ who, sessionId, answers, at }) => {
    const { workspaceId, personId } = who;
    const texts = Object.values(answers).flatMap((answer) => (typeof answer === "string" ? [answer] : []));
    if (personId === undefined || texts.length === 0) return undefined;
    const people = await namesOf({ workspaceId, sessionId, at });
    if (mentionedNames(texts, people).length === 0) return undefined;
    const session = await findSession(db.client, workspaceId, sessionId);
    if (!session || !(await enrollmentOf(db.client, session, personId))) return undefined;
    const sheet = await loadSheet(db.client, { who: { ...who, personId }, sessionId, at });
    if (!sheet.isOpen) return undefined;
    const isAnonymous = session.visibility === "ANONYMOUS";
    // One's own name tells nobody anything new where the answer bears it.
    const others = people.filter((one) => isAnonymous || one.personId !== personId);
    const names = mentionedNames(texts, others);
    return names.length > 0 ? { sheet, names } : undefined;
  };
}
