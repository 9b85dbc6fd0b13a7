import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { together } from "../../platform/process/together.ts";
import type { Role, Who } from "../../platform/slack/who.ts";
import { grouped } from "../../shared/grouped.ts";
import { dateOf, type Language } from "../../shared/japanese-date.ts";
import { rememberVisitor } from "./lists.store.ts";
import { findPersonBySlackId, type PersonFacts, peopleBySlackIds } from "./people.store.ts";
import { matchPeople, type PeopleMatched } from "./sync-accounts.ts";

/** What people are on `date`, as one feature sees them, by person id. Features register theirs through app.ts. */
export type RoleResolver = (
  tx: Tx,
  workspaceId: string,
  people: PersonFacts[],
  date: string,
) => Promise<Map<string, Role[]>>;

/** What people knows itself: who sits in the council's channel. Asks nothing further. */
const councilRole: RoleResolver = async (_tx, _workspaceId, people) =>
  new Map(people.filter(({ isCouncil }) => isCouncil).map(({ id }) => [id, ["council"]]));

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

interface Asked {
  deps: Needs;
  workspaceId: string;
  slackUserId: string;
}

/** So many who press at the same moment share the questions. */
const MOST = 100;

export function createIdentify({ resolvers, programLanguage, onMatched }: Identification): Identify {
  /** Of those whom the app knows, by account. */
  async function readKnown(
    { db, clock }: Needs,
    workspaceId: string,
    slackUserIds: string[],
  ): Promise<Map<string, Who>> {
    const { client } = db;
    const people = await peopleBySlackIds(client, workspaceId, slackUserIds);
    if (people.length === 0) return new Map();
    const date = dateOf(clock.now());
    const [language, roles] = await Promise.all([
      people.some((person) => person.language === null) ? programLanguage(client, workspaceId) : undefined,
      Promise.all([councilRole, ...resolvers].map((resolve) => resolve(client, workspaceId, people, date))),
    ]);
    return new Map(
      people.flatMap((person) => {
        const { id: personId, name, slackUserId } = person;
        if (slackUserId === null) return [];
        const own = new Set(roles.flatMap((found) => found.get(personId) ?? []));
        const speaks = person.language ?? language ?? "ja";
        return [[slackUserId, { workspaceId, slackUserId, personId, name, roles: own, language: speaks }]];
      }),
    );
  }

  const known = together({
    most: MOST,
    async run(asked: Asked[]) {
      const found = new Map<string, Map<string, Who>>();
      for (const [workspaceId, own] of grouped(asked, (one) => one.workspaceId)) {
        const ids = [...new Set(own.map(({ slackUserId }) => slackUserId))];
        const [first] = own;
        if (first) found.set(workspaceId, await readKnown(first.deps, workspaceId, ids));
      }
      return asked.map((one) => ({ value: found.get(one.workspaceId)?.get(one.slackUserId) }));
    },
  });

  return async (deps, { id: workspaceId }, slackUserId) => {
    const who = await known({ deps, workspaceId, slackUserId });
    if (who) return who;
    const { client } = deps.db;
    if (await matchedNow(deps, workspaceId, slackUserId, onMatched)) {
      const matched = await known({ deps, workspaceId, slackUserId });
      if (matched) return matched;
    }
    await rememberVisitor(client, workspaceId, slackUserId, deps.clock.now());
    const language = await programLanguage(client, workspaceId);
    const roles = new Set<Role>(["unknown"]);
    return { workspaceId, slackUserId, personId: undefined, name: "", roles, language };
  };
}
