import type { pause as source } from "../ja/pause.ts";

export const pause: typeof source = {
  help: "• /program pause: holds every message back (in an emergency). Only changes and cancellations that the office confirms still leave.",
  helpResume: "• /program resume: lets messages go on. What was missed meanwhile is asked about one by one.",
  button: "Pause all messages",
  buttonResume: "Resume messages",
  since: (at, by) =>
    `Messages are paused (since ${at}${by ? `, by ${by}` : ""}). Resume with /program resume.`,
  title: "Pause messages",
  intro: "These are held back. Nothing leaves until you resume.",
  stops: ["Announcements, reminders, requests after a session", "The weekly summary (the office's channel)"],
  goesOnTitle: "These go on meanwhile.",
  goesOn: [
    "Changes, postponements and cancellations of a session, once the office confirms them",
    "Marking attendance, answering reflections, and updates of messages that have arrived",
  ],
  submit: "Hold everything",
  done: "All messages are held back.",
  doneHow: "Resume with /program resume. You will be asked about each message whose hour went by.",
  notRunning: "No program is running, so there is nothing to pause.",
  already: "Messages are paused already.",
  notPaused: "Messages are not paused.",
  resumeTitle: "Resume messages",
  resumeSubmit: "Resume",
  nothingMissed: "No message's hour went by meanwhile. After resuming, messages leave as planned.",
  missedIntro: (count) =>
    `The hour of ${count} message(s) went by meanwhile. Choose for each whether it is sent. What is too late is not listed.`,
  missedLabel: (name, due) => `${name} (due ${due})`,
  send: "Send now",
  leaveOut: "Do not send",
  hasGrown: "What was missed has changed while this screen was open. Please choose again.",
  resumed: (sent, left) =>
    `Messages go on.${sent + left > 0 ? ` To be sent: ${sent}; left out: ${left}.` : ""}`,
  resumedHow: "At night and on closed days people get them in the next office hours.",
  log: {
    held: "Held every message back",
    resumed: (sent, left) => `Let messages go on (missed: ${sent} to be sent, ${left} left out)`,
  },
};
