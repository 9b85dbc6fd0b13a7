/** メール送信済み: the office notes that it has sent its mail, or takes the note back. The app sends none itself. */
import { recordAudit } from "../../platform/audit/index.ts";
import type { Tx } from "../../platform/database/index.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Who } from "../../platform/slack/who.ts";
import { requireRight } from "../people/index.ts";
import type { ProgramFacts } from "../program/index.ts";
import { MAIL_NEEDED } from "./ids.ts";
import { MOST_LETTERS, peopleMark } from "./letter.rules.ts";
import { MAIL_SENT, MAIL_TAKEN_BACK } from "./log.rules.ts";
import { deleteSent, lockNotice, saveSent } from "./mail.store.ts";
import { findMail, type Kinds, type Mail } from "./read-mails.ts";

export interface Marking {
  who: Who;
  noticeId: string;
  at: Date;
}

const factsOf = ({ notice, session }: Mail, people: number) => ({
  kind: notice.kind,
  session: session ?? null,
  people,
});

export interface Marked {
  mail: Mail;
  program: ProgramFacts;
  /** Somebody has come to it since it was shown: nothing is noted. */
  hasChanged: boolean;
}

/** `seen`: the mark of those for whom the mail was shown when the officer copied it. */
export async function markSent(
  deps: Deps,
  kinds: Kinds,
  { who, noticeId, at, seen, once }: Marking & { seen: string; once(tx: Tx): Promise<boolean> },
): Promise<Marked> {
  const { workspaceId } = who;
  const marked = await deps.db.transaction(async (tx) => {
    requireRight(who, "mail.handle");
    await lockNotice(tx, workspaceId, noticeId);
    const { program, mail } = await findMail(tx, kinds, { workspaceId, noticeId, at });
    if (!(await once(tx))) return { mail, program, hasChanged: false };
    if (peopleMark(mail.letters) !== seen) return { mail, program, hasChanged: true };
    // What did not fit the screen was not copied from it.
    const shown = mail.letters.slice(0, MOST_LETTERS).flatMap((letter) => letter.people);
    const people = [...new Set(shown.map(({ personId }) => personId))];
    const told = [...new Set([...(mail.sent?.people ?? []), ...people])];
    await saveSent(tx, {
      ...{ workspaceId, programId: program.id, noticeId, people: told },
      ...{ sentById: who.personId, sentAt: at },
    });
    await recordAudit(tx, {
      ...{ workspaceId, programId: program.id, at, byId: who.personId },
      action: MAIL_SENT,
      subject: { type: "notice", id: noticeId },
      facts: factsOf(mail, people.length),
    });
    await deps.notices.refresh(tx, { workspaceId, kind: MAIL_NEEDED, subjectId: noticeId });
    return { mail, program, hasChanged: false };
  });
  deps.notices.kick();
  return marked;
}

export async function takeBackSent(deps: Deps, kinds: Kinds, { who, noticeId, at }: Marking): Promise<Mail> {
  const { workspaceId } = who;
  const taken = await deps.db.transaction(async (tx) => {
    requireRight(who, "mail.handle");
    await lockNotice(tx, workspaceId, noticeId);
    const { program, mail } = await findMail(tx, kinds, { workspaceId, noticeId, at });
    if (!(await deleteSent(tx, workspaceId, noticeId))) return mail;
    await recordAudit(tx, {
      ...{ workspaceId, programId: program.id, at, byId: who.personId },
      action: MAIL_TAKEN_BACK,
      subject: { type: "notice", id: noticeId },
      facts: factsOf(mail, mail.sent?.people.length ?? 0),
    });
    await deps.notices.refresh(tx, { workspaceId, kind: MAIL_NEEDED, subjectId: noticeId });
    return mail;
  });
  deps.notices.kick();
  return taken;
}
