/** Everybody the app knows, and those who are not reachable. */
import type { SlackState } from "../../platform/database/generated/enums.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { SlackUser } from "../../platform/slack/api.ts";
import type { Language } from "../../shared/japanese-date.ts";
import { stateOf } from "./match.rules.ts";

export interface PersonFacts {
  id: string;
  workspaceId: string;
  name: string;
  /** As the person or the workbook chose; null: the program's. */
  language: Language | null;
  slackUserId: string | null;
  slackState: SlackState;
  dmChannelId: string | null;
  isCouncil: boolean;
  introducedAt: Date | null;
  awayFrom: string | null;
  awayTo: string | null;
  hoursFrom: string | null;
  hoursTo: string | null;
}

const personFacts = {
  id: true,
  workspaceId: true,
  name: true,
  language: true,
  slackUserId: true,
  slackState: true,
  dmChannelId: true,
  isCouncil: true,
  introducedAt: true,
  awayFrom: true,
  awayTo: true,
  hoursFrom: true,
  hoursTo: true,
} as const;

type PersonRow = Omit<PersonFacts, "language"> & { language: string | null };

const languageIn = (text: string | null): Language | null => (text === "ja" || text === "en" ? text : null);

function factsOf(row: PersonRow): PersonFacts {
  return { ...row, language: languageIn(row.language) };
}

export async function findPersonBySlackId(
  tx: Tx,
  workspaceId: string,
  slackUserId: string,
): Promise<PersonFacts | undefined> {
  const row = await tx.person.findUnique({
    where: { workspaceId_slackUserId: { workspaceId, slackUserId } },
    select: personFacts,
  });
  return row ? factsOf(row) : undefined;
}

export async function peopleBySlackIds(
  tx: Tx,
  workspaceId: string,
  slackUserIds: string[],
): Promise<PersonFacts[]> {
  const rows = await tx.person.findMany({
    where: { workspaceId, slackUserId: { in: slackUserIds } },
    select: personFacts,
  });
  return rows.map(factsOf);
}

export async function peopleByIds(tx: Tx, workspaceId: string, personIds: string[]): Promise<PersonFacts[]> {
  if (personIds.length === 0) return [];
  const rows = await tx.person.findMany({
    where: { workspaceId, id: { in: personIds } },
    select: personFacts,
  });
  return rows.map(factsOf);
}

/** What these people are called: for "entered by", "confirmed by". */
export async function namesOf(tx: Tx, workspaceId: string, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.person.findMany({
    where: { workspaceId, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Adds officers of whom no list told us, under the name of their account. */
export async function addOfficers(
  tx: Tx,
  workspaceId: string,
  accounts: SlackUser[],
  at: Date,
): Promise<void> {
  await tx.person.createMany({
    data: accounts.map((account) => ({
      workspaceId,
      name: account.name,
      email: account.email,
      slackUserId: account.userId,
      slackState: stateOf(account),
      isCouncil: true,
      createdAt: at,
      updatedAt: at,
    })),
    skipDuplicates: true,
  });
}

/** Who holds one of these accounts is the council, and nobody else. */
export async function setCouncil(
  tx: Tx,
  workspaceId: string,
  slackUserIds: string[],
  at: Date,
): Promise<void> {
  await tx.person.updateMany({
    where: { workspaceId, isCouncil: false, slackUserId: { in: slackUserIds } },
    data: { isCouncil: true, updatedAt: at },
  });
  await tx.person.updateMany({
    where: {
      workspaceId,
      isCouncil: true,
      OR: [{ slackUserId: null }, { slackUserId: { notIn: slackUserIds } }],
    },
    data: { isCouncil: false, updatedAt: at },
  });
  await tx.unknownVisitor.deleteMany({ where: { workspaceId, slackUserId: { in: slackUserIds } } });
}

export async function heldAccounts(
  tx: Tx,
  workspaceId: string,
  slackUserIds: string[],
): Promise<Set<string>> {
  const rows = await tx.person.findMany({
    where: { workspaceId, slackUserId: { in: slackUserIds } },
    select: { slackUserId: true },
  });
  return new Set(rows.flatMap((row) => row.slackUserId ?? []));
}

export async function saveIntroduced(tx: Tx, workspaceId: string, personIds: string[], at: Date) {
  await tx.person.updateMany({
    where: { workspaceId, id: { in: personIds }, introducedAt: null },
    data: { introducedAt: at },
  });
}

export async function saveDmChannel(tx: Tx, workspaceId: string, personId: string, channelId: string) {
  await tx.person.updateMany({ where: { workspaceId, id: personId }, data: { dmChannelId: channelId } });
}

/** How these people can be written to outside Slack: for matching accounts and for mail. */
export async function emailsOf(
  tx: Tx,
  workspaceId: string,
  personIds: string[],
): Promise<Map<string, string>> {
  const rows = await tx.person.findMany({
    where: { workspaceId, id: { in: personIds }, email: { not: null } },
    select: { id: true, email: true },
  });
  return new Map(rows.flatMap(({ id, email }) => (email === null ? [] : [[id, email] as const])));
}
