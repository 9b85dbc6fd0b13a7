/** The workspace's Slack accounts, and which person holds which. */
import type { Tx } from "../../platform/database/index.ts";
import type { SlackUser } from "../../platform/slack/api.ts";
import type { AccountFacts, Match, PersonAddress } from "./match.rules.ts";

const accountFacts = {
  userId: true,
  teamId: true,
  name: true,
  email: true,
  locale: true,
  isGuest: true,
  isForeign: true,
  isBot: true,
  isDeleted: true,
} as const;

// PostgreSQL's text cannot hold U+0000, and its jsonb no half of a surrogate pair.
const storable = (_key: string, value: unknown) =>
  typeof value === "string" ? value.replaceAll("\u0000", "").toWellFormed() : value;

/** Adds and updates in one statement; an account named twice counts as it is named last. */
export async function saveAccounts(
  tx: Tx,
  workspaceId: string,
  accounts: SlackUser[],
  at: Date,
): Promise<void> {
  const rows = [...new Map(accounts.map((account) => [account.userId, account])).values()];
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "SlackAccount"
      ("workspaceId", "userId", "teamId", "name", "email", "locale",
       "isGuest", "isForeign", "isBot", "isDeleted", "updatedAt")
    SELECT ${workspaceId}, x."userId", x."teamId", x."name", x."email", x."locale",
           x."isGuest", x."isForeign", x."isBot", x."isDeleted", ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows, storable)}::jsonb)
      AS x("userId" text, "teamId" text, "name" text, "email" text, "locale" text,
           "isGuest" boolean, "isForeign" boolean, "isBot" boolean, "isDeleted" boolean)
    ON CONFLICT ("workspaceId", "userId") DO UPDATE SET
      "teamId" = excluded."teamId", "name" = excluded."name", "email" = excluded."email",
      "locale" = excluded."locale", "isGuest" = excluded."isGuest", "isForeign" = excluded."isForeign",
      "isBot" = excluded."isBot", "isDeleted" = excluded."isDeleted", "updatedAt" = excluded."updatedAt"`;
}

export async function findAccount(
  tx: Tx,
  workspaceId: string,
  userId: string,
): Promise<SlackUser | undefined> {
  const account = await tx.slackAccount.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    select: accountFacts,
  });
  return account ?? undefined;
}

export function accountsByIds(tx: Tx, workspaceId: string, userIds: string[]): Promise<SlackUser[]> {
  return tx.slackAccount.findMany({ where: { workspaceId, userId: { in: userIds } }, select: accountFacts });
}

/** Everybody and every account, as far as matching must know them. */
export async function loadForMatching(
  tx: Tx,
  workspaceId: string,
): Promise<{ people: PersonAddress[]; accounts: AccountFacts[] }> {
  const rows = await tx.person.findMany({
    where: { workspaceId },
    select: {
      ...{ id: true, email: true, slackUserId: true, slackState: true, isCouncil: true },
      _count: { select: { enrollments: true, affiliates: true } },
    },
  });
  const accounts = await tx.slackAccount.findMany({ where: { workspaceId }, select: accountFacts });
  const people = rows.map(({ _count: { enrollments, affiliates }, ...row }) => ({
    ...row,
    isListed: enrollments + affiliates > 0,
  }));
  return { people, accounts };
}

/** What is left of a row whose person goes on in another: what it once did still names it. */
async function detach(tx: Tx, workspaceId: string, personIds: string[], at: Date): Promise<void> {
  if (personIds.length === 0) return;
  await tx.person.updateMany({
    where: { workspaceId, id: { in: personIds } },
    // An address in two rows would be nobody's own.
    data: {
      ...{ slackUserId: null, slackState: "UNMATCHED", dmChannelId: null, email: null },
      ...{ isCouncil: false, updatedAt: at },
    },
  });
}

/** Writes all matches in one statement; the DM channel of a newly matched account is not known yet. */
export async function saveMatches(tx: Tx, workspaceId: string, matches: Match[], at: Date): Promise<void> {
  if (matches.length === 0) return;
  const left = matches.flatMap(({ takenFrom }) => takenFrom?.personId ?? []);
  await detach(tx, workspaceId, left, at);
  const rows = matches.map(({ takenFrom, ...match }) => ({
    ...match,
    isCouncil: takenFrom?.isCouncil ?? false,
  }));
  await tx.$executeRaw`
    UPDATE "Person" p
    SET "slackUserId" = x."slackUserId", "slackState" = x."slackState"::"SlackState",
        "isCouncil" = p."isCouncil" OR x."isCouncil", "updatedAt" = ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS x("personId" text, "slackUserId" text, "slackState" text, "isCouncil" boolean)
    WHERE p."workspaceId" = ${workspaceId} AND p."id" = x."personId"`;
  await tx.unknownVisitor.deleteMany({
    where: { workspaceId, slackUserId: { in: matches.map((match) => match.slackUserId) } },
  });
}
