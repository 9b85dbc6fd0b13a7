/** What is still to be mailed, to whom, and in which words: asked of the notices' own kinds, as things stand now. */
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import { UserError } from "../../platform/i18n/user-error.ts";
import type { MailLetter, NoticeFacts, NoticeKind } from "../../platform/notices/types.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import { findProgram, loadProgram, type ProgramFacts } from "../program/index.ts";
import { findSession } from "../session/index.ts";
import {
  lastSent,
  noticesByIds,
  noticesGoingOut,
  type SentMail,
  sentOf,
  type Unreached,
  unreachedAmong,
} from "./mail.store.ts";

/** All kinds that the features declare. */
export type Kinds = () => NoticeKind[];

export interface Letter extends Omit<MailLetter, "people"> {
  people: Unreached[];
}

export interface Mail {
  notice: NoticeFacts;
  /** Number of the session that it is about; undefined: it is about something else. */
  session: number | undefined;
  letters: Letter[];
  /** How many it still has to be sent to. */
  waiting: number;
  sent: SentMail | undefined;
}

const mailable = (kinds: Kinds) => kinds().filter((kind) => kind.mail !== undefined);

async function lettersOf(
  tx: Tx,
  kinds: Kinds,
  notice: NoticeFacts,
  asked: { program: ProgramFacts; at: Date },
) {
  const kind = kinds().find((one) => one.kind === notice.kind);
  const { program, at } = asked;
  const all = (await kind?.mail?.(tx, notice, { at, language: program.language })) ?? [];
  const ids = [...new Set(all.flatMap(({ people }) => people))];
  const unreached = new Map(
    (await unreachedAmong(tx, notice, ids)).map((person) => [person.personId, person]),
  );
  return all
    .map(({ people, ...letter }): Letter => {
      const meant = new Set(people);
      return { ...letter, people: [...unreached.values()].filter(({ personId }) => meant.has(personId)) };
    })
    .filter(({ people }) => people.length > 0);
}

/** As it would be mailed now; also before it has gone out, and when nobody needs it. */
export async function mailOf(
  tx: Tx,
  kinds: Kinds,
  notice: NoticeFacts,
  asked: { program: ProgramFacts; at: Date; sent?: SentMail | undefined },
): Promise<Mail> {
  const letters = await lettersOf(tx, kinds, notice, asked);
  const done = new Set(asked.sent?.people);
  const isOpen = ({ people }: Letter) => people.some(({ personId }) => !done.has(personId));
  const open = new Set(letters.flatMap(({ people }) => people.map(({ personId }) => personId)));
  const waiting = [...open].filter((personId) => !done.has(personId)).length;
  const session = await findSession(tx, notice.workspaceId, notice.subjectId);
  // A screen holds only so many: those that are still to be sent stand first.
  const inOrder = [...letters.filter(isOpen), ...letters.filter((letter) => !isOpen(letter))];
  return { notice, session: session?.number, letters: inOrder, waiting, sent: asked.sent };
}

/** What has gone out in Slack and is still to be mailed to somebody. */
export async function openMails(tx: Tx, kinds: Kinds, program: ProgramFacts, at: Date): Promise<Mail[]> {
  const names = mailable(kinds).map(({ kind }) => kind);
  const notices = await noticesGoingOut(tx, program, { kinds: names, at });
  const ids = notices.map(({ id }) => id);
  const sent = ids.length > 0 ? await sentOf(tx, program.workspaceId, ids) : new Map<string, SentMail>();
  const mails: Mail[] = [];
  for (const notice of notices) {
    mails.push(await mailOf(tx, kinds, notice, { program, at, sent: sent.get(notice.id) }));
  }
  return mails.filter(({ waiting }) => waiting > 0);
}

/** How many notices are still to be mailed. */
export type CountMails = (tx: Tx, program: ProgramFacts, at: Date) => Promise<number>;

export const createCountMails =
  (kinds: Kinds): CountMails =>
  async (tx, program, at) =>
    (await openMails(tx, kinds, program, at)).length;

/** One notice and its program; a UserError when it is gone. */
export async function findMail(
  tx: Tx,
  kinds: Kinds,
  { workspaceId, noticeId, at }: { workspaceId: string; noticeId: string; at: Date },
): Promise<{ program: ProgramFacts; mail: Mail }> {
  const [notice] = await noticesByIds(tx, workspaceId, [noticeId]);
  if (!notice?.programId) throw new UserError("no-mail", (words) => words.mail.gone);
  const program = await loadProgram(tx, workspaceId, notice.programId);
  const sent = (await sentOf(tx, workspaceId, [noticeId])).get(noticeId);
  return { program, mail: await mailOf(tx, kinds, notice, { program, at, sent }) };
}

export async function readMail(
  { db }: Pick<Deps, "db">,
  kinds: Kinds,
  asked: { who: Who; noticeId: string; at: Date },
) {
  const { who, noticeId, at } = asked;
  requireRight(who, "mail.handle");
  return findMail(db.client, kinds, { workspaceId: who.workspaceId, noticeId, at });
}

const MOST_SENT = 20;

export interface Mails {
  program: ProgramFacts;
  waiting: Mail[];
  /** The last that were sent, with what they were. */
  sent: (SentMail & Pick<Mail, "notice" | "session">)[];
}

export async function readMails(
  { db }: Pick<Deps, "db">,
  kinds: Kinds,
  { who, at }: { who: Who; at: Date },
): Promise<Mails> {
  requireRight(who, "mail.handle");
  const tx = db.client;
  const program = await findProgram(tx, who.workspaceId);
  if (!program) throw new UserError("no-program", (words) => words.common.noProgram);
  const sent = await lastSent(tx, program, MOST_SENT);
  const notices = await noticesByIds(
    tx,
    who.workspaceId,
    sent.map(({ noticeId }) => noticeId),
  );
  const listed: Mails["sent"] = [];
  for (const mail of sent) {
    const notice = notices.find(({ id }) => id === mail.noticeId);
    if (!notice) continue;
    const session = await findSession(tx, who.workspaceId, notice.subjectId);
    listed.push({ ...mail, notice, session: session?.number });
  }
  return { program, waiting: await openMails(tx, kinds, program, at), sent: listed };
}
