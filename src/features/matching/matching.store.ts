/** People and accounts as the office matches them by hand. */
import type { Tx } from "../../platform/database/index.ts";
import type { Account, Person } from "./candidates.rules.ts";

const personFacts = {
  ...{ id: true, name: true, nameKana: true, email: true, slackUserId: true, slackState: true },
  isCouncil: true,
  enrollments: {
    orderBy: { from: "desc" as const },
    take: 1,
    select: { number: true, organization: true, to: true },
  },
  affiliates: { take: 1, select: { organization: true } },
};

interface Row extends Omit<Person, "organization" | "number" | "isListed"> {
  enrollments: { number: string; organization: string; to: string | null }[];
  affiliates: { organization: string | null }[];
}

function personOf({ enrollments: [enrollment], affiliates: [affiliate], ...row }: Row): Person {
  return {
    ...row,
    organization: enrollment?.organization ?? affiliate?.organization ?? null,
    number: enrollment?.number ?? null,
    isListed: enrollment !== undefined || affiliate !== undefined,
  };
}

const inOrder = (a: Person, b: Person) => (a.number ?? "~").localeCompare(b.number ?? "~", "en");

/** Everybody by trainee number, those without one last; who has left the program by `date` is not asked for. */
export async function everybody(tx: Tx, workspaceId: string, date: string): Promise<Person[]> {
  const rows: Row[] = await tx.person.findMany({ where: { workspaceId }, select: personFacts });
  return rows
    .filter(({ enrollments: [last], affiliates, slackUserId }) => {
      const isGone = last?.to != null && last.to < date && affiliates.length === 0;
      return !isGone || slackUserId !== null;
    })
    .map(personOf)
    .sort(inOrder);
}

export async function findPerson(tx: Tx, workspaceId: string, id: string): Promise<Person | undefined> {
  const row: Row | null = await tx.person.findUnique({ where: { id, workspaceId }, select: personFacts });
  return row ? personOf(row) : undefined;
}

export async function findHolder(
  tx: Tx,
  workspaceId: string,
  slackUserId: string,
): Promise<Person | undefined> {
  const row: Row | null = await tx.person.findUnique({
    where: { workspaceId_slackUserId: { workspaceId, slackUserId } },
    select: personFacts,
  });
  return row ? personOf(row) : undefined;
}

const accountFacts = {
  ...{ userId: true, name: true, email: true },
  ...{ isGuest: true, isForeign: true, isBot: true, isDeleted: true },
} as const;

/** Those that a person may use. */
export function usableAccounts(tx: Tx, workspaceId: string): Promise<Account[]> {
  return tx.slackAccount.findMany({
    where: { workspaceId, isBot: false, isDeleted: false },
    select: accountFacts,
    orderBy: { userId: "asc" },
  });
}

export async function findAccounts(tx: Tx, workspaceId: string, userIds: string[]): Promise<Account[]> {
  return tx.slackAccount.findMany({ where: { workspaceId, userId: { in: userIds } }, select: accountFacts });
}

/** One change at a time, so that nobody is given an account that somebody else is being given. */
export async function lockMatching(tx: Tx, workspaceId: string): Promise<void> {
  await tx.$queryRaw`select id from "Workspace" where id = ${workspaceId} for no key update`;
}

/**
 * The person lets go of their account. Everything they did stays theirs, and what was sent stays where it was sent;
 * the office is who holds an account in its channel, so that goes with the account.
 */
export async function releaseAccount(tx: Tx, workspaceId: string, personId: string, at: Date): Promise<void> {
  await tx.person.updateMany({
    where: { workspaceId, id: personId },
    data: { slackUserId: null, slackState: "UNMATCHED", dmChannelId: null, isCouncil: false, updatedAt: at },
  });
}
