/** How the log says what the office mailed. Pure. */
import { z } from "zod";
import type { AuditedAction } from "../../platform/audit/index.ts";
import { mailName } from "./mail.rules.ts";

export const MAIL_SENT = "mail.sent";
export const MAIL_TAKEN_BACK = "mail.taken-back";

const facts = z.object({ kind: z.string(), session: z.number().nullable(), people: z.number() });

export const mailSent: AuditedAction = {
  action: MAIL_SENT,
  say: (words, kept) => {
    const { people, ...about } = facts.parse(kept);
    return words.mail.log.sent(mailName(words, about), people);
  },
};

/** Taken back where it was noted, in the list of mails. */
export const mailTakenBack: AuditedAction = {
  action: MAIL_TAKEN_BACK,
  say: (words, kept) => words.mail.log.takenBack(mailName(words, facts.parse(kept))),
};
