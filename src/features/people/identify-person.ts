import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Role, Who } from "../../platform/slack/who.ts";
import { dateOf, type Language } from "../../shared/japanese-date.ts";
import { rememberVisitor } from "./lists.store.ts";
import { findPersonBySlackId, type PersonFacts } from "./people.store.ts";
import { matchPeople, type PeopleMatched } from "./sync-accounts.ts";

/** What a person is on `date`, as one feature sees it. Features register theirs through app.ts. */
export type RoleResolver = (tx: Tx, person: PersonFacts, date: string) => Promise<Role[]>;

/** What people knows itself: who sits in the council's channel. Asks nothing further. */
export const councilRole: RoleResolver = async (_tx, person) => (person.isCouncil ? ["council"] : []);

export interface Identification {
  resolvers: RoleResolver[];
  /** The language of those who chose none. */
  programLanguage(tx: Tx, workspaceId: string): Promise<Language>;
  onMatched?: PeopleMatched;
}

type Needs = Pick<Deps, "db" | "clock">;

/** Says who acts. Somebody the app does not know becomes the role "unknown" and is noted for the council. */
export type Identify = (deps: Needs, workspace: { id: string }, slackUserId: string) => Promise<Who>;

/** A list imported since the last match may hold them by now: costs one look, and only for strangers. */
async function matchedNow(
  { db, clock }: Needs,
  workspaceId: string,
  slackUserId: string,
  onMatched: PeopleMatched | undefined,
): Promise<PersonFacts | undefined> {
  return db.transaction(async (tx) => {
    const matches = await matchPeople(tx, workspaceId, clock.now());
    const personIds = matches.map((match) => match.personId);
    if (personIds.length > 0) await onMatched?.(tx, workspaceId, personIds, clock.now());
    return findPersonBySlackId(tx, workspaceId, slackUserId);
  });
}

export function createIdentify({ resolvers, programLanguage, onMatched }: Identification): Identify {
  return async (deps, { id: workspaceId }, slackUserId) => {
    const { client } = deps.db;
    const person =
      (await findPersonBySlackId(client, workspaceId, slackUserId)) ??
      (await matchedNow(deps, workspaceId, slackUserId, onMatched));
    if (!person) {
      await rememberVisitor(client, workspaceId, slackUserId, deps.clock.now());
      const language = await programLanguage(client, workspaceId);
      const roles = new Set<Role>(["unknown"]);
      return { workspaceId, slackUserId, personId: undefined, name: "", roles, language };
    }
    const date = dateOf(deps.clock.now());
    const [language, roles] = await Promise.all([
      person.language ?? programLanguage(client, workspaceId),
      Promise.all([councilRole, ...resolvers].map((resolve) => resolve(client, person, date))),
    ]);
    const { id: personId, name } = person;
    return { workspaceId, slackUserId, personId, name, roles: new Set(roles.flat()), language };
  };
}
