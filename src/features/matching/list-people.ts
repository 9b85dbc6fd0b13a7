/** Who cannot be reached in Slack, whose account it may be, and everybody else to choose from. */
import type { Tx } from "../../platform/database/index.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import { requireRight, unknownVisitors } from "../people/index.ts";
import { type Candidates, candidatesFor, type Person } from "./candidates.rules.ts";
import { everybody, findAccounts, usableAccounts } from "./matching.store.ts";

export interface Unreached {
  person: Person;
  candidates: Candidates;
}

export interface PeopleList {
  unmatched: Unreached[];
  /** Their account was deleted. */
  deleted: Unreached[];
  /** All on a list of the program. */
  everybody: Person[];
  /** Names of accounts on no list that tried to use the app. */
  strangers: string[];
}

export async function listPeople(tx: Tx, { who, at }: { who: Who; at: Date }): Promise<PeopleList> {
  requireRight(who, "people.match");
  const { workspaceId } = who;
  const people = await everybody(tx, workspaceId, dateOf(at));
  const accounts = await usableAccounts(tx, workspaceId);
  const listed = people.filter((person) => person.isListed);
  const candidates = candidatesFor(
    listed.filter(({ slackUserId, slackState }) => slackUserId === null || slackState === "DELETED"),
    { people, accounts },
  );
  const unreached = listed.flatMap((person) => {
    const found = candidates.get(person.id);
    return found ? [{ person, candidates: found }] : [];
  });
  const visitors = await unknownVisitors(tx, workspaceId);
  const strangers = await findAccounts(
    tx,
    workspaceId,
    visitors.map(({ slackUserId }) => slackUserId),
  );
  return {
    unmatched: unreached.filter(({ person }) => person.slackUserId === null),
    deleted: unreached.filter(({ person }) => person.slackUserId !== null),
    everybody: listed,
    strangers: strangers.map(({ name }) => name),
  };
}
