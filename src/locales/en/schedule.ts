import { shortDate } from "../../shared/japanese-date.ts";
import type { schedule as source } from "../ja/schedule.ts";

export const schedule: typeof source = {
  approve: {
    submit: "Confirm and send",
    viewTitle: "Before it is sent",
    intro: (due: string, channel: string) => `This goes to #${channel} on ${due}:`,
    introNow: (channel: string) => `As soon as you confirm, this goes to #${channel}:`,
    changedMeanwhile:
      "It changed while you had it open. This is how it reads now; please check it once more.",
    done: (number: number, when: string) => `You have checked the invitation to session ${number}. ${when}`,
    already: (number: number) => `The invitation to session ${number} has been checked already.`,
    nothingToApprove:
      "There is nothing to check: it was sent already, or the session was canceled or closed.",
  },
  confirm: {
    viewTitle: "Before it is sent",
    intro: (channel: string, people: number) =>
      `As soon as you confirm, this goes to #${channel} and by direct message to ${people} trainees, outside office hours too:`,
    introNoChannel: (channel: string, people: number) =>
      `As soon as you confirm, this goes by direct message to ${people} trainees. The channel #${channel} cannot be found, so nothing goes there.`,
    withoutAccount: (people: number) =>
      `Trainees without a linked Slack account get no direct message: ${people}. Please tell them in another way.`,
    files: "A calendar file (.ics) is attached.",
    staleTitle: "Changed meanwhile",
    stale: "Somebody else changed this session while you had it open. Nothing has been sent.",
    staleBack: "Go back and send your form once more: it is then put on top of what stands now.",
  },

  fault: {
    noSuchDate: "There is no such date. Please choose it from the calendar.",
    noSuchTime: "Please give the time as 13:00.",
    endsBeforeStart: "The end must be later than the beginning.",
    past: "That is in the past. Please choose a time to come.",
    notAfter: (number: number, date: string) =>
      `It must be later than session ${number} (${shortDate(date, "en")}): sessions follow each other by date.`,
    notBefore: (number: number, date: string) =>
      `It must be earlier than session ${number} (${shortDate(date, "en")}): sessions follow each other by date.`,
    noVenue: "A session on site needs the name of its venue.",
    noLink: "The link must begin with https:// or http://. Leave it empty if it is not known yet.",
    noTheme: "Please give the theme.",
    partLine: (line: number) =>
      `Line ${line} cannot be read. Write one part a line, as “Lecture | title | speaker, speaker”; the kinds are Lecture, Practice report, Exchange, Exercise.`,
    canceled: (number: number) => `Session ${number} is canceled and can no longer be changed.`,
    closed: (number: number) => `Session ${number} is closed and can no longer be changed.`,
    over: (number: number) => `Session ${number} is over; it can no longer be moved or canceled.`,
    notOver: (number: number) =>
      `Session ${number} is not over yet. Close it afterwards, or cancel it if it does not take place.`,
    tooMuch:
      "These are too many changes at once to show before sending. Please save the program or what to bring first, and then change the rest.",
    noSession: "This session cannot be found. Please open /session again.",
  },
  closedDay: (date: string, holiday: string | undefined) =>
    `Offices are closed on ${shortDate(date, "en")}${holiday ? ` (national holiday: ${holiday})` : ""}. You may still hold the session then.`,

  list: {
    title: "Sessions",
    empty: "No session has been set up yet. Begin with “New session”.",
    state: {
      draft: "in preparation",
      toApprove: "invitation waits to be checked",
      approved: "invitation checked",
      announced: "announced",
      planned: "planned",
      held: "held, still open",
      canceled: "canceled",
      closed: "closed",
    },
    detail: "Details",
    edit: "Edit",
    move: "Move",
    cancel: "Cancel it",
    close: "Close it",
    create: "New session",
    approve: "Check invitation",
    draft: "This program is in preparation. Trainees get nothing before it is started.",
  },
  trainee: {
    title: "Sessions",
    next: (number: number) => `Next: session ${number}`,
    held: (number: number) => `Session ${number} (held)`,
    none: "No further session is planned.",
    notStarted: "This program has not begun yet. You will be told when it does.",
    closedAt: (at: string) => `Attendance and reflections closed on ${at}.`,
    closesAt: (at: string) => `Attendance and reflections are open until ${at}.`,
  },

  form: {
    createTitle: "New session",
    editTitle: (number: number) => `Edit session ${number}`,
    moveTitle: (number: number) => `Move session ${number}`,
    cancelTitle: (number: number) => `Cancel session ${number}`,
    save: "Save",
    cancelSubmit: "Cancel the session",
    linkHint: "Leave it empty if it is not known yet.",
    partsHint: "One part a line, as “Lecture | title | speaker, speaker”.",
    partsTooLong: "The program is too long to be changed here. Please change it in the workbook.",
    noteHint: "If you want to give a reason. It stands in the message as you write it.",
    moveIntro: (when: string) => `Now planned: ${when}`,
    cancelIntro: (when: string) =>
      `This cancels the session of ${when}. Once people are told, it cannot be undone.`,
    tellsHint:
      "Once the session is announced, a change of hours, venue, link or kind leads to the message that people will get. Other changes only edit the announcement.",
    staleIntro: (fields: string) =>
      `Somebody else changed this while you had it open: ${fields}. What you typed is still here; please look again and send it once more.`,
    staleNow: (label: string, value: string) => `${label} now: ${value}`,
    changedState: "The state of this session changed while you had it open.",
  },
  close: {
    title: (number: number) => `Close session ${number}`,
    submit: "Close it",
    intro:
      "Once closed, trainees and leaders can no longer change attendance or reflections. The counts are confirmed as they are, and closing cannot be undone. This is how it stands.",
    done: (number: number) => `Session ${number} is closed.`,
    already: (number: number) => `Session ${number} was closed already.`,
  },
  saved: {
    created: (number: number, when: string) => `Session ${number} (${when}) is set up.`,
    saved: (number: number) => `Session ${number} is saved.`,
    told: (number: number) => `The change of session ${number} is saved and on its way to everybody.`,
    canceled: (number: number) => `Session ${number} is canceled.`,
    canceledAndTold: (number: number) => `Session ${number} is canceled, and people are being told.`,
    nothing: "Nothing was changed.",
    approveAgain: "The invitation reads differently now: please press “Confirm and send” once more.",
  },
  log: {
    created: (number: number, when: string) => `Set up session ${number} (${when})`,
    edited: (number: number, fields: string[]) => `Edited session ${number} (${fields.join(", ")})`,
    moved: (number: number, from: string, to: string) => `Moved session ${number} (${from} → ${to})`,
    canceled: (number: number, when: string) => `Canceled session ${number} (${when})`,
    closed: (number: number, when: string) => `Closed session ${number} (${when})`,
    approved: (number: number, when: string) => `Approved the invitation to session ${number} (${when})`,
    undoEdit: ["The session reads as before the edit. An invitation that has not left needs approval again."],
    undoMove: [
      "The session gets its former date and hours. An invitation that has not left needs approval again.",
      "Absences and stand-ins told for the present date are dropped; those told for the former one do not come back.",
    ],
    undoCancel: ["The session is planned again as it was. Its invitation needs approval again."],
    undoApproval: ["The approval is taken back: the invitation does not leave until it is approved again."],
    changedSince: (number: number) =>
      `Session ${number} has changed since, so this cannot be undone. Nothing was changed. See /session for how it stands.`,
    wouldTell: (number: number) =>
      `People know session ${number} already and would have to be told. Nothing was changed. Please change it with Edit or Postpone in /session, where you see what is sent; the log keeps that as the reversal of this.`,
    cancelTold: (number: number) =>
      `People were told that session ${number} is canceled, so this cannot be undone. Nothing was changed. Set up a new session in /session instead.`,
    isOut: (number: number) =>
      `The invitation to session ${number} has left, so its approval cannot be taken back. Nothing was changed.`,
  },
};
