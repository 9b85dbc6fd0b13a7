import type { mail as source } from "../ja/mail.ts";

export const mail: typeof source = {
  help: "・/program mail: words and addresses for the office's own mail to those whom Slack does not reach; notes what was sent.",
  button: "Words for mail",
  title: "Words for mail",
  intro:
    "What went out in Slack and has not reached people without an account, or with one that was deactivated. Please copy words and addresses, and send them by the office's mail.",
  none: "There is nothing to be sent by mail.",
  choose: "Open the words",
  waiting: (count, at) => `  ${count} people (sent in Slack ${at})`,
  option: (name, at) => `${name} (${at})`,
  sentTitle: "Sent by mail",
  sentLine: (by, at, count) => `  ${at}  ${by}  ${count} people`,
  chooseSent: "Open words that were sent",
  noMail: "This app sends no mail.",
  ofSession: (session, name) => `Session ${session}: ${name}`,
  gone: "This notice is not there any more. Please open /program mail again.",

  letterTitle: "Words for mail",
  copy: "Please copy subject, text and addresses into the office's mail. The addresses go into BCC, so that nobody sees the others. What you change here is not kept.",
  nobody: "Nobody needs this by mail now.",
  fields: { subject: "Subject", body: "Text", addresses: "Addresses (BCC)" },
  attachSheet: "The reflection sheet (Word) to be attached is offered in /session, under details.",
  withoutMail: "No mail address is known (please call)",
  phone: (phone) => `  tel. ${phone}`,
  noPhone: "  no telephone number",
  more: (count) => `${count} more`,
  moreLetters: (count) => `${count} more letters are shown once these are noted as sent.`,
  markSent: "Note as sent",
  sentBefore: (by, at, waiting) =>
    `Sent by mail: ${by} (${at})${waiting > 0 ? `. Since then ${waiting} more need it.` : ""}`,
  changedMeanwhile: "Who needs this has changed while this was open. Please look at the addresses again.",
  back: "Back to the list",
  takeBack: "Not sent after all",
  marked: "Noted as sent by mail.",
  tookBack: "The note that it was sent has been taken back.",

  needed: {
    text: (name, count) =>
      `"${name}" does not reach ${count} people in Slack. Words and addresses for a mail are ready.`,
    sent: (name, by, at) => `"${name}": sent by mail (${by}, ${at})`,
    nobody: (name) => `"${name}": nobody needs it by mail now.`,
  },
  beside: (count) =>
    `This does not reach ${count} people in Slack. Words and addresses for a mail are ready.`,
  overview: (count) => `Not yet sent by mail: ${count} (/program mail)`,

  letter: {
    subject: (program, first) => `[${program}] ${first}`,
    to: "Dear trainees,",
    greeting: (organizer, program) => `this is the office of ${organizer}, about "${program}".`,
    waysTitle: "■ How to answer",
    way: (line) => `・${line}`,
    close: "If you have questions, please call us.\nWith kind regards",
    from: (organizer, contact) => `------------\n${organizer}\n${contact}`,
  },

  log: {
    sent: (name, people) => `noted that "${name}" was sent by mail or told to ${people} people`,
    takenBack: (name) => `took back the note that "${name}" was sent by mail`,
  },
};
