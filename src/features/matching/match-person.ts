/** An officer says whose account it is, or that it is nobody's: shown first, then saved. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { Who } from "../../platform/slack/who.ts";
import { dateOf } from "../../shared/japanese-date.ts";
import {
  comparableEmail,
  type PeopleMatched,
  requireRight,
  saveMatches,
  stateOf,
  syncAccount,
  syncCouncil,
} from "../people/index.ts";
import { loadWorkspace } from "../workspace/index.ts";
import { type Account, type Candidates, candidatesFor, isUsable, type Person } from "./candidates.rules.ts";
import { MATCH } from "./ids.ts";
import {
  everybody,
  findAccounts,
  findHolder,
  findPerson,
  lockMatching,
  releaseAccount,
  usableAccounts,
} from "./matching.store.ts";

export interface Choice {
  person: Person;
  /** The account that they hold, as far as Slack has told us of it. */
  current: Account | undefined;
  candidates: Candidates;
}

interface Asked {
  who: Who;
  at: Date;
  personId: string;
}

async function load(tx: Tx, workspaceId: string, personId: string): Promise<Person> {
  const person = await findPerson(tx, workspaceId, personId);
  if (!person) throw new UserError("no-person", (words) => words.matching.gone);
  return person;
}

/** One person, with what they hold and what may be theirs. */
export async function readChoice(tx: Tx, { who, at, personId }: Asked): Promise<Choice> {
  requireRight(who, "people.match");
  const { workspaceId } = who;
  const person = await load(tx, workspaceId, personId);
  const people = await everybody(tx, workspaceId, dateOf(at));
  const accounts = await usableAccounts(tx, workspaceId);
  const candidates = candidatesFor([person], { people, accounts }).get(personId) ?? { free: [], held: [] };
  const [current] = await findAccounts(tx, workspaceId, person.slackUserId ? [person.slackUserId] : []);
  return { person, current, candidates };
}

export interface Change extends Asked {
  /** What the officer was shown that the person holds now. */
  from: string | null;
  /** The account that they shall hold; null: none. */
  to: string | null;
}

/** A change that may be made: who, from what, to what. */
export interface PlannedChange {
  person: Person;
  from: Account | undefined;
  to: Account | undefined;
}

/** Throws a UserError that says why this account cannot be given. */
async function requireFree(tx: Tx, { who, to, personId }: Change): Promise<Account> {
  const { workspaceId } = who;
  const [account] = await findAccounts(tx, workspaceId, to === null ? [] : [to]);
  const { botUserId } = await loadWorkspace(tx, workspaceId);
  if (!account || !isUsable(account) || account.userId === botUserId) {
    throw new UserError("unusable-account", (words) => words.matching.unusable, MATCH.account);
  }
  const holder = await findHolder(tx, workspaceId, account.userId);
  if (holder?.isListed && holder.id !== personId) {
    throw new UserError("account-held", (words) => words.matching.held(account.name, holder), MATCH.account);
  }
  return account;
}

async function check(tx: Tx, change: Change): Promise<PlannedChange> {
  const { who, personId, from, to } = change;
  requireRight(who, "people.match");
  const person = await load(tx, who.workspaceId, personId);
  if (person.slackUserId !== from) {
    throw new UserError("changed-meanwhile", (words) => words.matching.changedMeanwhile(person.name));
  }
  if (from === to) {
    throw new UserError("same-account", (words) => words.matching.same(person.name), MATCH.account);
  }
  const [before] = await findAccounts(tx, who.workspaceId, from === null ? [] : [from]);
  if (to !== null) return { person, from: before, to: await requireFree(tx, change) };
  const address = comparableEmail(person.email);
  if (before && isUsable(before) && address !== undefined && comparableEmail(before.email) === address) {
    // The next look at the accounts would give it back.
    throw new UserError("same-email", (words) => words.matching.sameEmail(person.name), MATCH.candidate);
  }
  return { person, from: before, to: undefined };
}

/** What the change would be, for the officer to confirm. Asks Slack for an account that it has not told us of. */
export async function planChange(
  deps: Pick<Deps, "db" | "slack" | "clock">,
  change: Change,
): Promise<PlannedChange> {
  requireRight(change.who, "people.match");
  const { client } = deps.db;
  const { workspaceId } = change.who;
  if (change.to !== null && (await findAccounts(client, workspaceId, [change.to])).length === 0) {
    await syncAccount(deps, workspaceId, change.to);
  }
  return check(client, change);
}

/** The change itself, once it may be made; `isOffice`: it touches who sits in the office's channel. */
export async function applyChange(tx: Tx, change: Change, onMatched: PeopleMatched) {
  const { who, at, personId } = change;
  const { workspaceId } = who;
  const planned = await check(tx, change);
  const { to } = planned;
  const holder = to ? await findHolder(tx, workspaceId, to.userId) : undefined;
  await releaseAccount(tx, workspaceId, personId, at);
  if (to) {
    const takenFrom = holder && { takenFrom: { personId: holder.id, isCouncil: false } };
    const match = { personId, slackUserId: to.userId, slackState: stateOf(to), ...takenFrom };
    await saveMatches(tx, workspaceId, [match], at);
  }
  await onMatched(tx, workspaceId, [personId], at);
  return { planned, holder, isOffice: planned.person.isCouncil || holder?.isCouncil === true };
}

/** Saves what was confirmed; whatever is going out of the program asks again who gets it. */
export async function changeAccount(
  deps: Pick<Deps, "db" | "slack" | "clock" | "notices">,
  change: Change & { once(tx: Tx): Promise<boolean> },
  onMatched: PeopleMatched,
): Promise<PlannedChange | undefined> {
  const { who, at, personId } = change;
  const { workspaceId } = who;
  const changed = await deps.db.transaction(async (tx) => {
    requireRight(who, "people.match");
    await lockMatching(tx, workspaceId);
    if (!(await change.once(tx))) return undefined;
    const { planned, holder, isOffice } = await applyChange(tx, change, onMatched);
    const { person, from, to } = planned;
    await recordAudit(tx, {
      ...{ workspaceId, at, byId: who.personId },
      action: "matching.changed",
      subject: { type: "person", id: personId },
      facts: {
        name: person.name,
        number: person.number,
        from: from?.name ?? change.from,
        to: to?.name ?? null,
      },
      before: { slackUserId: change.from, holder: holder?.id ?? null },
      after: { slackUserId: change.to, holder: null },
    });
    return { planned, isOffice };
  });
  // Who sits in the office's channel goes by accounts, and one of those has changed hands.
  if (changed?.isOffice) await syncCouncil(deps, workspaceId);
  deps.notices.kick();
  return changed?.planned;
}
