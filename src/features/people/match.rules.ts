/** Which Slack account belongs to whom: by an e-mail of their own, never by a guess. Pure. */
import type { SlackState } from "../../platform/database/generated/enums.ts";

export interface AccountFacts {
  userId: string;
  email: string | null;
  isGuest: boolean;
  isForeign: boolean;
  isBot: boolean;
  isDeleted: boolean;
}

export interface PersonAddress {
  id: string;
  email: string | null;
  slackUserId: string | null;
  slackState: SlackState;
  isCouncil: boolean;
  /** Enrolled or affiliated; otherwise the council's channel is all that we know them from. */
  isListed: boolean;
}

/** What changes about a person: the account they are found to hold, and what that account is now. */
export interface Match {
  personId: string;
  slackUserId: string;
  slackState: SlackState;
  /** The row that stood for the same person until a list named them: it gives up the account and the office. */
  takenFrom?: { personId: string; isCouncil: boolean };
}

export function comparableEmail(email: string | null): string | undefined {
  return email?.normalize("NFKC").trim().toLowerCase() || undefined;
}

export function stateOf(account: AccountFacts): SlackState {
  if (account.isDeleted) return "DELETED";
  if (account.isForeign) return "FOREIGN";
  return account.isGuest ? "GUEST" : "ACTIVE";
}

/** Those whose e-mail nobody else in the list has, by that e-mail. */
function byOwnEmail<T extends { email: string | null }>(all: T[]): Map<string, T> {
  const own = new Map<string, T | "shared">();
  for (const one of all) {
    const email = comparableEmail(one.email);
    if (email) own.set(email, own.has(email) ? "shared" : one);
  }
  return new Map([...own].filter((entry): entry is [string, T] => entry[1] !== "shared"));
}

/**
 * New matches, and changed states of old ones. Who holds an account keeps it, whatever the e-mails say now, unless
 * only the council's channel told us of them and somebody listed has the account's e-mail: then they are one
 * person, and the listed row goes on. Bots and deleted accounts are never given to anybody.
 */
export function matchAccounts(people: PersonAddress[], accounts: AccountFacts[]): Match[] {
  const byUserId = new Map(accounts.map((account) => [account.userId, account]));
  const holders = new Map(
    people.flatMap((person) => (person.slackUserId ? [[person.slackUserId, person]] : [])),
  );
  const ownAccounts = byOwnEmail(accounts.filter((account) => !account.isBot && !account.isDeleted));
  const candidates = people.filter((person) => person.isListed || person.slackUserId === null);
  const newMatches = [...byOwnEmail(candidates)].flatMap(([email, person]): Match[] => {
    const account = person.slackUserId === null ? ownAccounts.get(email) : undefined;
    if (!account) return [];
    const match = { personId: person.id, slackUserId: account.userId, slackState: stateOf(account) };
    const holder = holders.get(account.userId);
    if (!holder) return [match];
    if (holder.isListed || !person.isListed) return [];
    return [{ ...match, takenFrom: { personId: holder.id, isCouncil: holder.isCouncil } }];
  });
  const given = new Set(newMatches.map((match) => match.slackUserId));
  const changedStates = people.flatMap((person): Match[] => {
    const account = person.slackUserId === null ? undefined : byUserId.get(person.slackUserId);
    if (!account || given.has(account.userId) || stateOf(account) === person.slackState) return [];
    return [{ personId: person.id, slackUserId: account.userId, slackState: stateOf(account) }];
  });
  return [...changedStates, ...newMatches];
}
