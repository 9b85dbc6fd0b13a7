import type { Words } from "../index.ts";

export const submission: Words["submission"] = {
  onlyLeaders: "The team's leader and contacts hand in. What you typed is still here.",
  canceled: "This assignment was canceled, so it cannot be handed in. What you typed is still here.",
  programClosed: (contact) =>
    `The program is over, so nothing can be handed in. What you typed is still here. The office helps: ${contact}.`,
  label: {
    files: "Files",
    file: "File",
    link: "Link",
    form: "Form",
    note: "What changed, and with whom",
    share: "Sharing with other teams",
    mayShare: "Yes (other teams may see it in the training)",
    mayNotShare: "No (for the office only)",
  },
  form: {
    title: "Hand in",
    submit: "Hand in",
    intro: (title, version) => `You hand in version ${version} of “${title}”.`,
    newer: (by, version) =>
      `While this was open, ${by} handed in version ${version}. What you filled in is still here. If you hand in now, it becomes the next version.`,
    filled: (questions, answered) =>
      `Your team’s form: ${answered} of ${questions} questions. Handing in keeps it as it stands as this version. Files and links are not needed.`,
    stillMissing: (count) =>
      `${count} required ${count === 1 ? "question is" : "questions are"} not filled in yet. Use “Fill in”, or hand in the template as a file or a link.`,
    missing: (missing) =>
      `Required questions are not filled in yet: ${missing.join(", ")}. Use “Fill in”, or add the template as a file or a link. What you typed is still here.`,
    nothingFilled: "Nothing is filled in yet. Use “Fill in”, or add the template as a file or a link.",
    filesHint: "Up to ten, 10 MB each: Excel, Word, PDF, pictures. A photo of paper is fine.",
    linkHint: "If it lies in a shared folder, write a link that begins with https://.",
    noteHint: "For example: we looked through the agencies again, with the welfare section.",
    shareHint: "Used when work is shared in the next session.",
    whoReads:
      "Who can read this: your team and the office. With “yes” it may be shown to other teams in the training. Please name no case and no person.",
  },
  fieldFaults: {
    nothing: "A file or a link is needed.",
    link: "Write a link that begins with https:// or http://.",
    note: "Please say in a word what changed.",
  },
  faults: {
    gone: (_name) => "A file was not there any more: it seems to have been deleted. Nothing was handed in.",
    kind: (name) =>
      `“${name}” is of a kind that cannot be taken. Please use Excel, Word, PowerPoint, PDF or a picture. Nothing was handed in.`,
    empty: (name) => `“${name}” is empty. Nothing was handed in.`,
    content: (name) =>
      `“${name}” is not what its name says. Please open and save it again in the program it was made with. Nothing was handed in.`,
    "too-large": (name) =>
      `“${name}” is over 10 MB. Please make the pictures smaller, or hand in a link. Nothing was handed in.`,
  },
  said: {
    received: "Received. The files are being checked; the result appears here.",
    handedIn: (version) => `Handed in as version ${version}. Thank you. Your team gets a receipt.`,
    waits:
      "Received, but there is no room to keep the files yet. They are still in Slack and will be handed in by themselves as soon as there is. You need not send them again.",
    again: "Please press “Hand in” in /assignment once more. What you wrote is kept.",
  },
  receipt: {
    title: (title, version) => `“${title}”, version ${version}, has arrived`,
    text: (title, version) => `“${title}”, version ${version}, has arrived.`,
    body: (team, sender) => `${sender} handed it in for ${team}. Thank you. You need not answer.`,
    filled: (questions, answered) => `${answered} of ${questions} questions`,
    how: "If you change it, hand in a new version with /assignment. Earlier versions stay.",
    replaced: "A newer version has been handed in since.",
  },
  unavailable: {
    text: (team, title) => `The files of “${title}” (${team}) cannot be written. The hand-in waits.`,
    how: "They are still in Slack, so nothing is lost. Please look at the room and the rights of the folder FILES_DIR on the server. It goes on by itself.",
    over: (team, title) => `The files of “${title}” (${team}) have been kept. There is nothing to do.`,
    givenBack: (team, title) =>
      `“${title}” (${team}) went back to its sender because of one of its files. There is nothing to do.`,
  },
  givenBack: {
    text: (title) => `“${title}”, which was waiting, could not be handed in. We are sorry for the delay.`,
  },
  log: {
    handedIn: (team, title, version) => `${team} handed in “${title}”, version ${version}`,
  },
};
