/** Whose account it may be: offered to an officer, and never taken without one. Pure. */
import { comparableEmail } from "../people/index.ts";
import { comparableName } from "./names.rules.ts";

export interface Account {
  userId: string;
  name: string;
  email: string | null;
  isGuest: boolean;
  isForeign: boolean;
  isBot: boolean;
  isDeleted: boolean;
}

export interface Person {
  id: string;
  name: string;
  nameKana: string | null;
  email: string | null;
  /** Where they work, and their trainee number; null for whoever is no trainee. */
  organization: string | null;
  number: string | null;
  slackUserId: string | null;
  slackState: "UNMATCHED" | "ACTIVE" | "GUEST" | "FOREIGN" | "DELETED";
  /** On a list of the program; otherwise the council's channel is all that we know them from. */
  isListed: boolean;
  isCouncil: boolean;
}

/** What an officer must see of an account before choosing it. */
export function marksOf(account: Pick<Account, "isGuest" | "isForeign">): ("guest" | "foreign")[] {
  if (account.isForeign) return ["foreign"];
  return account.isGuest ? ["guest"] : [];
}

/** People use accounts; programs and closed accounts are nobody's. */
export function isUsable(account: Pick<Account, "isBot" | "isDeleted">): boolean {
  return !account.isBot && !account.isDeleted;
}

function keysOf({ name, nameKana, email }: Pick<Person, "name" | "nameKana" | "email">): Set<string> {
  const names = [name, nameKana ?? ""].map(comparableName).filter((key) => key !== "");
  const address = comparableEmail(email);
  return new Set([...names.map((key) => `name ${key}`), ...(address ? [`email ${address}`] : [])]);
}

export interface Candidates {
  /** Nobody on a list holds them. */
  free: Account[];
  /** The same name, and held already. */
  held: { account: Account; holder: Person }[];
}

/** Accounts of the same name, reading or e-mail, for each of these people. */
export function candidatesFor(
  wanted: Person[],
  { people, accounts }: { people: Person[]; accounts: Account[] },
): Map<string, Candidates> {
  const byKey = new Map<string, Account[]>();
  for (const account of accounts.filter(isUsable)) {
    for (const key of keysOf({ ...account, nameKana: null })) {
      byKey.set(key, [...(byKey.get(key) ?? []), account]);
    }
  }
  const holders = new Map(
    people.flatMap((person) => (person.slackUserId ? [[person.slackUserId, person] as const] : [])),
  );
  return new Map(
    wanted.map((person) => {
      const found = new Set([...keysOf(person)].flatMap((key) => byKey.get(key) ?? []));
      const others = [...found].filter(({ userId }) => userId !== person.slackUserId);
      const isFree = ({ userId }: Account) => holders.get(userId)?.isListed !== true;
      const held = others.flatMap((account) => {
        const holder = holders.get(account.userId);
        return holder?.isListed ? [{ account, holder }] : [];
      });
      return [person.id, { free: others.filter(isFree), held }];
    }),
  );
}
