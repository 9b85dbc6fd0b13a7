/** Who cannot be reached, and who came unknown: for the council's eyes. */
import type { SlackState } from "../../platform/database/generated/enums.ts";
import type { Tx } from "../../platform/database/index.ts";

/** A person on one of the council's lists; `number` is their trainee number, `organization` where they work. */
export interface ListedPerson {
  personId: string;
  name: string;
  organization: string | null;
  number: string | null;
  hasEmail: boolean;
}

async function expected(
  tx: Tx,
  workspaceId: string,
  date: string,
  state: { slackState: SlackState } | { slackUserId: null },
): Promise<ListedPerson[]> {
  const notGone = { workspaceId, OR: [{ to: null }, { to: { gte: date } }] };
  const rows = await tx.person.findMany({
    where: { workspaceId, ...state, enrollments: { some: notGone } },
    select: {
      id: true,
      name: true,
      email: true,
      enrollments: {
        where: notGone,
        select: { number: true, organization: true },
        orderBy: { from: "desc" },
      },
    },
  });
  const listed = rows.map((row) => ({
    personId: row.id,
    name: row.name,
    organization: row.enrollments[0]?.organization ?? null,
    number: row.enrollments[0]?.number ?? null,
    hasEmail: Boolean(row.email),
  }));
  return listed.sort((a, b) => (a.number ?? "").localeCompare(b.number ?? "", "en"));
}

/** Enrolled (not gone by `date`), but no Slack account could be found for them. By trainee number. */
export function unmatchedPeople(tx: Tx, workspaceId: string, date: string): Promise<ListedPerson[]> {
  return expected(tx, workspaceId, date, { slackUserId: null });
}

/** Enrolled (not gone by `date`), but their Slack account was deleted. By trainee number. */
export function unreachablePeople(tx: Tx, workspaceId: string, date: string): Promise<ListedPerson[]> {
  return expected(tx, workspaceId, date, { slackState: "DELETED" });
}

/** Accounts that tried to use the app and belong to nobody it knows. */
export async function unknownVisitors(
  tx: Tx,
  workspaceId: string,
): Promise<{ slackUserId: string; lastSeenAt: Date }[]> {
  return tx.unknownVisitor.findMany({
    where: { workspaceId },
    orderBy: { lastSeenAt: "desc" },
    select: { slackUserId: true, lastSeenAt: true },
  });
}

export async function rememberVisitor(tx: Tx, workspaceId: string, slackUserId: string, at: Date) {
  await tx.unknownVisitor.upsert({
    where: { workspaceId_slackUserId: { workspaceId, slackUserId } },
    create: { workspaceId, slackUserId, lastSeenAt: at },
    update: { lastSeenAt: at },
  });
}

/** The name that an account shows in Slack. */
export async function accountName(tx: Tx, workspaceId: string, userId: string): Promise<string | undefined> {
  const account = await tx.slackAccount.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    select: { name: true },
  });
  return account?.name;
}
