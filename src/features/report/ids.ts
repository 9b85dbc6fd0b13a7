export const COMMAND = "/report";

export const DESK = {
  open: "report.desk.open",
  view: "report.desk.view",
  write: "report.desk.write",
  finals: "report.desk.finals",
  drafts: "report.desk.drafts",
  approval: "report.desk.approval",
} as const;

/** A button for each kind and format of file. */
export const TAKE = {
  final: { docx: "report.final.docx", xlsx: "report.final.xlsx", md: "report.final.md" },
  draft: { docx: "report.draft.docx", xlsx: "report.draft.xlsx", md: "report.draft.md" },
} as const;

export const TEXT = {
  view: "report.text.view",
  text: "report.text.words",
  accepted: "report.text.accepted",
  foot: "report.text.foot",
  back: "report.text.back",
} as const;

export const APPROVE = {
  open: "report.approve.open",
  view: "report.approve.view",
  foot: "report.approve.foot",
  back: "report.approve.back",
} as const;
