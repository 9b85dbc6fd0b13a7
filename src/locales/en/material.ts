import { dateAndTime, shortDate } from "../../shared/japanese-date.ts";
import type { material as source } from "../ja/material.ts";

export const material: typeof source = {
  kinds: { NOTICE: "Notice", AGENDA: "Order of the day", MATERIAL: "Materials" },
  heading: "Files of the session",
  line: (kind, title) => `${kind}: ${title}`,
  linked: (kind) => `${kind}: `,
  inChannel: " (in the program's channel)",
  releasesAt: (at) => ` – released on ${dateAndTime(at, "en")}`,
  released: " – released",

  add: "Add files",
  remove: "Remove a file",
  title: (number) => `Session ${number}: files`,
  kind: "Kind",
  titleLabel: "Title",
  titleHint: "For a single file or link. Left empty, the file's name or the address is the title.",
  files: "Files",
  filesHint: "PDF, Word, Excel, PowerPoint or pictures; up to ten, each up to 10 MB.",
  link: "Link",
  linkHint: "An address that begins with https:// or http://, instead of files or beside them.",
  date: "Day of the release",
  time: "Hour of the release",
  whenHint: "Left empty: released at once.",
  timeHint: "With a day alone: when office hours begin.",
  note: "Nobody but the office sees them before. On release they are posted in the program's channel, and shown in the announcement and in /session.",
  reading: "Looking at the files. You may close this; if it takes long, you will be told by DM.",
  added: (count, at) =>
    `${count} added. ${at ? `To be released on ${dateAndTime(at, "en")}.` : "They are being released."}`,
  addedToDraft: (count) => `${count} added. Once the program has started, they are released when due.`,
  removeTitle: "Remove a file",
  removeLabel: "File",
  removeNote:
    "It is no longer shown in the announcement and in /session, and its copy in the program's channel is deleted. What was deleted does not come back.",
  removeSubmit: "Remove",
  removed: (title) => `"${title}" was removed.`,
  copyGoes: " Its copy in the channel is deleted shortly.",
  undoAdded: [
    "It is no longer shown in the announcement and in /session, and its copy in the program's channel is deleted.",
  ],

  releaseTitle: ({ number, date }) => `Files of session ${number} (${shortDate(date, "en")})`,
  releaseText: "These have been released. You can open them from /session as well.",
  attached: "The files are in the thread of this message.",
  withdrawn: "This was withdrawn.",

  faults: {
    nothing: "Please choose a file or enter a link.",
    link: "A link begins with https:// or http://.",
    past: "This moment has passed. To release at once, leave day and hour empty.",
    timeAlone: "With an hour, please choose the day as well.",
    gone: "A file cannot be found. Please choose it again; the rest of the form was kept.",
    kindOf: (name) =>
      `"${name}" is a kind of file that cannot be used. Please choose PDF, Word, Excel, PowerPoint or a picture (PNG, JPEG); the rest of the form was kept.`,
    tooLarge: (name) =>
      `"${name}" is larger than 10 MB. Please make it smaller, or enter a link; the rest of the form was kept.`,
    content: (name) =>
      `"${name}" does not hold what its name says. Please check the file and choose it again; the rest of the form was kept.`,
    canceled: (number) => `Session ${number} was canceled, so files cannot be added.`,
    none: "There is nothing to remove.",
    goneAlready: "This was removed already.",
    moreGone: "The files have changed since, so this cannot be undone.",
    copyGone:
      "The released file has been deleted, so this cannot be undone. To hand it out again, add it in /session.",
  },
  logAdded: ({ number, titles }) => `Session ${number}: added ${titles.join(", ")}`,
  logRemoved: ({ number, titles }) => `Session ${number}: removed ${titles.join(", ")}`,
};
