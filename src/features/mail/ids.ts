export const MAIL_NEEDED = "mail.needed";

/** Everything that is still to be mailed, by /program mail. */
export const LIST = {
  open: "mail.list.open",
  view: "mail.list.view",
  choose: "mail.list.choose",
  waiting: "mail.list.waiting",
  sent: "mail.list.sent",
} as const;

/** One notice as a mail; its inputs end in their ordinal. */
export const LETTER = {
  open: "mail.letter.open",
  card: "mail.letter.card",
  view: "mail.letter.view",
  subject: "mail.letter.subject",
  body: "mail.letter.body",
  addresses: "mail.letter.addresses",
  foot: "mail.letter.foot",
  back: "mail.letter.back",
  takeBack: "mail.letter.take-back",
} as const;
