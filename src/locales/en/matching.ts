import type { matching as source } from "../ja/matching.ts";

type Person = Parameters<typeof source.person>[0];

const personOf = ({ number, name, organization }: Person) =>
  `${number ? `${number} ` : ""}${name}${organization ? ` (${organization})` : ""}`;

export const matching: typeof source = {
  title: "People and Slack",
  button: "People and Slack",
  help: "• /program people: choose the Slack account of people who are not linked yet.",
  intro:
    'Messages do not reach these people. Press "Choose" to say which Slack account is theirs. You see the change before it is saved.',
  allMatched: "Everybody is linked to Slack.",
  unmatchedTitle: (count) => `Not linked: ${count}`,
  deletedTitle: (count) => `Slack account deactivated: ${count}`,
  strangersTitle: (count) => `Accounts on no list that tried to use the app: ${count}`,
  everybodyTitle: "Change or remove a link",
  pick: "Choose a person",
  more: (count) => `${count} more; choose them from the list below.`,
  choose: "Choose",
  person: personOf,
  account: ({ name, marks, email }) =>
    `${name}${marks.map((mark) => ` [${mark}]`).join("")}${email ? ` ${email}` : ""}`,
  marks: { guest: "guest", foreign: "external, Slack Connect" },
  states: {
    UNMATCHED: "[not linked]",
    ACTIVE: "[linked]",
    GUEST: "[linked, guest]",
    FOREIGN: "[linked, external]",
    DELETED: "[deactivated]",
  },
  candidates: (accounts) => `Candidates: ${accounts.join(", ")}`,
  heldBy: (account, holder) => `"${account}", of the same name, is linked to ${personOf(holder)}.`,
  noCandidate: (hasEmail) =>
    hasEmail
      ? "No candidate. Please check that they were invited to Slack."
      : "No candidate. The workbook has no e-mail for them.",
  noEmail: "no e-mail",
  noAccount: "none",
  now: "Account now: ",
  listEmail: "E-mail in the workbook: ",
  chooseLabel: "Their account",
  otherLabel: "Or another account",
  anyLabel: "Choose an account",
  otherHint: "What is chosen here counts before the choice above.",
  noneFound: "No account of the same name or e-mail was found.",
  release: "Remove the link",
  back: "Back to the list",
  next: "Look at the change",
  chooseOne: "Please choose an account.",
  confirmIntro: "This is what will change. Save it if it is right.",
  before: "Now: ",
  after: "From now on: ",
  matchMeans: ["Messages from now on reach the DM of this account."],
  changeMeans: [
    "Messages from now on reach the DM of the new account.",
    "Attendance, reflections and all other records stay this person's.",
    "Earlier messages stay in the DM of the old account.",
  ],
  releaseMeans: [
    "Messages no longer reach this person.",
    "Attendance, reflections and all other records stay.",
    "They can be linked to another account afterwards.",
  ],
  markMeans: {
    guest: "This is a guest account: it is limited to certain channels.",
    foreign: "This is an external account (Slack Connect): direct messages may not reach it.",
  },
  submitMatch: "Link",
  submitRelease: "Remove",
  doneMatch: (name, account) => `${name} is now linked to "${account}".`,
  doneRelease: (name) => `${name} is no longer linked.`,
  gone: "This person is no longer on a list. Please open the list again.",
  unusable: "This account cannot be chosen: it belongs to an app, or was deactivated.",
  held: (account, holder) => `"${account}" is linked to ${personOf(holder)}. Remove that link first.`,
  changedMeanwhile: (name) =>
    `While this was open, the link of ${name} changed. Nothing was saved. Please open the list again.`,
  same: (name) => `${name} is linked to this account already.`,
  sameEmail: (name) =>
    `The workbook's e-mail of ${name} is the account's own, so they would be linked again by themselves. Correct the workbook first. Changing to another account is possible.`,
  log: {
    matched: (who, account) => `Linked ${who} with the Slack account “${account}”`,
    changed: (who, account) => `Gave ${who} the Slack account “${account}”`,
    released: (who) => `Removed the Slack account of ${who}`,
    account: "Slack account",
    undo: [
      "The link goes back to what it was. Messages from now on go there.",
      "Attendance, reflections and other records stay as they are.",
    ],
  },
};
