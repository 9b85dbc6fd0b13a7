import type { fukumei as source } from "../ja/fukumei.ts";

export const fukumei: typeof source = {
  button: "Training report",
  title: "Training report: draft",
  heading: "Training report (draft)",
  intro:
    "For the report that your own office asks for: copy what you need. Only you see this, and what you change here is not kept.",
  noAnswer: {
    COUNCIL: "You have not answered yet, so the findings are left blank.",
    ANONYMOUS:
      "This session is anonymous, so the findings are left blank: your answer is kept apart from you.",
  },
  textLabel: (nth, of) => (of > 1 ? `Draft (${nth} of ${of})` : "Draft"),
  labels: {
    reporter: "Reported by",
    training: "Training",
    when: "When",
    where: "Where",
    content: "Content",
    findings: "Findings",
    use: "Next steps and use at work",
  },
  training: (one) => `${one.title}, session ${one.number}: “${one.theme}” (organizer: ${one.organizer})`,
  chosen: (wording, options) => `${wording}: ${options.join(", ")}`,
  blank: "(                )",
  part: (nth, label, text) =>
    text.includes("\n") ? `${nth}. ${label}\n${text}` : `${nth}. ${label}: ${text}`,
  word: "Get it as Word file",
  fileName: (session) => `training-report-session-${session}.docx`,
  fileNote: "The draft of your training report, to be copied into your office's own form.",
  sent: "The Word file was sent to your DM with the app.",
  notHeld: (session) => `Session ${session} was canceled or has not begun, so there is no draft.`,
};
