import { dateAndTime } from "../../shared/japanese-date.ts";
import type { broadcast as source } from "../ja/broadcast.ts";

const groups = {
  everybody: "All trainees",
  teams: "Chosen teams",
  leaders: "Leaders",
  "leaders-and-contacts": "Leaders and contacts",
  attendees: "Those who attended a session",
};

export const broadcast: typeof source = {
  help: "• /program message: a message from the office to everybody, teams, leaders, or those who attended a session. You see whom it reaches and how it looks before it is sent.",
  button: "Send a message",
  title: "Message from the office",
  heading: "From the council office",
  notification: (text) => `From the council office: ${text}`,
  named: (group, names) => `${group}: ${names.join(", ")}`,
  more: (count) => `${count} more`,
  write: {
    submit: "Look at it",
    group: "To",
    groups,
    teams: "Teams",
    session: "Session",
    attendeesHow: "Those marked as present, late or left early. Stand-ins do not get it.",
    text: "Text",
    textHint:
      "Up to 3,000 characters, sent as typed. It mentions nobody. Please name no individual cases and no persons.",
    when: "When",
    now: "At once (outside office hours: at the next office hour)",
    at: "At a chosen time",
    date: "Date",
    time: "Time",
    reminders: "Whoever has not answered yet is reminded by the app itself.",
  },
  preview: {
    submit: "Send it like this",
    edit: "Edit",
    to: "To: ",
    recipients: "Reaches: ",
    skipped: "Does not reach: ",
    leaves: "Leaves: ",
    people: (count) => (count === 1 ? "1 person" : `${count} people`),
    now: "at once",
    hours:
      "Whoever is away, or whose office is closed, gets it at their next office hour; whom it cannot reach within three working days does not get it. It goes to those who belong to the group when it leaves; whoever joins later does not get it.",
    firsts: (count) => `For ${count} of them it is the app's first message: an introduction stands above it.`,
    paused: "Messages are held back at the moment. It is not sent before they go on.",
    hasChanged: "Whom it reaches, or when, has changed meanwhile. Nothing has been sent. Please look again.",
    asRead: (language, count) => `As its readers see it (${language}, ${count})`,
    languages: { ja: "Japanese", en: "English" },
  },
  sent: {
    title: "Messages sent",
    write: "Write a new one",
    choose: "Choose a message",
    sent: 'The message is on its way. "Refresh" shows how many have it.',
    already: "This message was sent already. It is not sent again.",
    stopped: "What had not left is stopped. Messages that have arrived stay.",
    state: "State: ",
    states: { PLANNED: "waits for its time", HELD: "held back, not sent" },
    counts: ({ sent, waiting, failed }) => `${sent} have it, ${waiting} to come, ${failed} failed`,
    leavesBy: (at, by) => (by ? `${at} (${by})` : at),
    failedHow: "Please call those whom it could not be sent to.",
    refresh: "Refresh",
    stop: "Stop the rest",
    stopHow: "Whoever does not have it yet will not get it. Messages that have arrived stay.",
    back: "All messages",
  },
  fault: {
    notRunning: "No program is running, so no message can be sent. A draft says nothing to anybody.",
    noText: "Please write a text.",
    noTeams: "Please choose at least one team.",
    noSession: "Please choose a session.",
    noMoment: "Please choose a date and a time.",
    past: "That is past. Please choose a time to come.",
    closed: ({ from, to, lunchFrom, lunchTo }, open) =>
      `Please choose a time on a working day from ${from} to ${to} (not ${lunchFrom} to ${lunchTo}). After the time you chose, the first possible one is ${dateAndTime(open, "en")}.`,
    groupGone: "The team or session you chose is not there any more. Please choose again.",
    nobody: "It would reach nobody at the moment. Please choose others.",
    gone: "This message is not there any more: it was written anew. Please open /program message again.",
    nothingToStop: "There is nothing to stop: everything has left, or it is stopped already.",
  },
  sentEntry: ({ group, teams, session, people, characters }) => {
    const to =
      group === "teams"
        ? `teams ${teams.join(", ")}`
        : group === "attendees"
          ? `those who attended session ${session ?? ""}`
          : groups[group].toLowerCase();
    return `Sent a message of ${characters} characters to ${to} (${people})`;
  },
  stoppedEntry: "Stopped the rest of a message",
};
