import type { anonymous as source } from "../ja/anonymous.ts";

const names = { COUNCIL: "Named (council office only)", ANONYMOUS: "Anonymous" };

export const anonymous: typeof source = {
  label: "Who reads the reflections",
  names,
  line: (now) => `Reflections: ${names[now]}. This can be changed until the first answer comes.`,
  lineFixed: (now) => `Reflections: ${names[now]}`,
  become: { COUNCIL: "Make named", ANONYMOUS: "Make anonymous" },
  confirm: {
    COUNCIL:
      "The office alone will read the answers, with names. It cannot be changed after the first answer.",
    ANONYMOUS:
      "Only who has answered is recorded; answers are kept apart from name, team and time. No drafts, no editing, no entry from paper. They can be read after closing, if there are five or more. It cannot be changed after the first answer.",
  },
  changed: {
    COUNCIL: "The reflections of this session are named (office only) now.",
    ANONYMOUS: "The reflections of this session are anonymous now.",
  },
  fixed: (session) =>
    `Session ${session} has answers or drafts, so named or anonymous can no longer be changed: it was promised to those who wrote.`,
  fixedCell: (session, now) => ({
    problem: `Session ${session} has answers or drafts, so this can no longer be changed.`,
    whatToDo: `Put "${now}" back.`,
  }),
  canceled: "The session was canceled, so this cannot be changed.",

  read: "Read the anonymous answers",
  title: (session) => `Session ${session}: anonymous`,
  intro: (count) =>
    `${count} answers, in no order. Whose they are, the app does not know either. That you opened them was recorded.`,
  nth: (nth) => `Answer ${nth}`,
  choosePage: "Choose a page",
  page: (page, pages) => `Page ${page} of ${pages}`,
  notReadable: (least) =>
    `Anonymous answers can be read after closing, if there are ${least} or more: so that nobody can be recognized.`,
  inList: (least) =>
    `This session is anonymous, so no single person's answer can be opened. After closing, if there are ${least} or more, they can be read from the session's details in /session.`,

  log: {
    changed: (session) => `Changed who reads the reflections of session ${session}`,
    opened: ({ session, count }) => `Opened the ${count} anonymous answers of session ${session}`,
  },
};
