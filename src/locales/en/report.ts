import { dateAndTime } from "../../shared/japanese-date.ts";
import type { Words } from "../index.ts";

const KINDS = { draft: "working copy", final: "for approval" };
const FORMATS = { docx: "Word", xlsx: "Excel", md: "Markdown" };

export const report: Words["report"] = {
  title: "Annual report",
  heading: (fiscalYear) => `Annual report FY${fiscalYear}`,
  help: "/report opens this year's report; /report R5 (or 2023) that of another year.",
  stateOpen: "Not approved yet. The figures are those of the records now.",
  stateApproved: ({ at, by }) => `Approved on ${dateAndTime(at, "en")}${by ? ` by ${by}` : ""}.`,
  themesReleased: "Themes of the reflections: what was released is in it.",
  themesNot: "Themes of the reflections: not released yet, so not in the version for approval.",
  finalTitle: "For approval",
  finalIntro: "The tables of figures, and only the texts that were accepted.",
  finalFrozen: "As it was approved. Figures that have changed since are listed at the end as corrections.",
  viewerNote: "Names in the workbook's sheet Basis are for the office alone.",
  draftTitle: "Working copy",
  draftIntro: "With the drafts from the figures, and where they come from.",
  formats: FORMATS,
  take: {
    draft: (format) => `Working copy (${format})`,
    final: (format) => `For approval (${format})`,
  },
  writtenTitle: "Texts",
  writtenHow: "Write with the drafts before you. Every version is kept.",
  partLine: (name, state) => `${name}: ${state}`,
  write: "Write",
  states: {
    accepted: "for approval",
    draft: "draft",
    drafted: "not written (there is a draft)",
    empty: "not written",
  },
  approve: "Mark as approved",

  draftsAre: "Drafts from the figures",
  ownWords: "Text",
  ownWordsHint: "A line is an item or a paragraph. Please write nothing by which a person could be told.",
  acceptLabel: "For approval",
  accept: "Put it into the version for approval",
  saved: (name) => `Saved: ${name}.`,
  changedMeanwhile:
    "Somebody else has rewritten this part meanwhile. Copy your text, and open the part again.",
  nothingToAccept: "There is no text to put into the version for approval.",
  changedSince: "It has been rewritten since, so it cannot be undone.",

  approveIntro: (fiscalYear) => `The report of FY${fiscalYear} is kept as approved, as it stands now.`,
  includes: (names) => `Texts in it: ${names.length > 0 ? names.join(", ") : "none"}`,
  leavesOut: (names) => `Texts left out: ${names.length > 0 ? names.join(", ") : "none"}`,
  includesThemes: (count) => `Tables of themes: ${count}`,
  leavesOutThemes: "No tables of themes (nothing was released)",
  approveHow:
    "Later changes of the records do not change it; they are listed as corrections. If this was a mistake, undo it in /program log.",
  nowApproved: "Marked as approved.",
  approvedAlready: "This year's report is approved already.",
  withdrawMeans: "The report is open again, and made from the records and texts as they are now.",
  withdrawnAlready: "This approval has been taken back already.",

  steps: {
    gathering: "Being made (1/3): gathering the figures. The file will come to your DM with this app.",
    writing: "Being made (2/3): writing tables and charts.",
    sending: "Being made (3/3): sending it to your DM.",
  },
  made: "The file is in your DM with this app.",
  fileNote: (kind, at) =>
    kind === "draft"
      ? `The annual report (working copy), ${at}. The drafts from the figures are nobody's words.`
      : `The annual report (for approval), ${at}.`,

  taken: ({ fiscalYear, kind, format }) =>
    `Took the annual report of FY${fiscalYear} (${KINDS[kind]}) as ${FORMATS[format]}`,
  written: ({ fiscalYear, part, version, accepted, names }) =>
    `Wrote "${names[part] ?? part}" of the annual report of FY${fiscalYear} (version ${version}, ${accepted ? "for approval" : "draft"})`,
  approved: (fiscalYear) => `Marked the annual report of FY${fiscalYear} as approved`,

  usage: "Usage: npm run report -- [--year R6] [--kind draft|final] [--out DIR] [--lang ja|en]",
  noWorkspace: "There is no workspace in this database yet.",
  wrote: (file) => `Written: ${file}`,
};
