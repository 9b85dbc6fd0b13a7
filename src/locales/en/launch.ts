import type { launch as source } from "../ja/launch.ts";

const kinds: Record<string, string> = {
  "session.announcement": "announcement",
  "session.approval": "request to check an announcement (office)",
  "session.reminder": "reminder on the working day before",
  "session.changed": "message about a change",
  "session.postponed": "message about a new date",
  "session.canceled": "message about a cancellation",
  "session.followup": "attendance and reflection after the session",
  "attendance.reminder": "reminder about attendance",
  "reflection.reminder": "reminder about the reflection",
  "reflection.receipt": "receipt of the reflection",
  "summary.weekly": "weekly summary (office)",
  "broadcast.message": "Message from the office",
  "reply.received": "reply to the app (office)",
  "launch.test-send": "test message",
};

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const launch: typeof source = {
  title: "The program",
  kinds,
  programStates: { DRAFT: "draft (nothing is sent yet)", RUNNING: "running", CLOSED: "closed" },
  states: { SCHEDULED: "planned", HELD: "held", CANCELED: "canceled", CLOSED: "closed" },
  draftExplain:
    'This program is a draft. Until the office presses "Start", nothing is sent to trainees or to the channel. Check first what will be sent.',
  importFirst:
    "No program has been imported yet. Prepare the program workbook (Excel) and run npm run import on the computer that runs the app.",
  notForYou: (contact: string) =>
    `/program is the office's screen. /session shows the next session and your own attendance.${contact ? ` Questions: the council office (${contact}).` : ""}`,
  help: [
    "/program is the office's view of the whole program.",
    "• As a draft: check the numbers of sessions, teams and trainees, and what needs care.",
    '• "Look at the next two weeks": when, what, and to how many. It only looks and sends nothing.',
    '• "Test messages to me": one message of each kind, to your own DM only.',
    '• "Start": opens a screen to confirm. After that, messages leave at their hours.',
    '• Even then, announcements and changes wait until the office presses "Confirm and send".',
    "Sessions are edited with /session; reflections are under /reflection.",
  ].join("\n"),
  helpHint: "/program help explains this screen.",
  facts: {
    nth: (number: number) => `Session ${number}`,
    inBrackets: (text: string) => ` (${text})`,
    sessionsTitle: "Sessions",
    sessions: (count: number) => `Sessions: ${count}`,
    teams: (count: number, onHold: number) => `Teams: ${count}${onHold > 0 ? ` (${onHold} on hold)` : ""}`,
    trainees: (count: number) => `Trainees: ${count}`,
    split: (parts: [string, number][]) => ` (${parts.map(([name, count]) => `${name} ${count}`).join(", ")})`,
    channel: (name: string) => `Channel: #${name.replace(/^#/, "")}`,
  },
  channels: {
    "not-found": (name: string) =>
      `The channel #${name.replace(/^#/, "")} was not found. Check its name. If it is private, add the app there with /invite.`,
    "not-in": (name: string) =>
      `The app is not in the channel #${name.replace(/^#/, "")}, so announcements cannot be sent. Add it there with /invite.`,
  },
  counts: {
    title: "Attendance and reflections",
    attended: ({ trainees, enrolled, unmarked, observers }) =>
      `${trainees} of ${enrolled} attended${unmarked > 0 ? ` (${unmarked} not marked)` : ""}, ${plural(observers, "observer")}; `,
    reflected: ({ submitted, drafts, owed, isClosed }) =>
      `reflections: ${submitted} handed in, ${owed} ${isClosed ? "without an answer" : "to come"}${drafts > 0 ? ` (${plural(drafts, "draft")})` : ""}`,
  },
  office: {
    announcement: (number: number) => `Announcement of session ${number}`,
    waiting: "Waiting for the office to confirm",
    waitingHow: "Confirm with the button in the office's channel, or in /session.",
    warnings: "Please check",
    onHold: (count: number) => `Teams on hold: ${count}`,
    onHoldHow: "Nothing is sent to a team on hold. Correct the workbook and import it again to release it.",
    team: (number: number, name: string) => `${number} ${name}: `,
    unmatched: (count: number) => `Trainees without a Slack account: ${count}`,
    unmatchedHow:
      'They are linked as soon as a Slack account has the e-mail of the workbook. An e-mail shared by two people cannot be used. "People and Slack" lets you choose for the others.',
    unreachable: (count: number) => `Trainees whose Slack account is deactivated: ${count}`,
    unreachableHow: "Messages do not reach them. Please call them.",
    noEmail: " (no e-mail)",
    more: (count: number) => `and ${count} more`,
    due: (at: string) => ` (due ${at})`,
    overdue: (at: string) => ` (was due ${at}; it leaves as soon as you confirm)`,
    strangers: (count: number) => `Slack accounts not on the list that tried to use the app: ${count}`,
    strangersHow:
      "If they are trainees, correct their e-mail in the workbook to that of the account and import it again.",
  },
  warnings: {
    noSessions: "There is no session. Check the sheet 回 of the workbook.",
    noTeams: "There is no team. Check the sheet チーム of the workbook.",
    pastSession: (number: number, date: string) => `The date of session ${number} (${date}) has passed.`,
    closedDay: (number: number, date: string) => `Session ${number} (${date}) is on a closed day.`,
    noEmail: (count: number) => `${plural(count, "trainee")} without an e-mail in the workbook.`,
  },
  buttons: {
    preview: "Look at the next two weeks",
    testSend: "Test messages to me",
    start: "Start",
  },
  preview: {
    title: "The next two weeks",
    intro: (from: string, to: string) => `What is sent from ${from} to ${to}.`,
    draft: "This is what a start would send. The program is a draft: nothing is sent now.",
    none: "Nothing is sent in this time.",
    changes: "Numbers follow today's list. Whoever has answered or is away by then gets nothing.",
    unmatched: (count: number) =>
      `${plural(count, "trainee")} without a Slack account ${count === 1 ? "is" : "are"} not reached.`,
    more: (count: number) => `${count} more.`,
    ofSession: (number: number, name: string) => `Session ${number}: ${name}`,
    to: " → ",
    and: " and ",
    channel: (name: string) => `#${name.replace(/^#/, "")}`,
    councilChannel: "the office's channel",
    people: (count: number) => `${plural(count, "person", "people")} by DM`,
    nobody: "nobody as things stand",
    afterApproval: " (after the office has confirmed it)",
    without: (reasons: string[]) => ` (not sent to: ${reasons.join(", ")})`,
    reason: (reason: string, count: number) => `${count} ${reason}`,
    reasons: {
      answered: "who answered",
      declined: "who declined this time",
      absent: "absent",
      left: "not enrolled on the day",
      "on-hold": "in teams on hold",
      "no-slack": "without a Slack account",
      deleted: "with a deactivated account",
      withdrawn: "withdrawn",
      expired: "too late",
      superseded: "replaced by a later message",
      enough: "reminded three times",
      closed: "after closing",
      "left-out": "left out by the office",
      "other-notice": "told in another message",
    },
  },
  test: {
    text: (text: string) => `[Test] ${text}`,
    mark: (name: string) => `[Test] ${name}`,
    explain: "A test message: only you received it.",
    buttons: (labels: string[]) =>
      `Buttons: ${labels.map((label) => `[${label}]`).join(" ")} (not in a test)`,
    onTheWay: "One message of each kind will arrive in your DM, and only there, within a minute.",
    nothing: "There is no message to test. Check that the workbook has sessions.",
  },
  start: {
    title: "Start the program",
    submit: "Start",
    intro: "Once started:",
    points: [
      "messages to trainees leave by themselves at their hours.",
      'announcements, changes and cancellations leave after the office pressed "Confirm and send".',
      "a start cannot be undone. Dates can be changed with /session.",
    ],
    pastIntro: (count: number) =>
      `The hour of ${plural(count, "message")} has passed. Please decide about each of them. Outside office hours, "Send now" means when they begin.`,
    pastLabel: (name: string, due: string) => `${name} (was due ${due})`,
    send: "Send now",
    sendAfterApproval: "Send once the office has confirmed",
    leaveOut: "Do not send",
    hasGrown: "While this was open, the hour of further messages has passed. Please choose again.",
    already: "This program has been started already.",
    done: "The program has started.",
    nextAtOnce: (name: string) =>
      `What you chose to send leaves now, beginning with: ${name}. Outside office hours it leaves when they begin.`,
    next: (name: string, due: string) => `Next: ${name}, ${due}.`,
    doneHow: "/program shows at any time how things stand.",
  },
};
